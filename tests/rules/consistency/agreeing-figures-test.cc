// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of published reports that agree with their tables, in sentences of ours, with the table
// that they agree with; and each once more with one figure changed, which must not pass.
#include <map>

#include <fmt/format.h>

#include "tests/support/catch.h"
#include "tests/support/run-sample.h"

namespace gouji::test {
namespace {

struct Agreeing {
  const char* phrase;
  std::map<std::string, int> figures;  // rows of table 3; all of natural persons
  const char* wrong_from = nullptr;    // what to change, and into what; null: nothing to find
  const char* wrong_to = nullptr;
  const char* code = nullptr;
};

constexpr const char* kTold =
    "全年共收到政府信息公开申请12件，其中自然人申请10件、商业企业申请2件。";
constexpr const char* kCarried = "上年结转1件，办结11件，结转2024年继续办理2件。";

/// The base report with the phrase in place of its own, and with a table 3 of these figures.
std::string edits_for(const std::string& phrase, std::map<std::string, int> figures) {
  std::string edits = "base 2021\n";
  edits += fmt::format("replace 「{}」 「{}」\n", kTold, phrase);
  edits += fmt::format("replace 「{}」 「」\n", kCarried);
  edits +=
      "replace "
      "「办理结果为：予以公开5件、部分公开2件、不予公开1件、无法提供1件、不予处理1件、其他处理"
      "1件。予以公开和部分公开共7件，占办结总数11件的63.6%。」 「办理结果见表三。」\n";
  const BuiltSample base = build("base 2021\n");
  for (const MadeUpBlock& block : base.report.blocks) {
    if (block.table.id != "t3") continue;
    for (const MadeUpRow& row : block.table.rows) {
      for (const std::string& column : row.columns) {
        const bool person = column == "natural_person" || column == "total";
        edits += fmt::format("set t3.{}.{} = {}\n", row.id, column, person ? figures[row.id] : 0);
      }
    }
  }
  return edits;
}

std::string codes_with(const std::string& edits) { return codes_of(check_as_text(build(edits))); }

TEST_CASE("figures of published reports agree with their tables, and not once one is changed") {
  const Agreeing all[] = {
      {"收到政府信息公开申请8件，申请人均为自然人。",
       {{"received", 8},
        {"granted", 2},
        {"partly_granted", 2},
        {"refused.third_party", 1},
        {"unavailable.not_held", 2},
        {"not_processed.repeated", 1},
        {"results_total", 8}},
       "8件",
       "9件",
       "C01"},
      {"收到政府信息公开申请9件，予以公开2件、部分公开5件，结转下年度2件。",
       {{"received", 9},
        {"granted", 2},
        {"partly_granted", 5},
        {"results_total", 7},
        {"carried_out", 2}},
       "结转下年度2件",
       "结转下年度3件",
       "C03"},
      {"共办理申请13件（新收11件、上年结转2件），予以公开2件、不予公开1件、无法提供9件、不予处理1件"
       "。",
       {{"received", 11},
        {"carried_in", 2},
        {"granted", 2},
        {"refused.state_secret", 1},
        {"unavailable.not_held", 9},
        {"not_processed.petition", 1},
        {"results_total", 13}},
       "无法提供9件",
       "无法提供8件",
       "C04"},
      {"受理政府信息公开申请10件，予以公开1件、无法提供2件，其余7件结转下年度办理。",
       {{"received", 10},
        {"granted", 1},
        {"unavailable.unclear", 2},
        {"results_total", 3},
        {"carried_out", 7}},
       "予以公开1件",
       "予以公开4件",
       "C04"},
      {"新收政府信息公开申请308件，上年结转1件，办结306件，结转下年度3件。",
       {{"received", 308},
        {"carried_in", 1},
        {"granted", 306},
        {"results_total", 306},
        {"carried_out", 3}},
       "上年结转1件",
       "上年结转5件",
       "C03"},
      {"收到政府信息公开申请222件，答复226件（含上年度结转15件），结转下年度11件。",
       {{"received", 222},
        {"carried_in", 15},
        {"granted", 226},
        {"results_total", 226},
        {"carried_out", 11}},
       "上年度结转15件",
       "上年度结转25件",
       "C03"},
      {"收到政府信息公开申请14件，其中网上申请10件、信函申请4件，上年结转0件，结转下年度2件。",
       {{"received", 14}, {"granted", 12}, {"results_total", 12}, {"carried_out", 2}},
       "结转下年度2件",
       "结转下年度4件",
       "C03"},
      {"收到政府信息公开申请26件，其中申请人撤销2件，答复24件。",
       {{"received", 26}, {"granted", 24}, {"other.other", 2}, {"results_total", 26}}},
      {"收到政府信息公开申请1件，后申请人主动撤销。",
       {{"received", 1}, {"other.other", 1}, {"results_total", 1}},
       "1件",
       "3件",
       "C01"},
      {"无2022年结转申请数量，也无结转2024年继续办理事项。全年受理依申请公开5件。",
       {{"received", 5}, {"granted", 5}, {"results_total", 5}},
       "5件",
       "6件",
       "C01"},
      {"上年结转30件，全年收到政府信息公开申请1499件，办结1453件，结转下年度76件。",
       {{"received", 1499},
        {"carried_in", 30},
        {"granted", 1453},
        {"results_total", 1453},
        {"carried_out", 76}},
       "1499件",
       "1489件",
       "C01"},
      {"收到政府信息公开申请3件，均按期答复，办结率100%。",
       {{"received", 3}, {"granted", 3}, {"results_total", 3}},
       "3件",
       "2件",
       "C01"},
      {"全年未收到政府信息公开申请。",
       {},
       "未收到政府信息公开申请",
       "收到政府信息公开申请4件",
       "C01"},
      {"本年度零申请，无依申请公开事项。", {}},
      {"收到申请公开政府信息的要求0条。", {}, "0条", "2条", "C01"},
  };
  for (const Agreeing& each : all) {
    INFO(each.phrase);
    CHECK(codes_with(edits_for(each.phrase, each.figures)).empty());
    if (each.code == nullptr) continue;
    std::string wrong = each.phrase;
    wrong.replace(wrong.find(each.wrong_from), std::string_view(each.wrong_from).size(),
                  each.wrong_to);
    INFO(wrong);
    CHECK(codes_with(edits_for(wrong, each.figures)) == each.code);
  }
}

}  // namespace
}  // namespace gouji::test
