// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/consistency/shared-rates.h"

#include <algorithm>

#include <fmt/format.h>

#include "parser/base/say.h"
#include "parser/edition/ids.h"
#include "parser/report/words/clauses.h"
#include "rules/consistency/shared-lead.h"
#include "rules/consistency/shared-readings.h"
#include "rules/consistency/shared-shares.h"
#include "rules/consistency/shared-statements.h"
#include "rules/consistency/shared-sums.h"

namespace gouji {
namespace {

/// A figure of table 3 whose share is named by itself.
struct Rate {
  std::string_view name;
  /// Groups of rows; where several are given, some count one way and some the other.
  std::vector<std::vector<std::string_view>> readings;
  std::string_view column = "total";
  std::string_view whole = "results_total";
};

/// Takes the words of a rate off the end of `words`: 率, 的比例为, 占申请总数的. False where none
/// stand there.
bool take_rate_words(std::string_view& words) {
  constexpr std::string_view kShare = "占";
  const std::size_t share = words.rfind(kShare);
  if (share != std::string_view::npos) {
    // 占65.8% alone is too little to tell whose share of what it is.
    const SharedWhole whole = whole_of_share(words.substr(share));
    if (whole != SharedWhole::kNone && whole != SharedWhole::kOther) {
      words = words.substr(0, share);
      if (constexpr std::string_view kOf = "的"; words.ends_with(kOf)) {
        words.remove_suffix(kOf.size());
      }
      return true;
    }
  }
  if (constexpr std::string_view kIs = "为"; words.ends_with(kIs)) words.remove_suffix(kIs.size());
  for (const std::string_view end : {"的比例", "比例", "的占比", "率"}) {
    if (!words.ends_with(end)) continue;
    words.remove_suffix(end.size());
    return true;
  }
  return false;
}

/// 不予公开率17.3%, 不予公开的比例为17.3%, 自然人占申请总数的90%: the figure, where its name and
/// nothing else but the year and the body stand in front of the percentage in its clause. Null
/// where it is another share.
const Rate* rate_named(const Report& report, const Fact& percent) {
  static const std::vector<Rate> rates = {
      {"予以公开", {{"granted"}, {"granted", "partly_granted"}}},
      {"不予公开", {{"refused"}}},
      {"部分公开", {{"partly_granted"}}},
      {"无法提供", {{"unavailable"}}},
      {"不予处理", {{"not_processed"}}},
      {"自然人", {{"received"}}, "natural_person", "received"},
      {"自然人申请", {{"received"}}, "natural_person", "received"}};
  std::string_view words =
      words_at(report, percent, {percent.clause_text.begin, percent.in_text.begin});
  if (!take_rate_words(words)) return nullptr;
  for (const Rate& rate : rates) {
    if (!words.ends_with(rate.name)) continue;
    words.remove_suffix(rate.name.size());
    const std::size_t mark = words.rfind("%、");  // 不予公开率17.3%、无法提供率14.7%
    if (mark != std::string_view::npos) words.remove_prefix(mark + std::string_view("%、").size());
    return read_lead(report, words).free ? &rate : nullptr;
  }
  return nullptr;
}

/// The whole of some groups of rows; nothing where a cell of them cannot be read.
std::optional<Decimal> figure_of(const StatutoryTable& table, const Rate& rate,
                                 const std::vector<std::string_view>& groups) {
  std::optional<Sum> sum = Sum{};
  for (const std::string_view group : groups) {
    sum = plus(sum, sum_of_group(table, group, rate.column));
  }
  return sum && sum->whole ? std::optional(sum->value) : std::nullopt;
}

}  // namespace

bool check_rate(const Report& report, const Fact& percent, Outcome& out) {
  const Rate* rate = rate_named(report, percent);
  const StatutoryTable* table = report.table(kApplicationTable);
  if (rate == nullptr || table == nullptr || !table->doubt.empty() || !is_exact(percent))
    return false;
  if (percent.topic != Subject::kApplication && !is_below_applications(report, percent))
    return false;
  if (is_another_figure(report, percent) || of_a_part(percent) || of_others(report, percent) ||
      of_other_year(report, percent) || voice_of(report, percent.actor_before) == Voice::kPart) {
    return false;
  }
  if (contains_any(words_at(report, percent, percent.sentence),
                   {"公文", "发文", "属性", "第三方意见", "征求", "保密审查", "其中", "近三年",
                    "以来", "历年", "上年", "去年", "分别"})) {
    return false;
  }
  std::vector<Decimal> parts;
  for (const std::vector<std::string_view>& groups : rate->readings) {
    const auto part = figure_of(*table, *rate, groups);
    if (!part) return false;
    parts.push_back(*part);
  }
  const auto whole = sum_of_rows(*table, {rate->whole}, "total");
  if (!whole || !whole->whole || whole->value.units <= 0) return false;
  const Decimal said = percent.as<Percentage>()->value;
  std::vector<Decimal> bases = bases_of_table(report);
  for (const Fact* fact : facts_beside(report, percent)) {  // 办结的41件中，不予公开率…
    if (!fact->is<Count>() || number_of(*fact).scale != 0) continue;
    // 网上收到申请6件，予以公开率100%: applications that are not those of the table.
    const bool known = std::find(bases.begin(), bases.end(), number_of(*fact)) != bases.end();
    if (!known && subject_of(*fact) == Subject::kApplication) return false;
    bases.push_back(number_of(*fact));
  }
  for (const Decimal part : parts) {
    for (const Decimal base : bases) {
      if (base.units > 0 && fits(number(part), number(base), number(said), said.scale)) return true;
    }
  }
  const Decimal part = parts.front();
  const ShownShare shown = shown_share(part.units, whole->value.units, said.scale);
  const Span at = whole_words(report, percent, {percent.words.begin, percent.in_text.end});
  Finding finding;
  finding.message = say("“{}”：表三{}合计{}，{} ÷ {} {} {}", words_at(report, percent, at),
                        rate->name, to_string(part), to_string(part), to_string(whole->value),
                        shown.exact ? "=" : "≈", shown.number);
  finding.at = place_in(report, percent, at);
  finding.where.section = section_of(report, percent);
  finding.left = shown.number;
  finding.right = fmt::format("{:.{}f}%", number(said), said.scale);
  out.find(std::move(finding));
  return true;
}

}  // namespace gouji
