// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/terminal.h"

#include <cerrno>
#include <cstdlib>

#include <fcntl.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/catch.h"
#include "tests/support/process.h"

namespace gouji::test {

TerminalResult run_gouji_on_terminal(std::vector<std::string> arguments,
                                     const TerminalOptions& options) {
  arguments.insert(arguments.begin(), gouji_binary());
  int ours = -1, theirs = -1;
  winsize size{};
  size.ws_row = 24;
  size.ws_col = options.columns;
  REQUIRE(::openpty(&ours, &theirs, nullptr, nullptr, &size) == 0);
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    std::vector<char*> words;
    for (std::string& word : arguments) words.push_back(word.data());
    words.push_back(nullptr);
    for (const char* name : {"NO_COLOR", "CLICOLOR_FORCE", "GOUJI_LANG"}) ::unsetenv(name);
    for (const std::string& each : options.environment) {
      const std::size_t sign = each.find('=');
      ::setenv(each.substr(0, sign).c_str(), each.substr(sign + 1).c_str(), 1);
    }
    const int nowhere = ::open("/dev/null", O_RDWR);
    ::dup2(nowhere, 0);
    ::dup2(options.output_too ? theirs : nowhere, 1);
    ::dup2(theirs, 2);
    ::close(theirs);
    ::close(ours);
    if (options.folder.empty() || ::chdir(options.folder.c_str()) == 0) {
      ::execv(words[0], words.data());
    }
    ::_exit(127);
  }
  ::close(theirs);
  TerminalResult result;
  while (true) {
    char bytes[4096];
    const ssize_t got = ::read(ours, bytes, sizeof bytes);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) break;  // EIO: nobody has the other end open any more
    result.shown.append(bytes, static_cast<std::size_t>(got));
    if (options.look) options.look(child, result.shown);
  }
  ::close(ours);
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  if (WIFEXITED(status)) result.exit_code = WEXITSTATUS(status);
  if (WIFSIGNALED(status)) result.signal = WTERMSIG(status);
  return result;
}

}  // namespace gouji::test
