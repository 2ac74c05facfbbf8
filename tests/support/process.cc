// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/process.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/catch.h"
#include "tests/support/documents.h"

namespace gouji::test {
namespace {

std::vector<char*> as_c(const std::vector<std::string>& words) {
  std::vector<char*> out;
  for (const std::string& word : words) out.push_back(const_cast<char*>(word.c_str()));
  out.push_back(nullptr);
  return out;
}

std::vector<std::string> environment_with(const std::vector<std::string>& more) {
  std::vector<std::string> all = more;  // the first of a name wins with getenv
  for (char** each = environ; *each != nullptr; ++each) all.emplace_back(*each);
  return all;
}

}  // namespace

ProcessResult run(const std::vector<std::string>& command, const ProcessOptions& options) {
  // Files, not pipes: nothing can fill up and wait.
  const TemporaryFolder files;
  const std::string input = files.write("in", options.input);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 0, input.c_str(), O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 1, (files / "out").c_str(), O_WRONLY | O_CREAT, 0600);
  posix_spawn_file_actions_addopen(&actions, 2, (files / "err").c_str(), O_WRONLY | O_CREAT, 0600);
  if (!options.folder.empty()) {
    posix_spawn_file_actions_addchdir_np(&actions, options.folder.c_str());
  }
  const std::vector<std::string> environment = environment_with(options.environment);
  pid_t child = 0;
  const int error = posix_spawn(&child, command.front().c_str(), &actions, nullptr,
                                as_c(command).data(), as_c(environment).data());
  posix_spawn_file_actions_destroy(&actions);
  INFO("command: " << command.front());
  REQUIRE(error == 0);
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  ProcessResult result;
  if (WIFEXITED(status)) result.exit_code = WEXITSTATUS(status);
  if (WIFSIGNALED(status)) result.signal = WTERMSIG(status);
  result.out = read_file(files / "out");
  result.err = read_file(files / "err");
  return result;
}

ProcessResult run_gouji(std::vector<std::string> arguments, const ProcessOptions& options) {
  arguments.insert(arguments.begin(), GOUJI_BINARY);
  return run(arguments, options);
}

std::string gouji_binary() { return GOUJI_BINARY; }

TemporaryFolder::TemporaryFolder() {
  std::string name = (std::filesystem::temp_directory_path() / "gouji-test-XXXXXX").string();
  REQUIRE(mkdtemp(name.data()) != nullptr);
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::string TemporaryFolder::operator/(std::string_view name) const {
  return path_ + "/" + std::string(name);
}

std::string TemporaryFolder::write(std::string_view name, std::string_view content) const {
  const std::string path = *this / name;
  std::filesystem::create_directories(std::filesystem::path(path).parent_path());
  std::ofstream out(path, std::ios::binary);
  out << content;
  out.close();
  REQUIRE(out.good());
  return path;
}

}  // namespace gouji::test
