// SPDX-License-Identifier: GPL-3.0-or-later
// "7件，占办结总数11件的63.6%": a share whose count and base both stand in the sentence, or whose
// base is named before (共11件，其中…7件，占63.6%). Bases of the table are tried as well; a share
// is wrong only where none fits.
#include <utility>

#include <fmt/format.h>

#include "parser/base/say.h"
#include "parser/edition/ids.h"
#include "parser/report/words/clauses.h"
#include "rules/consistency/shared-growth.h"
#include "rules/consistency/shared-rates.h"
#include "rules/consistency/shared-shares.h"
#include "rules/consistency/shared-statements.h"
#include "rules/consistency/shared-sums.h"
#include "rules/consistency/shared-wholes.h"

namespace gouji {
namespace {

struct Share {
  const Fact* part;            // a count
  const Fact* percent;         // the percentage of it
  std::vector<Decimal> bases;  // as the sentence names them
  bool stated = false;         // the share names its whole: 占办结总数11件的63.6%
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

/// Where a total opens the sentence, every number of the same unit behind it may be the whole of a
/// smaller group: 共办结313件，予以公开184件，…，其中当日答复36件，占19.6%. The last one is shown:
/// the total, or without one what 其中 divides. None where neither of the unit stands there.
std::vector<Decimal> bases_before(const std::vector<const Fact*>& before, const Fact& part,
                                  bool bare) {
  std::vector<Decimal> groups, totals;
  const Fact* divided = nullptr;  // the last one before 其中
  bool parts = false;
  for (const Fact* fact : before) {
    if (unit_of(*fact) != unit_of(part) || !is_exact(*fact)) continue;
    parts = parts || fact->has(Fact::kPartOf);
    if (!parts) divided = fact;
    (fact->has(Fact::kTotalOf) ? totals : groups).push_back(number_of(*fact));
  }
  parts = parts || part.has(Fact::kPartOf);
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
std::optional<Decimal> base_of_row(const Report& report, const Fact& part, SharedWhole named) {
  const StatutoryTable* table = report.table(kApplicationTable);
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
    const bool received = named == SharedWhole::kApplications;
    const auto whole = sum_of_rows(*table, {received ? "received" : row.whole}, "total");
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
  for (const Fact* percent : facts_of<Percentage>(report)) {
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
    Share share{nullptr, percent, {}, false};
    const Fact* stated = percent;  // where 占 stands
    std::string_view named_unit;
    if (!before.empty() && before.back()->has(Fact::kShareOf) &&
        before.back()->clause_text == percent->clause_text && !percent->has(Fact::kShareOf)) {
      stated = before.back();
      share.bases.push_back(number_of(*stated));
      share.stated = true;
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
      const SharedWhole named = whole_of_share(
          words_at(report, *percent, {percent->words.begin, percent->in_text.begin}));
      const bool bare = named == SharedWhole::kNone;
      share.bases = bases_before(before, *share.part, bare);
      // 办结的11件申请中，予以公开5件，占45.5%.
      const Fact* whole = named_whole(report, *share.part);
      if (share.bases.empty() && bare && whole != nullptr && is_exact(*whole) &&
          unit_of(*whole) == unit_of(*share.part)) {
        share.bases.push_back(number_of(*whole));
      }
      if (share.bases.empty() && named != SharedWhole::kOther) {
        if (const auto base = base_of_row(report, *share.part, named)) {
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

Outcome check(const Case& in) {
  const Report& report = in.report;
  Outcome out;
  std::vector<Share> shares = shares_in(report);
  bool looked = !shares.empty();
  for (const Fact* percent : facts_of<Percentage>(report)) {
    looked = check_growth(report, *percent, out) || looked;
    looked = check_rate(report, *percent, out) || looked;
  }
  for (Share& share : shares) {
    const Decimal named = share.bases.back();
    const Decimal part = number_of(*share.part), of_whole = share.percent->as<Percentage>()->value;
    const double count = number(part), percent = number(of_whole);
    const int decimals = of_whole.scale;
    if (!share.stated) {
      for (const Decimal base : bases_of_table(report)) share.bases.push_back(base);
    }
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
  return looked ? out : Outcome::not_applicable(say("正文没有可与件数对照的百分比"));
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
