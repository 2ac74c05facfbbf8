// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/checked/words.h"

#include <array>
#include <cstddef>

#include "parser/base/say.h"

namespace gouji {
namespace {

/// Words in the order of the enumeration.
template <std::size_t N, class Enum>
std::string_view word(const std::array<std::string_view, N>& words, Enum value) {
  const auto index = static_cast<std::size_t>(value);
  GOUJI_ASSERT(index < N);
  return words[index];
}

}  // namespace

std::string_view chinese(Severity severity) {
  return word(std::to_array<std::string_view>({"提示", "警告", "错误"}), severity);
}

std::string_view chinese(Verdict verdict) {
  return word(std::to_array<std::string_view>({"通过", "发现问题", "不适用", "无法判断"}), verdict);
}

std::string_view chinese(Status status) {
  return word(std::to_array<std::string_view>({"已核对", "不是年度报告", "版式不受支持", "内容重复",
                                               "无文字", "无法读取", "已加密", "格式不支持", "超时",
                                               "读取中断"}),
              status);
}

std::string_view shown(Severity severity) { return translated(chinese(severity)); }
std::string_view shown(Verdict verdict) { return translated(chinese(verdict)); }
std::string_view shown(Status status) { return translated(chinese(status)); }

std::string_view keyword(Severity severity) {
  return word(std::to_array<std::string_view>({"info", "warning", "error"}), severity);
}

std::string_view keyword(Verdict verdict) {
  return word(std::to_array<std::string_view>({"pass", "fail", "not_applicable", "cannot_tell"}),
              verdict);
}

std::string_view keyword(Status status) {
  return word(std::to_array<std::string_view>({"checked", "not_a_report", "unsupported_edition",
                                               "duplicate", "no_text", "unreadable", "encrypted",
                                               "unsupported_format", "timed_out", "crashed"}),
              status);
}

std::string_view keyword(const Claim& claim) {
  constexpr auto kWords = std::to_array<std::string_view>(
      {"count", "none", "all", "percent", "year", "date", "period", "document_number"});
  static_assert(kWords.size() == std::variant_size_v<Claim>);
  return word(kWords, claim.index());
}

std::string_view keyword(Cell::Kind kind) {
  return word(std::to_array<std::string_view>({"absent", "blank", "symbol", "number", "text"}),
              kind);
}

}  // namespace gouji
