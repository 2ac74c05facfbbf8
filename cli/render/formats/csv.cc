// SPDX-License-Identifier: GPL-3.0-or-later
// A table for spreadsheets: a line a finding, and one for each document without any, so that every
// document is listed.
#include "cli/checked/words.h"
#include "cli/language/language.h"
#include "cli/memory/scoring/deduction.h"
#include "cli/render/findings.h"
#include "cli/render/format.h"
#include "cli/render/formats/csv-lines.h"
#include "cli/render/review-words.h"
#include "cli/render/silence-words.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

std::string number_or_nothing(std::uint32_t number) {
  return number > 0 ? std::to_string(number) : std::string();
}

/// Adds the last column, which only exists if weights are given.
std::vector<std::string> with_points(std::vector<std::string> fields, const Weights& weights,
                                     std::string points) {
  if (!weights.empty()) fields.push_back(std::move(points));
  return fields;
}

}  // namespace

std::string render_csv(const Documents& documents, const RenderOptions& options) {
  const Weights& weights = options.weights;
  std::string out(kByteOrderMark);
  add_csv_line(out, with_points({say("文件"), say("机关"), say("年度"), say("状态"),
                                 say("严重程度"), say("代码"), say("规则"), say("页"), say("行"),
                                 say("位置"), say("问题"), say("左边"), say("右边"), say("建议"),
                                 say("依据"), say("复核"), say("指纹"), say("编号")},
                                weights, say("扣分")));
  for (const CheckedDocument& document : documents) {
    const ReportFacts facts = document.report.value_or(ReportFacts{});
    const std::string year = facts.year ? std::to_string(*facts.year) : std::string();
    const std::string status(shown(document.status));
    const std::string trouble = trouble_of(document, options.require_report);
    const auto add_words = [&](const std::string& words, std::string points) {
      add_csv_line(out, with_points({document.path, facts.body, year, status, "", "", "", "", "",
                                     "", words, "", "", "", "", "", "", ""},
                                    weights, std::move(points)));
    };
    const std::vector<std::string> corrected = corrections(document);
    if (!trouble.empty() || (document.findings.empty() && corrected.empty())) {
      add_words(trouble.empty() ? say_silence_whole(document) : trouble,
                is_scored(document, weights) ? "0" : say("未计扣分"));
    }
    for (const std::string& correction : corrected) add_words(correction, "");
    for (const PlacedFinding& finding : document.findings) {
      const auto points = points_of(document, finding, weights);
      add_csv_line(
          out, with_points(
                   {document.path, facts.body, year, status, std::string(shown(finding.severity)),
                    std::string(finding.rule->code), std::string(title_of(*finding.rule)),
                    number_or_nothing(finding.place.page()), number_or_nothing(finding.place.line),
                    key_of(finding.where), finding.message, finding.left, finding.right,
                    finding.suggestion, std::string(basis_of(*finding.rule)), say_standing(finding),
                    finding.fingerprint, std::string(short_name(finding))},
                   weights, points ? to_string(*points) : ""));
    }
  }
  return out;
}

extern const Format csv_format = {
    .name = "csv",
    .ending = ".csv",
    .title = "表格，每个问题一行",
    .for_terminals = true,
    .render = always<render_csv>,
    .stream = pieces<render_csv>,
};

}  // namespace gouji
