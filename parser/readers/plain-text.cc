// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "parser/plain-text/lay-out-text.h"
#include "parser/readers/reader.h"
#include "parser/text/normalize.h"

namespace gouji {
namespace {

/// Text has no NUL and hardly any other control characters; UTF-16 starts with its byte order mark.
bool knows(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return true;
  return std::none_of(bytes.begin(), bytes.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f';
  });
}

Expected<Flow> read(std::string_view bytes, const ReadOptions& /*options*/) {
  const Expected<std::string> text = decode_text(bytes);
  if (!text) return unexpected(Error{ErrorKind::kUnreadable, text.error().message});
  return lay_out_text(*text);
}

constexpr std::string_view kEndings[] = {".txt"};

}  // namespace

extern const Reader plain_text_reader = {
    .name = "plain-text",
    .title = "纯文本",
    .endings = kEndings,
    .knows = knows,
    .read = read,
    .without_mark = true,
};

}  // namespace gouji
