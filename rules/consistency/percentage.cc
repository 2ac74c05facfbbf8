// SPDX-License-Identifier: GPL-3.0-or-later
// "7件，占办结总数11件的63.6%": a share whose count and base both stand in the sentence, or whose
// base is named before (共11件，其中…7件，占63.6%). Bases of the table are tried as well; a share
// is wrong only where none fits.
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "parser/base/say.h"
#include "parser/report/words/clauses.h"
#include "rules/consistency/shared-amounts.h"
#include "rules/consistency/shared-readings.h"
#include "rules/consistency/shared-statements.h"
#include "rules/consistency/shared-sums.h"
#include "rules/consistency/shared-wholes.h"

namespace gouji {
namespace {

double number(Decimal value) {
  return static_cast<double>(value.units) / std::pow(10.0, value.scale);
}

/// Shares are cut off or rounded, and one of them moved so that all come to a hundred: one unit of
/// the last printed digit either way.
bool fits(double count, double base, double percent, int decimals) {
  if (base <= 0) return false;
  const double unit = std::pow(10.0, -decimals);
  constexpr double kBinary = 1e-9;  // of numbers that are no binary fractions
  return std::abs(count / base * 100 - percent) <= unit + kBinary;
}

/// More than 11 digits: a number of another kind.
bool is_no_count(Decimal number) { return number.units >= 100'000'000'000; }

/// A share in percent, as it is shown.
struct ShownShare {
  std::string number;  // 1.25%
  bool exact = true;
};

/// 1 ÷ 80 is 1.25 %, which no tenth can say: a share of few decimals is shown whole, any other one
/// rounded to `decimals`. `count` and `base` above 0 are whole numbers of 11 digits at the most.
ShownShare shown_share(std::int64_t count, std::int64_t base, int decimals) {
  constexpr int kMostDecimals = 4;
  std::int64_t parts = count * 100;  // of a percent, in units of the last decimal
  for (int places = 0; places <= kMostDecimals; ++places, parts *= 10) {
    if (parts % base != 0) continue;
    return {to_string({parts / base, static_cast<std::uint8_t>(places)}) + "%", true};
  }
  const double share = static_cast<double>(count) / static_cast<double>(base) * 100;
  return {fmt::format("{:.{}f}%", share, decimals), false};  // no tie: that would end
}

struct Share {
  const Fact* part;            // a count
  const Fact* percent;         // the percentage of it
  std::vector<Decimal> bases;  // as the sentence names them
};

/// Nothing but a bracket and a comma stands between the count and the words of the share.
bool adjoins(std::string_view text, std::uint32_t count_end, std::uint32_t share) {
  std::string_view between = text.substr(count_end, share - count_end);
  for (const auto& [open, close] :
       {std::pair<std::string_view, std::string_view>{"（", "）"}, {"(", ")"}}) {
    if (!between.starts_with(open)) continue;
    const std::size_t closed = between.find(close);
    if (closed == std::string_view::npos) return false;
    between.remove_prefix(closed + close.size());
  }
  for (const std::string_view mark : {"，", "、"}) {
    if (between.starts_with(mark)) between.remove_prefix(mark.size());
  }
  return between.empty();
}

/// 占 opens the words of this fact (约, 均 and 各 may stand before it).
bool opens_share(std::string_view text, const Fact& fact) {
  std::string_view words = text.substr(fact.words.begin, fact.words.size());
  for (const std::string_view word : {"约", "均", "各"}) {
    if (words.starts_with(word)) words.remove_prefix(word.size());
  }
  return words.starts_with("占");
}

/// 占65.8%, 占比65.8%: of nothing that words name.
bool is_bare(std::string_view share) {
  for (const std::string_view word : {"占", "比", "为", "约"}) {
    if (share.starts_with(word)) share.remove_prefix(word.size());
  }
  return !share.empty() && share.front() >= '0' && share.front() <= '9';
}

/// Where a total opens the sentence, every number of the same unit behind it may be the whole of a
/// smaller group: 共办结313件，予以公开184件，…，其中当日答复36件，占19.6%. The last one is shown:
/// the total, or without one what 其中 divides. None where neither of the unit stands there.
std::vector<Decimal> bases_before(const std::vector<const Fact*>& before, const Fact& part,
                                  bool bare) {
  std::vector<Decimal> groups, totals;
  const Fact* divided = nullptr;
  bool parts = part.has(Fact::kPartOf);
  for (const Fact* fact : before) {
    if (unit_of(*fact) != unit_of(part) || !is_exact(*fact)) continue;
    parts = parts || fact->has(Fact::kPartOf);
    if (!fact->has(Fact::kPartOf)) divided = parts && divided != nullptr ? divided : fact;
    (fact->has(Fact::kTotalOf) ? totals : groups).push_back(number_of(*fact));
  }
  if (totals.empty() && bare && parts && divided != nullptr) {
    totals.push_back(number_of(*divided));
  }
  if (totals.empty()) return {};
  groups.insert(groups.end(), totals.begin(), totals.end());
  return groups;
}

/// 网站100条、公众号20条、占55.8%: behind 、 the share may be that of both.
bool is_share_of_both(std::string_view text, const std::vector<const Fact*>& before) {
  constexpr std::string_view kJoins = "、";
  const Fact& part = *before.back();
  if (!text.substr(part.in_text.end).starts_with(kJoins) || before.size() < 2) return false;
  const Fact& other = *before[before.size() - 2];
  return text.substr(other.in_text.end).starts_with(kJoins) &&
         other.in_text.end + kJoins.size() >= part.words.begin;
}

/// The whole of table 3 that a figure of one of its rows or columns is a part of, where the figure
/// is that of the table: 自然人申请131件，占85.6%. None where it is another figure.
std::optional<Decimal> base_of_row(const Report& report, const Fact& part) {
  const StatutoryTable* table = report.table("t3");
  if (table == nullptr || !table->doubt.empty() || unit_of(part) != "件") return std::nullopt;
  if (of_a_part(part) || of_others(report, part) || is_narrowed(report, part) ||
      voice_of(report, part) != Voice::kWhole || of_other_year(report, part, true)) {
    return std::nullopt;
  }
  struct Row {
    Subject subject;
    std::string_view group, column, whole;
  };
  constexpr Row kRows[] = {
      {Subject::kNaturalPerson, "received", "natural_person", "received"},
      {Subject::kGranted, "granted", "total", "results_total"},
      {Subject::kPartlyGranted, "partly_granted", "total", "results_total"},
      {Subject::kRefused, "refused", "total", "results_total"},
      {Subject::kUnavailable, "unavailable", "total", "results_total"},
      {Subject::kNotProcessed, "not_processed", "total", "results_total"},
  };
  for (const Row& row : kRows) {
    if (row.subject != subject_of(part)) continue;
    const auto sum = sum_of_group(*table, row.group, row.column);
    const auto whole = sum_of_rows(*table, {row.whole}, "total");
    const bool same = sum && sum->whole && sum->value == number_of(part) && !sum->value.is_zero();
    return same && whole && whole->whole ? std::optional(whole->value) : std::nullopt;
  }
  return std::nullopt;
}

/// Other wholes that a share may be of where none is named: what its paragraph counts in front of
/// it (办结20件：予以公开9件，占45%；…), and all that its list counts
/// (予以公开9件，占45%；无法提供11件).
std::vector<Decimal> wholes_around(const Report& report, const Fact& part) {
  constexpr std::string_view kStop = "。";
  const std::string_view text = text_of(report, part);
  const std::size_t stop = text.substr(0, part.in_text.begin).rfind(kStop);
  const std::size_t begin = stop == std::string_view::npos ? 0 : stop;
  const std::size_t end = std::min(text.find(kStop, part.in_text.end), text.size());
  std::vector<Decimal> wholes;
  std::optional<Decimal> list = Decimal{};
  for (const Fact& fact : report.facts) {
    if (fact.paragraph != part.paragraph || !fact.is<Count>()) continue;
    if (unit_of(fact) != unit_of(part)) continue;
    if (fact.in_text.begin < part.in_text.begin) wholes.push_back(number_of(fact));
    const bool listed = fact.in_text.begin >= begin && fact.in_text.end <= end;
    if (listed && list) list = add(*list, number_of(fact));
  }
  if (list) wholes.push_back(*list);
  return wholes;
}

std::vector<Share> shares_in(const Report& report) {
  std::vector<Share> found;
  for (const Fact* percent : facts_of<Percentage>(report, kSpoken)) {
    if (!is_exact(*percent)) continue;
    const std::string_view text = text_of(report, *percent);
    std::vector<const Fact*> before;  // counts, the nearest last
    for (const Fact* fact : facts_beside(report, *percent)) {
      const bool whole = fact->is<Count>() && number_of(*fact).scale == 0;
      if (whole && fact->in_text.end <= percent->in_text.begin &&
          (!fact->has(Fact::kNested) || percent->has(Fact::kNested))) {
        before.push_back(fact);
      }
    }
    Share share{nullptr, percent, {}};
    const Fact* stated = percent;  // where 占 stands
    std::string_view named_unit;
    if (!before.empty() && before.back()->has(Fact::kShareOf) &&
        before.back()->clause_text == percent->clause_text && !percent->has(Fact::kShareOf)) {
      stated = before.back();
      share.bases.push_back(number_of(*stated));
      named_unit = unit_of(*stated);
      before.pop_back();
    }
    if (before.empty() || !opens_share(text, *stated)) continue;
    share.part = before.back();
    if (!is_exact(*share.part) || !adjoins(text, share.part->in_text.end, stated->words.begin)) {
      continue;
    }
    if (is_share_of_both(text, before)) continue;
    if (share.bases.empty()) {
      before.pop_back();
      share.bases =
          bases_before(before, *share.part, is_bare(words_at(report, *percent, percent->words)));
      // 办结的11件申请中，予以公开5件，占45.5%.
      const Fact* whole = named_whole(report, *share.part);
      const bool bare = is_bare(words_at(report, *percent, percent->words));
      if (share.bases.empty() && bare && whole != nullptr && is_exact(*whole) &&
          unit_of(*whole) == unit_of(*share.part)) {
        share.bases.push_back(number_of(*whole));
      }
      if (share.bases.empty() && bare) {
        if (const auto base = base_of_row(report, *share.part)) {
          share.bases = wholes_around(report, *share.part);
          share.bases.push_back(*base);
        }
      }
    } else if (named_unit != unit_of(*share.part)) {
      continue;  // 占三项总量的13.1%
    }
    if (!share.bases.empty()) found.push_back(std::move(share));
  }
  return found;
}

/// Figures of table 3 that a share may be of.
std::vector<Decimal> bases_of_table(const Report& report) {
  const StatutoryTable* table = report.table("t3");
  std::vector<Decimal> bases;
  if (table == nullptr || !table->doubt.empty()) return bases;
  const std::vector<std::vector<std::string_view>> sums = {
      {"received"}, {"results_total"}, {"received", "carried_in"}};
  for (const std::vector<std::string_view>& rows : sums) {
    const auto sum = sum_of_rows(*table, rows, "total");
    if (sum) bases.push_back(sum->value);
  }
  return bases;
}

/// A figure of last year that a change is measured by, directly behind 比 or 与 and whose year it
/// is: 比2022年121件, 与上年的121件, 较2022年（121件）.
const Fact* compared_with(const Report& report, const Fact& percent) {
  const Fact* base = nullptr;
  for (const Fact* fact : facts_beside(report, percent)) {
    const bool count = fact->is<Count>() && is_exact(*fact) && number_of(*fact).scale == 0;
    if (!count || fact->in_text.end > percent.in_text.begin) continue;
    std::string_view before = words_at(report, *fact, {fact->sentence.begin, fact->in_text.begin});
    for (const std::string_view end : {"（", "的", "为", "同期"}) {
      if (before.ends_with(end)) before.remove_suffix(end.size());
    }
    constexpr std::size_t kDigits = 4;
    if (constexpr std::string_view kYear = "年"; before.ends_with(kYear)) {
      before.remove_suffix(kYear.size());
      if (before.size() > kDigits && before.back() >= '0' && before.back() <= '9') {
        before.remove_suffix(kDigits);
      } else if (ends_with_any(before, {"上", "去"})) {
        before.remove_suffix(std::string_view("上").size());
      } else {
        continue;
      }
    } else {
      continue;
    }
    if (ends_with_any(before, {"比", "较", "与", "同"})) base = fact;
  }
  return base;
}

/// 153件，比2022年121件增长26.4%; 比2022年（121件）增加32件，增长26.4%: a change that is said in
/// percent as well, with all figures that it is made of in the sentence.
void check_growth(const Report& report, const Fact& percent, Outcome& out) {
  std::string_view before =
      words_at(report, percent, {percent.sentence.begin, percent.in_text.begin});
  for (const std::string_view end : {"了", "为"}) {
    if (before.ends_with(end)) before.remove_suffix(end.size());
  }
  const bool upward = ends_with_any(before, {"增长", "上升", "增加", "提高", "增幅", "提升"});
  const bool downward = ends_with_any(before, {"下降", "减少", "回落", "降低", "降幅"});
  if (upward == downward || !is_exact(percent)) return;
  const Fact* base = compared_with(report, percent);
  if (base == nullptr || number_of(*base).units <= 0 || is_no_count(number_of(*base))) return;
  const Fact* now = nullptr;     // the nearest in front of what it is compared with
  const Fact* change = nullptr;  // behind it
  for (const Fact* fact : facts_beside(report, percent)) {
    if (fact == base || !fact->is<Count>() || unit_of(*fact) != unit_of(*base)) continue;
    if (!is_exact(*fact) || fact->in_text.end > percent.in_text.begin) continue;
    if (fact->in_text.end <= base->in_text.begin) now = fact;
    if (fact->in_text.begin >= base->in_text.end && fact->has(Fact::kChange)) change = fact;
    if (fact->in_text.begin >= base->in_text.end && !fact->has(Fact::kChange)) return;
  }
  for (const Fact* other : facts_beside(report, percent)) {  // …，增长25%，…增长26.4%
    const bool second = other->is<Percentage>() && other != &percent &&
                        other->in_text.begin > base->in_text.end &&
                        other->in_text.end <= percent.in_text.begin;
    if (second) return;
  }
  if (now == nullptr && change == nullptr) return;
  const Percentage& claim = *percent.as<Percentage>();
  const double last = number(number_of(*base)), said = number(claim.value);
  const auto is_right = [&](double difference) {
    return fits(std::abs(difference), last, said, claim.value.scale);
  };
  const double grown = now == nullptr ? 0 : number(number_of(*now)) - last;
  if (now != nullptr && (grown > 0) == upward && is_right(grown)) return;
  if (change != nullptr && is_right(number(number_of(*change)))) return;
  // The figure in front may be of something else where it did not move as is said.
  if (now != nullptr && change == nullptr && (grown > 0) != upward) return;
  std::int64_t by =
      change != nullptr ? number_of(*change).units : number_of(*now).units - number_of(*base).units;
  if (by < 0) by = -by;
  if (by == 0) return;
  const ShownShare shown = shown_share(by, number_of(*base).units, claim.value.scale);
  const Span at =
      whole_words(report, percent, cover((now != nullptr ? now : base)->in_text, percent.in_text));
  Finding finding;
  finding.message = say("“{}”：{} ÷ {} {} {}", words_at(report, percent, at), by,
                        to_string(number_of(*base)), shown.exact ? "=" : "≈", shown.number);
  finding.at = place_in(report, percent, at);
  finding.where.section = section_of(report, percent);
  finding.left = shown.number;
  finding.right = fmt::format("{:.{}f}%", said, claim.value.scale);
  out.find(std::move(finding));
}

/// A group of results whose share is named by itself.
struct Rate {
  std::string_view name;
  std::vector<std::string_view> groups;
};

/// 不予公开率17.3%, 不予公开的比例为17.3%: the group, where its name and nothing else but the year
/// and the body stand in front of the percentage in its clause. Null where it is another share.
const Rate* rate_named(const Report& report, const Fact& percent) {
  static const std::vector<Rate> rates = {{"不予公开", {"refused"}},
                                          {"部分公开", {"partly_granted"}},
                                          {"无法提供", {"unavailable"}},
                                          {"不予处理", {"not_processed"}}};
  std::string_view words =
      words_at(report, percent, {percent.clause_text.begin, percent.in_text.begin});
  if (constexpr std::string_view kIs = "为"; words.ends_with(kIs)) words.remove_suffix(kIs.size());
  bool said = false;
  for (const std::string_view end : {"的比例", "比例", "的占比", "率"}) {
    if (said || !words.ends_with(end)) continue;
    words.remove_suffix(end.size());
    said = true;
  }
  if (!said) return nullptr;
  for (const Rate& rate : rates) {
    if (!words.ends_with(rate.name)) continue;
    words.remove_suffix(rate.name.size());
    const std::size_t mark = words.rfind("%、");  // 不予公开率17.3%、无法提供率14.7%
    if (mark != std::string_view::npos) words.remove_prefix(mark + std::string_view("%、").size());
    return read_lead(report, words).free ? &rate : nullptr;
  }
  return nullptr;
}

/// 不予公开率17.3%: the share of all that was dealt with, or came in, by table 3.
void check_rate(const Report& report, const Fact& percent, Outcome& out) {
  const Rate* rate = rate_named(report, percent);
  const StatutoryTable* table = report.table("t3");
  if (rate == nullptr || table == nullptr || !table->doubt.empty() || !is_exact(percent)) return;
  if (percent.topic != Subject::kApplication && !is_below_applications(report, percent)) return;
  if (is_another_figure(report, percent) || of_a_part(percent) || of_others(report, percent) ||
      of_other_year(report, percent) || voice_of(report, percent.actor_before) == Voice::kPart) {
    return;
  }
  if (contains_any(words_at(report, percent, percent.sentence),
                   {"公文", "发文", "属性", "第三方意见", "征求", "保密审查", "其中", "近三年",
                    "以来", "历年", "上年", "去年", "分别"})) {
    return;
  }
  std::optional<Sum> part = Sum{};
  for (const std::string_view group : rate->groups) {
    part = plus(part, sum_of_group(*table, group, "total"));
  }
  const auto whole = sum_of_rows(*table, {"results_total"}, "total");
  if (!part || !part->whole || !whole || !whole->whole || whole->value.units <= 0) return;
  const Decimal said = percent.as<Percentage>()->value;
  std::vector<Decimal> bases = bases_of_table(report);
  for (const Fact* fact : facts_beside(report, percent)) {  // 办结的41件中，不予公开率…
    if (fact->is<Count>() && number_of(*fact).scale == 0) bases.push_back(number_of(*fact));
  }
  for (const Decimal base : bases) {
    if (base.units > 0 && fits(number(part->value), number(base), number(said), said.scale)) return;
  }
  const ShownShare shown = shown_share(part->value.units, whole->value.units, said.scale);
  const Span at = whole_words(report, percent, {percent.words.begin, percent.in_text.end});
  Finding finding;
  finding.message = say("“{}”：表三{}合计{}，{} ÷ {} {} {}", words_at(report, percent, at),
                        rate->name, to_string(part->value), to_string(part->value),
                        to_string(whole->value), shown.exact ? "=" : "≈", shown.number);
  finding.at = place_in(report, percent, at);
  finding.where.section = section_of(report, percent);
  finding.left = shown.number;
  finding.right = fmt::format("{:.{}f}%", number(said), said.scale);
  out.find(std::move(finding));
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  Outcome out;
  for (const Fact* percent : facts_of<Percentage>(report, kSpoken)) {
    check_growth(report, *percent, out);
    check_rate(report, *percent, out);
  }
  for (Share& share : shares_in(report)) {
    const Decimal named = share.bases.back();
    const Decimal part = number_of(*share.part), of_whole = share.percent->as<Percentage>()->value;
    const double count = number(part), percent = number(of_whole);
    const int decimals = of_whole.scale;
    for (const Decimal base : bases_of_table(report)) share.bases.push_back(base);
    bool right = named.units <= 0 || named.scale > 0 || is_no_count(named) || is_no_count(part);
    for (const Decimal base : share.bases) {
      right = right || fits(count, number(base), percent, decimals);
    }
    if (right) continue;
    const ShownShare shown = shown_share(part.units, named.units, decimals);
    const Span at = cover(share.part->in_text, share.percent->in_text);
    Finding finding;
    finding.message = say("“{}”：{} ÷ {} {} {}", words_at(report, *share.percent, at),
                          to_string(part), to_string(named), shown.exact ? "=" : "≈", shown.number);
    finding.at = place_in(report, *share.percent, at);
    finding.where.section = section_of(report, *share.percent);
    finding.left = shown.number;
    finding.right = fmt::format("{:.{}f}%", percent, decimals);
    out.find(std::move(finding));
  }
  return out;
}

}  // namespace

extern const Rule percentage = {
    .code = "C07",
    .name = "percentage",
    .severity = Severity::kWarning,
    .title = "百分比与数量不符",
    .title_en = "Percentage does not fit its numbers",
    .basis = "国办公开办函〔2021〕30号：内容准确",
    .check = check,
};

}  // namespace gouji
