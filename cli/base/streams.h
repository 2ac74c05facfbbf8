// SPDX-License-Identifier: GPL-3.0-or-later
// Where bytes leave the process. Results go to standard output or to files that appear as a whole
// or not at all; everything else goes to standard error. Written with system calls: the streams
// of the standard library cost a noticeable part of a whole check to set up.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "cli/base/exit-code.h"
#include "parser/base/error.h"

namespace gouji {

/// A reader that went away (`gouji … | head`) is no error.
std::optional<Error> write_results(std::string_view bytes);

/// One line on standard error, opened by the name of the program.
void complain(std::string_view sentence);
/// Says what keeps a command from its work, and is its exit code.
ExitCode fault(const Error& error);

/// A file of results that stands under its name as a whole or not at all: until finish() its bytes
/// have no name, and are gone where the process ends before. What is no regular file (/dev/stdout)
/// is written to as it is.
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
  std::string target_;     // what is replaced; empty if bytes go straight to path_
  std::string temporary_;  // a name beside the target, where the file system needs one
  int descriptor_ = -1;
};

/// All at once.
std::optional<Error> write_file(const std::string& path, std::string_view bytes);

}  // namespace gouji
