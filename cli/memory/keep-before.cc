// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/memory/keep-before.h"

#include <string_view>

#include <unistd.h>

#include "cli/base/read-bytes.h"
#include "cli/base/streams.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

/// One line of standard input, without its end.
std::string answer() {
  std::string line;
  char c = 0;
  while (::read(STDIN_FILENO, &c, 1) == 1 && c != '\n') line += c;
  return line;
}

}  // namespace

std::string before_of(const std::string& file) { return file + ".bak"; }

std::optional<Error> keep_before(const std::string& file) {
  const Expected<Bytes> bytes = read_file_once(file);
  if (!bytes) return Error{ErrorKind::kUsage, say("{}：{}", file, bytes.error().message)};
  return write_file(before_of(file), bytes->view());
}

Expected<bool> may_delete(bool yes, const std::string& question) {
  if (yes) return true;
  if (::isatty(STDIN_FILENO) != 1 || ::isatty(STDERR_FILENO) != 1) {
    return unexpected(
        Error{ErrorKind::kUsage, say("{}没有终端可以询问，确实要删去请加 --yes", question)});
  }
  complain(say("{}输入 y 删去，其他不删：", question));
  const std::string said = answer();
  return said == "y" || said == "Y" || said == "yes" || said == "是";
}

}  // namespace gouji
