// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/consistency/shared-shares.h"

#include <cmath>

#include <fmt/format.h>

#include "parser/edition/ids.h"
#include "parser/report/words/clauses.h"
#include "rules/consistency/shared-sums.h"

namespace gouji {

double number(Decimal value) {
  return static_cast<double>(value.units) / std::pow(10.0, value.scale);
}

bool fits(double count, double base, double percent, int decimals) {
  if (base <= 0) return false;
  const double unit = std::pow(10.0, -decimals);
  constexpr double kBinary = 1e-9;  // of numbers that are no binary fractions
  return std::abs(count / base * 100 - percent) <= unit + kBinary;
}

bool is_no_count(Decimal number) { return number.units >= 100'000'000'000; }

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

SharedWhole whole_of_share(std::string_view share) {
  const auto take = [&](std::initializer_list<std::string_view> words) {
    const std::string_view word = word_at(share, 0, words);
    share.remove_prefix(word.size());
    return !word.empty();
  };
  take({"约", "均", "各"});
  if (!take({"占"})) return SharedWhole::kOther;
  while (take({"本年度", "全年度", "年度", "本年", "全年", "全部", "所有"})) {
  }
  bool applications = take({"新收", "收到", "受理", "接收"});
  take({"的"});
  take({"政府信息公开", "信息公开", "依申请公开"});
  const bool results = !applications && take({"已办结", "办结", "办理结果", "办理", "答复"});
  // 办结申请: what was dealt with, not what came in.
  applications = take({"申请"}) || applications;
  const bool total = take({"总数量", "总件数", "总数", "总量", "件数", "数量", "总件", "数", "量"});
  if (total || applications || results) take({"的"});
  const bool whole = total || applications || results;
  while (take({"比例", "比重", "比", "为", "约", "达", "到"})) {
  }
  if (!share.empty()) return SharedWhole::kOther;
  if (!whole) return SharedWhole::kNone;
  return results        ? SharedWhole::kResults
         : applications ? SharedWhole::kApplications
                        : SharedWhole::kTotal;
}

std::vector<Decimal> bases_of_table(const Report& report) {
  const StatutoryTable* table = report.table(kApplicationTable);
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

}  // namespace gouji
