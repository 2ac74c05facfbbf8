// SPDX-License-Identifier: GPL-3.0-or-later
// What a web page or an editor left in the text: entities, tags, and a closing angle bracket that
// nothing opens. <…> in the place of book marks is usual.
#include <utility>

#include "parser/base/say.h"
#include "parser/text/pattern.h"
#include "rules/form/shared-places.h"
#include "rules/quotation.h"

namespace gouji {
namespace {

bool opens_bracket(std::string_view text) {
  return text.find('<') != std::string_view::npos || text.find("〈") != std::string_view::npos;
}

/// Where a lone > or 〉 stands between Han characters; empty where brackets of this kind pair, or
/// the text is the path of a web page. `before`: the paragraph above, which may be the first half
/// of this one.
std::optional<Span> lone_bracket(std::string_view before, std::string_view text) {
  static const Pattern lone("[一-龥]([>〉])[一-龥]");
  if (text.find('>') == std::string_view::npos && text.find("〉") == std::string_view::npos) {
    return std::nullopt;
  }
  if (opens_bracket(text) || opens_bracket(before)) return std::nullopt;
  for (const std::string_view word : {"首页", "位置"}) {
    if (text.find(word) != std::string_view::npos) return std::nullopt;
  }
  const std::vector<Match> found = lone.find_all(text);
  if (found.size() != 1) return std::nullopt;
  return found.front().groups[0];
}

std::vector<Span> remnants(std::string_view before, std::string_view text) {
  static const Pattern markup(
      "&(?:nbsp|lt|gt|amp|quot|ldquo|rdquo|mdash|middot|#[0-9]{2,5});|<!--|"
      "</?(?:p|br|div|span|td|tr|th|table|tbody|strong|b|i|u|a|em|font|style|o:p|h[1-6]|li|ul|ol|"
      "img|section)(?:[ /][^<>]*)?>",
      {"&", "<"});
  std::vector<Span> hits;
  if (text.find_first_of("&<>") != std::string_view::npos) {
    for (const Match& match : markup.find_all(text)) hits.push_back(match.at);
  }
  if (hits.empty()) {
    if (const auto bracket = lone_bracket(before, text)) hits.push_back(*bracket);
  }
  return hits;
}

Outcome check(const Case& in) {
  Outcome out;
  std::string_view before;
  for (const Prose& prose : in.report.paragraphs) {
    const std::string_view text = prose.text.text;
    for (const Span& hit : remnants(std::exchange(before, text), text)) {
      out.find(finding_at_words(in.report, prose, hit,
                                say("正文中有标签或转义字符：“{}”", quotation(text, hit))));
    }
  }
  return of_prose(in.report, std::move(out));
}

}  // namespace

extern const Rule markup_left_in = {
    .code = "F02",
    .name = "markup-left-in",
    .severity = Severity::kWarning,
    .title = "标签或转义残留",
    .title_en = "Markup left in the text",
    .basis = "国办公开办函〔2021〕30号：内容准确",
    .check = check,
};

}  // namespace gouji
