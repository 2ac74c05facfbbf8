// SPDX-License-Identifier: GPL-3.0-or-later
// "7件，占办结总数11件的63.6%": a share whose count and base both stand in the sentence, or whose
// base is named before (共11件，其中…7件，占63.6%). Bases of the table are tried as well; a share
// is wrong only where none fits.
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "parser/base/say.h"
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

Outcome check(const Case& in) {
  const Report& report = in.report;
  Outcome out;
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
