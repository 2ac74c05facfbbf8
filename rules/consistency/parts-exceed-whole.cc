// SPDX-License-Identifier: GPL-3.0-or-later
// "N 条，其中 a 条、b 条…" whose parts come to more than the whole. Lists are seldom complete, so a
// smaller sum says nothing. Only numbers of the whole's unit count; what is in brackets is a part
// of a part; another dimension (予以公开10件) begins a list of its own. Of 余 and 多 the bounds
// count (300余 is from 300 to below 400); 近 and 约 have none.
#include <algorithm>

#include "parser/base/say.h"
#include "parser/report/words/clauses.h"
#include "parser/text/pattern.h"
#include "rules/consistency/shared-statements.h"

namespace gouji {
namespace {

struct Excess {
  const Fact* whole;
  Span at;
  Decimal sum;                 // at least, unless exact
  bool exact;                  // the whole and all parts are
  const Fact* rest = nullptr;  // 其他300余条, where it is this part that is as large as the whole
  std::optional<Decimal> all;  // of several wholes, which the parts exceed even together
};

/// What a count may stand for, or a sum of counts: from `low` to below `high`, or `low` itself.
struct Range {
  Decimal low, high;
  [[nodiscard]] bool exact() const { return low == high; }
};

/// The place of the last digit that is printed: 100 of 300, 10 of 350.
Decimal step_of(Decimal number) {
  Decimal step{1, 0};
  while (number.units != 0 && number.units % 10 == 0) {
    number.units /= 10;
    step.units *= 10;
  }
  return step;
}

bool is_or_more(const Fact& fact) {
  const auto* count = fact.as<Count>();
  return count != nullptr && count->or_more;
}

std::optional<Range> range_of(const Fact& fact) {
  const Decimal value = number_of(fact);
  if (is_exact(fact)) return Range{value, value};
  const bool whole_number = value.scale == 0 && !value.is_zero();
  if (!whole_number || !is_or_more(fact)) return std::nullopt;
  const auto high = add(value, step_of(value));
  return high ? std::optional<Range>({value, *high}) : std::nullopt;
}

std::optional<Range> add(const Range& sum, const Fact& fact) {
  const std::optional<Range> more = range_of(fact);
  if (!more) return std::nullopt;
  const auto low = add(sum.low, more->low), high = add(sum.high, more->high);
  return low && high ? std::optional<Range>({*low, *high}) : std::nullopt;
}

bool is_more(const Range& sum, const Range& whole) { return compare(sum.low, whole.high) > 0; }

bool is_less(const Range& sum, const Range& whole) {
  const int order = compare(sum.high, whole.low);
  return sum.exact() ? order < 0 : order <= 0;
}

/// A word that opens parts, and what they may be parts of.
struct Mark {
  std::uint32_t at = 0, end = 0;  // in the paragraph
  std::uint32_t list_end = 0;     // the parts stand before this
  bool bracketed = false;         // within a bracket that it opens
  bool colon = false;
};

constexpr std::string_view kStop = "。", kSemicolon = "；", kOpen = "（", kClose = "）";

/// Where the list behind a mark ends: at the bracket that closes, at ； (but behind a colon, where
/// items are often divided by it) or at 。.
std::uint32_t list_end(std::string_view text, const Mark& mark) {
  int depth = 0;
  for (std::size_t at = mark.end; at < text.size(); ++at) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with(kOpen)) ++depth;
    if (rest.starts_with(kClose) && depth-- == 0 && mark.bracketed) {
      return static_cast<std::uint32_t>(at);
    }
    if (depth > 0 || mark.bracketed) continue;
    const bool ends = rest.starts_with(kStop) || (rest.starts_with(kSemicolon) && !mark.colon);
    if (ends) return static_cast<std::uint32_t>(at);
  }
  return static_cast<std::uint32_t>(text.size());
}

bool opens_bracket(std::string_view text, std::uint32_t at) {
  return text.substr(0, at).ends_with(kOpen) || text.substr(0, at).ends_with("(");
}

/// 其中, and 包括：, 分别为：, 具体为：.
std::vector<Mark> marks_in(std::string_view text) {
  std::vector<Mark> marks;
  const auto add = [&](std::size_t at, std::size_t length, bool colon) {
    Mark mark;
    mark.at = static_cast<std::uint32_t>(at);
    mark.end = static_cast<std::uint32_t>(at + length);
    mark.bracketed = opens_bracket(text, mark.at);
    mark.colon = colon;
    mark.list_end = list_end(text, mark);
    marks.push_back(mark);
  };
  constexpr std::string_view kPart = "其中", kColon = "：";
  for (std::size_t at = text.find(kPart); at != std::string_view::npos;
       at = text.find(kPart, at + kPart.size())) {
    add(at, kPart.size(), text.substr(at + kPart.size()).starts_with(kColon));
  }
  for (const std::string_view word : {"包括：", "分别为：", "具体为："}) {
    for (std::size_t at = text.find(word); at != std::string_view::npos;
         at = text.find(word, at + word.size())) {
      add(at, word.size(), true);
    }
  }
  return marks;
}

/// Within brackets that open behind `from`.
bool is_deeper(std::string_view text, std::uint32_t from, std::uint32_t at) {
  int depth = 0;
  for (std::size_t i = from; i < at; ++i) {
    const std::string_view rest = text.substr(i);
    if (rest.starts_with(kOpen) || rest.starts_with("(")) ++depth;
    if ((rest.starts_with(kClose) || rest.starts_with(")")) && depth > 0) --depth;
  }
  return depth > 0;
}

bool in_digits(const Report& report, const Fact& fact) {
  const char first = text_of(report, fact)[fact.in_text.begin];
  return first >= '0' && first <= '9';
}

/// 300余条，其中政策60条、其他300余条: the rest has as many as the whole, although what comes
/// before it is so much (half a step or more) that the two cannot both be called 300余.
bool is_rest_like_whole(const Report& report, const Fact& part, std::uint32_t behind,
                        const Range& before, const Fact& whole) {
  constexpr std::string_view kJoins = "、";
  std::string_view words = words_at(report, part, {behind, part.in_text.begin});
  while (words.starts_with(kJoins) || words.starts_with("，")) words.remove_prefix(kJoins.size());
  const bool rest = words.starts_with("其他") || words.starts_with("其它") ||
                    words.starts_with("其余") || words.starts_with("剩余");
  if (!rest || !is_or_more(part) || !is_or_more(whole)) return false;
  const auto twice = add(before.low, before.low);
  const Decimal number = number_of(whole);
  return number_of(part) == number && twice && compare(*twice, step_of(number)) >= 0;
}

/// The numbers that the parts behind the mark may be parts of: the one right before it; where a
/// full stop stands between, any of that sentence or their sum.
std::vector<const Fact*> wholes_of(const Report& report, const std::vector<const Fact*>& counts,
                                   const Mark& mark) {
  constexpr std::size_t kNear = 12;  // bytes: 215条，其中
  const Fact* last = nullptr;
  std::vector<const Fact*> before;
  for (const Fact* fact : counts) {
    if (fact->in_text.end > mark.at) break;
    if (!mark.bracketed && fact->has(Fact::kNested)) continue;
    before.push_back(fact);
    last = fact;
  }
  if (last == nullptr || mark.at - last->in_text.end > kNear) return {};
  const std::string_view between = words_at(report, *last, {last->in_text.end, mark.at});
  if (mark.bracketed) return {last};
  const bool stops = between.find(kStop) != std::string_view::npos;
  std::erase_if(before, [&](const Fact* fact) {
    return fact->sentence != last->sentence || unit_of(*fact) != unit_of(*last);
  });
  // 复议3件、诉讼1件，其中…: the parts may be of all that was counted before.
  return stops || before.size() > 1 ? before : std::vector<const Fact*>{last};
}

/// 占66.1% right behind the part, without another number between.
const Percentage* share_of(const Report& report, const Fact& part) {
  for (auto at = static_cast<std::size_t>(&part - report.facts.data()) + 1;
       at < report.facts.size(); ++at) {
    const Fact& behind = report.facts[at];
    if (behind.paragraph != part.paragraph || behind.is<Count>()) return nullptr;
    const auto* share = behind.as<Percentage>();
    if (share != nullptr) return share->exact && behind.has(Fact::kShareOf) ? share : nullptr;
  }
  return nullptr;
}

/// Whether `number` of `whole` is that share, rounded or cut off at its last digit.
bool fits_share(Decimal number, Decimal whole, const Percentage& share) {
  constexpr std::int64_t kLargest = 100'000'000;
  constexpr int kMostDigits = 3;
  if (number.scale != 0 || whole.scale != 0 || share.value.scale > kMostDigits ||
      number.units > kLargest || whole.units > kLargest || whole.units <= 0) {
    return false;
  }
  std::int64_t hundred = 100;
  for (int i = 0; i < share.value.scale; ++i) hundred *= 10;
  const std::int64_t off = number.units * hundred - share.value.units * whole.units;
  return off > -whole.units && off < whole.units;
}

/// 共90件，其中网办60件，占66.7%，即办45件，占75%: the share says that it is a part of a part.
bool is_part_of_part(const Report& report, const Fact& part, const std::vector<const Fact*>& wholes,
                     const std::vector<const Fact*>& before) {
  if (part.has(Fact::kOfPart)) return true;
  const Percentage* share = share_of(report, part);
  const auto fits = [&](const Fact* whole) {
    return share != nullptr && fits_share(number_of(part), number_of(*whole), *share);
  };
  return std::none_of(wholes.begin(), wholes.end(), fits) &&
         std::any_of(before.begin(), before.end(), fits);
}

/// （部分信息同时在两处发布）: the sentence says that parts share members.
bool says_that_parts_overlap(std::string_view sentence) {
  return contains_any(sentence, {"同时在", "同时发布", "有重复", "有重叠", "有交叉", "存在重复",
                                 "存在重叠", "存在交叉", "重复计", "重复统计", "交叉统计"});
}

/// 近三年, 一年来, 历年: not 2020年工作报告1条, which is a name.
bool names_time(std::string_view words) {
  static const Pattern time("近.{1,2}年|年来|以来|历年");
  return time.matches(words);
}

std::optional<Excess> excess_at(const Report& report, const std::vector<const Fact*>& counts,
                                const Mark& mark) {
  const std::vector<const Fact*> wholes = wholes_of(report, counts, mark);
  if (wholes.empty()) return std::nullopt;
  const Fact& whole = *wholes.back();
  const std::string_view text = text_of(report, whole);
  std::optional<Range> of_whole, all = Range{};
  for (const Fact* each : wholes) {
    const auto range = range_of(*each);
    all = range && all ? add(*all, *each) : std::nullopt;
    if (!range || !all) return std::nullopt;
    if (!of_whole || compare(range->high, of_whole->high) > 0) of_whole = range;
  }
  Range sum;
  std::uint32_t last = mark.end;
  const Fact* rest = nullptr;
  bool first = true, results = false;
  std::size_t parts = 0;
  std::vector<const Fact*> before;
  if (says_that_parts_overlap(text.substr(mark.at, text.find(kStop, mark.at) - mark.at))) {
    return std::nullopt;
  }
  for (const Fact* part : counts) {
    if (part->in_text.begin < mark.end || part->in_text.begin >= mark.list_end) continue;
    if (is_deeper(text, mark.end, part->in_text.begin)) continue;
    // 其中网上12件，加上来访3件，共23件: what is added is no part.
    if (contains_any(text.substr(last, part->in_text.begin - last), {"加上"})) break;
    if (first) results = part->has(Fact::kTurned);
    // 准予许可258件，撤回申请4件 divide what was decided; of applications it begins another list.
    const bool turned = part->has(Fact::kTurned) && (subject_of(*part) != Subject::kWithdrawn ||
                                                     whole.topic == Subject::kApplication);
    if (turned && !results) break;
    if (is_part_of_part(report, *part, wholes, before)) break;
    before.push_back(part);
    // 2023年新增6个，近三年完工15个: parts of different times share members.
    if (names_time(words_at(report, *part, part->words))) return std::nullopt;
    first = false;
    if (rest != nullptr) return std::nullopt;  // nothing stands behind the rest
    const std::uint32_t behind = last;
    last = part->in_text.end;
    if (unit_of(*part) != unit_of(whole)) continue;
    ++parts;
    if (is_rest_like_whole(report, *part, behind, sum, whole)) rest = part;
    const auto next = add(sum, *part);
    if (!next) return std::nullopt;
    // The parts so far may be all.
    for (const Fact* each : wholes) {
      const auto range = range_of(*each);
      if (rest == nullptr && !is_less(*next, *range) && !is_more(*next, *range)) {
        return std::nullopt;
      }
    }
    if (rest == nullptr && wholes.size() > 1 && !is_less(*next, *all) && !is_more(*next, *all)) {
      return std::nullopt;
    }
    sum = *next;
  }
  if (parts == 0 || (rest == nullptr && !is_more(sum, *of_whole))) return std::nullopt;
  if (wholes.size() > 1 && !is_more(sum, *all)) return std::nullopt;
  const bool exact = of_whole->exact() && sum.exact();
  Excess excess{&whole, {whole.in_text.begin, last}, sum.low, exact, rest, std::nullopt};
  if (wholes.size() > 1 && exact && all->exact()) {
    excess.at.begin = wholes.front()->in_text.begin;
    excess.all = all->low;
  }
  return excess;
}

/// 300余, as printed.
std::string shown_number(const Report& report, const Fact& fact) {
  if (is_exact(fact)) return to_string(number_of(fact));
  const std::string_view printed = words_at(report, fact, fact.in_text);
  return std::string(printed.substr(0, printed.size() - unit_of(fact).size()));
}

std::string message_of(const Report& report, const Excess& excess) {
  const std::string whole = shown_number(report, *excess.whole), sum = to_string(excess.sum);
  if (excess.all) {
    return say("“其中”各项合计{}，超过前面各数之和{}", sum, to_string(*excess.all));
  }
  if (excess.exact) return say("“其中”各项合计{}，超过总数{}", sum, whole);
  if (excess.rest == nullptr) return say("“其中”各项合计至少{}，超过总数{}", sum, whole);
  return say("“其中”的其余一项{}与总数{}一样多，各项合计至少{}", shown_number(report, *excess.rest),
             whole, sum);
}

/// The counts of each paragraph that has any.
std::vector<std::vector<const Fact*>> counts_by_paragraph(const Report& report) {
  std::vector<std::vector<const Fact*>> paragraphs;
  for (const Fact& fact : report.facts) {
    if (!fact.is<Count>() || !in_digits(report, fact)) continue;
    const bool same = !paragraphs.empty() && paragraphs.back().back()->paragraph == fact.paragraph;
    if (!same) paragraphs.emplace_back();
    paragraphs.back().push_back(&fact);
  }
  return paragraphs;
}

/// A second 其中 of the same sentence divides a part, and which one only the reader can tell.
bool is_alone(std::string_view text, const std::vector<Mark>& marks, const Mark& mark) {
  return std::none_of(marks.begin(), marks.end(), [&](const Mark& other) {
    if (other.at == mark.at || other.bracketed || mark.bracketed) return false;
    const std::size_t from = std::min(other.at, mark.at), to = std::max(other.at, mark.at);
    return text.substr(from, to - from).find(kStop) == std::string_view::npos &&
           text.substr(from, to - from).find(kSemicolon) == std::string_view::npos;
  });
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  Outcome out;
  bool divided = false;
  for (const std::vector<const Fact*>& counts : counts_by_paragraph(report)) {
    const std::string_view text = text_of(report, *counts.front());
    const std::vector<Mark> marks = marks_in(text);
    for (const Mark& mark : marks) {
      if (!is_alone(text, marks, mark)) continue;
      divided = divided || !wholes_of(report, counts, mark).empty();
      const auto excess = excess_at(report, counts, mark);
      if (!excess) continue;
      const Fact& whole = *excess->whole;
      const Span at = whole_words(report, whole, excess->at);
      Finding finding;
      finding.message = message_of(report, *excess);
      finding.at = place_in(report, whole, at);
      finding.where.section = section_of(report, whole);
      finding.left = excess->all ? to_string(*excess->all) : shown_number(report, whole);
      finding.right = to_string(excess->sum);
      out.find(std::move(finding));
    }
  }
  return divided ? out : Outcome::not_applicable(say("正文没有用“其中”分开写件数"));
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
