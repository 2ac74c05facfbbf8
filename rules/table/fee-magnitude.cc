// SPDX-License-Identifier: GPL-3.0-or-later
// A fee that was entered in yuan in a column of ten thousand yuan: a thousand times last year's,
// or more than any body of its kind takes.
#include "parser/base/say.h"
#include "parser/edition/ids.h"
#include "rules/rule.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

using Place = StatutoryTable::Place;

/// In 万元. No township is known to take 10 亿元 a year, no other body below a province 1000 亿元;
/// the largest seen is a provincial capital's, with 31.6441 亿元.
constexpr std::int64_t kMostOfTownship = 100000, kMostOfAny = 10000000;

std::optional<Place> fee_cell(const StatutoryTable& table) {
  for (const Place& place : table.places()) {
    if (place.row->id == "fees" && place.column->id == "amount" &&
        table.cells[place.index].kind == Cell::Kind::kNumber) {
      return place;
    }
  }
  return std::nullopt;
}

/// At least a thousand times as much; of no amount nothing is a multiple.
bool is_thousandfold(Decimal large, Decimal small) {
  constexpr int kTimes = 1000;
  if (small.is_zero() || small.is_negative()) return false;
  const Decimal times{small.units * kTimes, small.scale};
  return compare(large, times) >= 0;
}

Finding finding_at(const StatutoryTable& table, const Place& place, std::string message) {
  Finding finding;
  finding.message = std::move(message);
  finding.at = table.cells[place.index].at;
  finding.where = where_of(table, place);
  finding.left = to_string(table.cells[place.index].number);
  return finding;
}

Outcome check(const Case& in) {
  const std::string unreadable = unreadable_table(in.report, kDisclosureTable);
  if (!unreadable.empty()) return Outcome::cannot_tell(unreadable);
  const StatutoryTable& table = *in.report.table(kDisclosureTable);
  const auto place = fee_cell(table);
  if (!place) return Outcome::not_applicable(say("表二没有以万元填写的收费金额"));
  const Decimal fee = table.cells[place->index].number;
  Outcome out;
  const std::int64_t most = in.body.level == BodyLevel::kTownship ? kMostOfTownship : kMostOfAny;
  if (compare(fee, Decimal{most, 0}) > 0 && in.body.level != BodyLevel::kNational) {
    out.find(
        finding_at(table, *place, say("收费金额{}万元，数额异常，是否以元填写", to_string(fee))));
    return out;
  }
  const StatutoryTable* before = in.prior == nullptr ? nullptr : in.prior->table(kDisclosureTable);
  const auto last = before == nullptr || !before->doubt.empty() ? std::nullopt : fee_cell(*before);
  if (!last) return out;
  const Decimal previous = before->cells[last->index].number;
  if (is_thousandfold(fee, previous) || is_thousandfold(previous, fee)) {
    Finding finding = finding_at(
        table, *place,
        say("收费金额{}万元，上一年度{}万元，相差一千倍以上", to_string(fee), to_string(previous)));
    finding.right = to_string(previous);
    out.find(std::move(finding));
  }
  return out;
}

}  // namespace

extern const Rule fee_magnitude = {
    .code = "T12",
    .name = "fee-magnitude",
    .severity = Severity::kInfo,
    .title = "收费金额量级异常",
    .title_en = "Fee of an unlikely magnitude",
    .basis = "国办公开办函〔2021〕30号附件：本年收费金额（单位：万元）",
    .check = check,
};

}  // namespace gouji
