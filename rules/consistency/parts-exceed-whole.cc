// SPDX-License-Identifier: GPL-3.0-or-later
// "N 条，其中 a 条、b 条…" whose parts come to more than the whole. Lists are seldom complete, so a
// smaller sum says nothing. Only exact numbers of the whole's unit count; what is in brackets is a
// part of a part; another dimension (予以公开10件) begins a list of its own.
#include <fmt/format.h>

#include "parser/text/pattern.h"
#include "rules/consistency/shared-claims.h"

namespace gouji {
namespace {

/// The text with everything within brackets blanked out, so that places stay.
std::string without_brackets(std::string_view text) {
  static const Pattern inner("（[^（）]*）|\\([^()]*\\)");
  std::string out(text);
  for (const Match& match : inner.find_all(text)) {
    for (std::uint32_t i = match.at.begin; i < match.at.end; ++i) out[i] = ' ';
  }
  return out;
}

struct Counted {
  Span at;
  Decimal value;
  std::string_view unit;
  bool exact = true;
};

std::vector<Counted> counts_in(std::string_view text) {
  static const Pattern count(
      "(近|约|逾|超过?)?([0-9][0-9,]*)(余|多|来|几)?(条|件|次|份|篇|期|个|项|场|人次)(以上|左右)?");
  std::vector<Counted> found;
  for (const Match& match : count.find_all(text)) {
    const auto value = parse_decimal(slice(text, *match.groups[1]));
    if (!value) continue;
    const bool exact = !match.groups[0] && !match.groups[2] && !match.groups[4];
    found.push_back({{match.groups[1]->begin, match.groups[3]->end},
                     *value,
                     slice(text, *match.groups[3]),
                     exact});
  }
  return found;
}

bool begins_other_dimension(std::string_view clause) {
  static const Pattern dimension(
      "占|予以公开|部分公开|不予|答复|办结|办理|结转|较|同比|受理|收到|回复|采纳|浏览|访问|阅读|"
      "点击|"
      "转发|培训|"
      "累计|同时|此外|另|还|全年|网站|通过");
  return dimension.matches(clause);
}

struct Excess {
  Span at;
  Decimal whole, sum;
};

/// Of one 其中: the whole stands before it, the parts behind it.
std::optional<Excess> excess_at(std::string_view text, Span mark) {
  const std::vector<Counted> all = counts_in(text);
  const Counted* whole = nullptr;
  for (const Counted& each : all) {
    if (each.at.end <= mark.begin) whole = &each;
  }
  // The whole stands in the clause before: 215条，其中.
  constexpr std::uint32_t kNear = 12;
  if (whole == nullptr || !whole->exact || mark.begin - whole->at.end > kNear) return std::nullopt;
  std::optional<Decimal> sum = Decimal{};
  std::uint32_t last = mark.end;
  int parts = 0;
  for (const Counted& each : all) {
    if (each.at.begin < mark.end) continue;
    if (begins_other_dimension(text.substr(last, each.at.begin - last))) break;
    last = each.at.end;
    if (each.unit != whole->unit) continue;
    if (!each.exact) return std::nullopt;
    sum = add(*sum, each.value);
    if (!sum || *sum == whole->value) return std::nullopt;
    ++parts;
  }
  if (parts == 0 || compare(*sum, whole->value) <= 0) return std::nullopt;
  // 复议3件、诉讼1件，其中…: the parts may be of all that was counted before.
  std::optional<Decimal> before = Decimal{};
  for (const Counted& each : all) {
    if (each.at.end > mark.begin || each.unit != whole->unit) continue;
    before = before ? add(*before, each.value) : before;
  }
  if (!before || compare(*sum, *before) <= 0) return std::nullopt;
  return Excess{{whole->at.begin, last}, whole->value, *sum};
}

Outcome check(const Case& in) {
  static const Pattern among("其中");
  const Report& report = in.report;
  Outcome out;
  for (const Sentence& sentence : sentences_of(report, {"一", "二", "三", "四", "五", "六"})) {
    if (sentence.text.find("其中") == std::string_view::npos) continue;
    const std::string text = without_brackets(sentence.text);
    const std::vector<Match> marks = among.find_all(text);
    // A second 其中 divides a part, and which one only the reader can tell.
    if (marks.size() != 1) continue;
    const auto excess = excess_at(text, marks.front().at);
    if (!excess) continue;
    Finding finding;
    finding.message = fmt::format("“其中”各项合计{}，超过总数{}", to_string(excess->sum),
                                  to_string(excess->whole));
    finding.at = sentence.place(excess->at);
    if (sentence.prose->section >= 0) {
      finding.where.section =
          report.sections[static_cast<std::size_t>(sentence.prose->section)].standard;
    }
    finding.left = to_string(excess->whole);
    finding.right = to_string(excess->sum);
    out.find(std::move(finding));
  }
  return out;
}

}  // namespace

extern const Rule parts_exceed_whole = {
    .code = "C09",
    .name = "parts-exceed-whole",
    .severity = Severity::kWarning,
    .title = "其中合计超过总数",
    .title_en = "Parts come to more than the whole",
    .basis = "国办公开办函〔2021〕30号：内容准确",
    .check = check,
};

}  // namespace gouji
