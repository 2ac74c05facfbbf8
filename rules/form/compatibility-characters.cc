// SPDX-License-Identifier: GPL-3.0-or-later
// Characters that only look like the ordinary ones: searching and copying fail on them. Of a PDF
// only those that its font shows beside the ordinary character; else the printing program made
// them.
#include <algorithm>
#include <set>

#include "parser/base/say.h"
#include "rules/rule.h"

namespace gouji {
namespace {

Outcome check(const Case& in) {
  const Report& report = in.report;
  const std::string_view raw = report.source->raw();
  const bool typed = report.source->traits().typed;
  if (!typed && report.typed_forms.empty()) return Outcome::pass();
  const auto counts = [&](char32_t code) {
    return is_compatibility_form(code) &&
           (typed || std::find(report.typed_forms.begin(), report.typed_forms.end(), code) !=
                         report.typed_forms.end());
  };
  constexpr std::size_t kNamed = 5;
  std::set<std::string_view> named;
  std::string list;
  std::size_t count = 0;
  Span first;
  for (std::size_t at = 0; at < raw.size();) {
    if (static_cast<unsigned char>(raw[at]) < 0x80) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    if (!counts(next_code(raw, at))) continue;
    const std::string_view word = raw.substr(begin, at - begin);
    if (count++ == 0) first = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)};
    if (named.insert(word).second && named.size() <= kNamed) {
      list += (list.empty() ? "" : "、") + std::string(word);
    }
  }
  if (count == 0) return Outcome::pass();
  Finding finding;
  finding.message = say("有{}个与常用汉字形似而编码不同的字符：{}{}", count, list,
                        named.size() > kNamed ? translated("等") : "");
  finding.at = first;
  Outcome out;
  out.find(std::move(finding));
  return out;
}

}  // namespace

extern const Rule compatibility_characters = {
    .code = "F05",
    .name = "compatibility-characters",
    .severity = Severity::kInfo,
    .title = "兼容字符",
    .title_en = "Compatibility characters",
    .basis = "公开的文本应能检索和复制",
    .check = check,
};

}  // namespace gouji
