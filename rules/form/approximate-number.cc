// SPDX-License-Identifier: GPL-3.0-or-later
// 余 says that a round number is exceeded: 60余件. Behind a number that is not round (68余件) one
// of the two is wrong.
#include "parser/base/say.h"
#include "parser/text/pattern.h"
#include "rules/form/shared-places.h"
#include "rules/quotation.h"
#include "rules/rule.h"

namespace gouji {
namespace {

Outcome check(const Case& in) {
  // A unit behind it: 余 also begins names (余杭) and other words (余额).
  static const Pattern inexact(
      "(?:^|[^0-9.,])([0-9,]*[1-9]余)(?:[件条篇次人份个户场名项期册种部家张幅天年起宗例本块处批封]|"
      "平方|公里|多)",
      {"余"});
  Outcome out;
  bool any = false;
  for (const Prose& prose : in.report.paragraphs) {
    const std::string_view text = prose.text.text;
    if (text.find("余") == std::string_view::npos) continue;
    any = true;
    for (const Match& match : inexact.find_all(text)) {
      const Span at = *match.groups[0];
      if (within_quotes(text, at.begin)) continue;
      Finding finding = finding_at_words(
          in.report, prose, at,
          say("“{}”的“余”用在整数之后，前面是零头：“{}”", slice(text, at), quotation(text, at)));
      constexpr std::string_view kMore = "余";
      std::string number(text.substr(at.begin, at.size() - kMore.size()));
      const std::string exact = number;
      number.back() = '0';
      // 8余 has no round number below it.
      finding.suggestion =
          number == "0" ? say("改为“{}”", exact) : say("改为“{}”或“{}余”", exact, number);
      out.find(std::move(finding));
    }
  }
  return any ? out : Outcome::not_applicable(say("正文没有用“余”表示的约数"));
}

}  // namespace

extern const Rule approximate_number = {
    .code = "F08",
    .name = "approximate-number",
    .severity = Severity::kInfo,
    .title = "约数写法有误",
    .title_en = "Approximate number written wrongly",
    .basis = "《出版物上数字用法》（GB/T 15835—2011）",
    .check = check,
};

}  // namespace gouji
