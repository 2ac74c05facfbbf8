// SPDX-License-Identifier: GPL-3.0-or-later
// From text as printed to text that can be compared. Only normalize.cc uses ICU.
//
// Two depths only. `normalize` is for reading: still what the report says, without artefacts of
// printing. `fold` is for comparing labels and headings, and is never shown to anyone.
#pragma once

#include <string>
#include <string_view>

#include "parser/base/error.h"
#include "parser/base/span.h"
#include "parser/text/span-map.h"

namespace gouji {

/// Derived UTF-8 text and the way back to bytes of SourceText::raw().
struct Normalized {
  std::string text;
  SpanMap back;

  /// The range of the source that a range of `text` comes from.
  [[nodiscard]] Span source(Span in_text) const { return back.to_source(in_text); }
};

/// Reading form of valid UTF-8 `text` whose first byte stands at `offset` of the source:
/// - NFKC, except that circle, superscript, subscript and fraction compositions stay as they are
///   (plain NFKC turns ①2023年 into 12023年 and 10² into 102), and full-width punctuation stays
///   full-width (，is not , in Chinese typesetting), … too; full-width digits, letters, ％ ＋ － ．
///   ／ and other symbols become ASCII, vertical, small forms and , ; between Han wide ones (（);
/// - Kangxi (U+2F00) and CJK supplement (U+2E80) radicals become the ideographs they look like,
///   also where Unicode gives the latter no decomposition, and in simplified form (⼾ is 户);
/// - spaces, line ends, tabs and zero-width characters are removed, except one space between two
///   runs of Latin letters or digits ("2023 年" becomes "2023年", "a b" stays). A soft line end
///   within Latin text counts as that space;
/// - a year 19xx or 20xx in Chinese digits becomes ASCII: 二〇二〇年, 二○二○年, 二零二零年,
///   二O二O年 → 2020年.
/// Idempotent. Source positions of bytes stay in order.
Normalized normalize(std::string_view text, std::uint32_t offset = 0);

/// Comparison form of text in reading form: only letters, digits and ideographs, Latin in lower
/// case; without spaces, punctuation, brackets or a leading ordinal (一、 （一） (1) 1. 1． 1、
/// 第一部分 ㈠ ①). A numeral without delimiter or brackets is not an ordinal (一般公共预算), and an
/// ordinal with nothing after it is the text: （一） gives 一. Idempotent.
std::string fold(std::string_view normalized);

/// fold() without a trailing pair of brackets and its content: 现行有效件数（历史累计）→
/// 现行有效件数. A text that is entirely in brackets keeps their content.
std::string fold_without_tail(std::string_view normalized);

/// Looks like an ordinary character but is another one: a radical (⼯ for 工), a compatibility
/// ideograph, or a private use character.
constexpr bool is_compatibility_form(char32_t code) {
  return (0x2E80 <= code && code <= 0x2FDF) || (0xF900 <= code && code <= 0xFAFF) ||
         (0xE000 <= code && code <= 0xF8FF);
}

/// True for a code point that a Chinese official report may hold: Han, CJK punctuation, full- and
/// half-width forms, ASCII, common symbols. Not: private use, controls, replacement character,
/// scripts that no report uses. A low share of plausible code points means garbled text.
bool is_plausible(char32_t code);
bool is_han(char32_t code);

/// Decodes a text file to UTF-8 without a byte order mark: UTF-8, UTF-16 with a byte order mark, or
/// GB18030. Error kNoText with the offset of the first bad byte if it is none of these.
Expected<std::string> decode_text(std::string_view bytes);

/// The next code point of valid UTF-8 at `position`, which is moved past it.
char32_t next_code(std::string_view utf8, std::size_t& position);
void append_utf8(std::string& out, char32_t code);
/// Number of code points.
std::size_t length_in_codes(std::string_view utf8);

/// Version of the linked ICU.
std::string icu_version();

}  // namespace gouji
