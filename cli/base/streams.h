// SPDX-License-Identifier: GPL-3.0-or-later
// All output of the process. Results go to standard output or to files that appear completely or
// not at all; everything else goes to standard error. Uses system calls: setting up the streams of
// the standard library costs a noticeable part of a whole check.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "cli/base/exit-code.h"
#include "parser/base/error.h"

namespace gouji {

/// Not an error if the reader went away (`gouji … | head`).
std::optional<Error> write_results(std::string_view bytes);

/// One line on standard error, beginning with the name of the program.
void complain(std::string_view sentence);
/// Says what prevents a command from running, and returns its exit code.
ExitCode fault(const Error& error);

/// A file of results that appears completely or not at all: until finish() its bytes have no name,
/// and are gone if the process ends earlier. Anything but a regular file (/dev/stdout) is written
/// to directly.
class ResultFile {
 public:
  /// An empty path is standard output.
  static Expected<ResultFile> create(const std::string& path);

  std::optional<Error> write(std::string_view bytes);
  std::optional<Error> finish();

  ResultFile(ResultFile&& other) noexcept;
  ResultFile& operator=(ResultFile&& other) = delete;
  ~ResultFile();

 private:
  explicit ResultFile(std::string path) : path_(std::move(path)) {}
  std::optional<Error> name_it();

  std::string path_;       // as given
  std::string target_;     // the file to replace; empty if bytes go straight to path_
  std::string temporary_;  // a name beside the target, if the file system needs one
  int descriptor_ = -1;
};

/// Writes everything at once.
std::optional<Error> write_file(const std::string& path, std::string_view bytes);

}  // namespace gouji
