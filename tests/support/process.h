// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the built program as a user does, and folders to run it in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gouji::test {

struct ProcessResult {
  int exit_code = -1;  // -1 where a signal ended it
  int signal = 0;
  std::string out, err;
};

struct ProcessOptions {
  std::string folder;                    // to run in; empty: where the tests run
  std::string input;                     // on standard input
  std::vector<std::string> environment;  // NAME=value, besides the tests' own
};

/// Fails the test where the program cannot be started.
ProcessResult run(const std::vector<std::string>& command, const ProcessOptions& options = {});
/// The program of this build.
ProcessResult run_gouji(std::vector<std::string> arguments, const ProcessOptions& options = {});

/// Its path.
std::string gouji_binary();

/// An empty folder that goes, with all in it, where the value ends.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] std::string operator/(std::string_view name) const;
  /// Writes a file, with the folders above it. Returns its path.
  std::string write(std::string_view name, std::string_view content) const;

 private:
  std::string path_;
};

}  // namespace gouji::test
