// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes of a text file → UTF-8, whatever its encoding.
#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/core.h>

#include "parser/base/say.h"
#include "parser/text/gb18030.h"
#include "parser/text/normalize.h"

namespace gouji {
namespace {

constexpr double kTextShare = 0.9;  // least share of plausible code points; below it, GB18030 was a
                                    // wrong guess

// Offset of the first byte that is not UTF-8, or none.
std::optional<std::size_t> bad_utf8(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    if (static_cast<unsigned char>(bytes[at]) < 0x80) {
      ++at;
      continue;
    }
    std::size_t next = at;
    const char32_t code = next_code(bytes, next);
    std::string again;
    append_utf8(again, code);  // differs for overlong forms and for invalid code points
    if (again != bytes.substr(at, next - at) || (code >= 0xD800 && code <= 0xDFFF)) return at;
    at = next;
  }
  return std::nullopt;
}

std::string utf8_of(std::u16string_view units) {
  std::string out;
  out.reserve(units.size() * 3);
  for (std::size_t i = 0; i < units.size(); ++i) {
    char32_t code = units[i];
    if (code >= 0xD800 && code < 0xDC00 && i + 1 < units.size()) {
      code = 0x10000 + ((code - 0xD800) << 10) + (units[++i] - 0xDC00U);
    }
    append_utf8(out, code);
  }
  return out;
}

/// Decodes text that starts with a UTF-16 byte order mark.
Utf16 decode_utf16(std::string_view bytes) {
  const bool big = bytes[0] == '\xFE';
  std::u16string units;
  units.reserve(bytes.size() / 2);
  bool high = false;
  for (std::size_t at = 2; at + 1 < bytes.size(); at += 2) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    const auto unit = static_cast<char16_t>(big ? first << 8 | second : second << 8 | first);
    const bool low = unit >= 0xDC00 && unit <= 0xDFFF;
    if (low != high) return {{}, high ? at - 2 : at};
    high = unit >= 0xD800 && unit <= 0xDBFF;
    units.push_back(unit);
  }
  if (high || bytes.size() % 2 != 0) return {{}, bytes.size() - (high ? 2 : 1)};
  return {std::move(units), std::nullopt};
}

bool looks_like_text(std::string_view utf8) {
  std::size_t codes = 0, plausible = 0;
  for (std::size_t at = 0; at < utf8.size(); ++codes) {
    const char32_t code = next_code(utf8, at);
    if (code == 0) return false;
    if (is_plausible(code)) ++plausible;
  }
  return static_cast<double>(plausible) >= kTextShare * static_cast<double>(codes);
}

Error no_text(std::size_t offset, std::string_view encodings) {
  return {ErrorKind::kNoText, say("文件不是文本：第 {} 字节起{}", offset + 1, encodings)};
}

}  // namespace

Expected<std::string> decode_text(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    const Utf16 decoded = decode_utf16(bytes);
    if (decoded.bad) return unexpected(no_text(*decoded.bad, say("不是 UTF-16")));
    return utf8_of(decoded.units);
  }
  const std::size_t mark = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  const auto nul = bytes.find('\0');
  if (nul != std::string_view::npos) return unexpected(no_text(nul, say("有空字符")));
  const auto not_utf8 = bad_utf8(bytes);
  if (!not_utf8) return std::string(bytes.substr(mark));
  const Utf16 decoded = mark == 0 ? decode_gb18030(bytes) : Utf16{{}, 0};
  if (!decoded.bad) {
    std::string text = utf8_of(decoded.units);
    if (looks_like_text(text)) return text;
  }
  return unexpected(
      no_text(std::max(*not_utf8, decoded.bad.value_or(0)), say("既不是 UTF-8，也不是 GB18030")));
}

}  // namespace gouji
