// SPDX-License-Identifier: GPL-3.0-or-later
// A list of corrections (整改清单) for each report, to be pasted into a notice to its body: what
// must be corrected, what should be, what to consider, and what a person has to check.
#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "cli/base/plain.h"
#include "cli/checked/words.h"
#include "cli/inputs/kinds/skipped-file.h"
#include "cli/language/language.h"
#include "cli/memory/scoring/deduction.h"
#include "cli/render/findings.h"
#include "cli/render/format.h"
#include "cli/render/formats/markdown-text.h"
#include "cli/render/human-checks.h"
#include "cli/render/look-first.h"
#include "cli/render/review-words.h"
#include "cli/render/run-words.h"
#include "cli/render/silence-words.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

std::string where_from(const PlacedFinding& finding) {
  std::string words = spoken_place(finding.place);
  if (!finding.where.section.empty()) {
    if (!words.empty()) words += say("，");
    words += say("第{}部分", markdown(finding.where.section));
  }
  return words;
}

/// Rows of a table whose last column is for the body to fill in.
void add_table_row(std::string& out, const std::vector<std::string>& cells) {
  out += '|';
  for (const std::string& cell : cells) out += ' ' + cell + " |";
  out += '\n';
}

void add_group(std::string& out, const CheckedDocument& document, const Weights& weights,
               Severity severity, std::string_view title) {
  const std::size_t count = count_of(document, severity);
  if (count == 0) return;
  const bool scoring = !weights.empty();
  out += "### " + say("{}（{}）", title, count) + "\n\n";
  std::vector<std::string> head = {say("序号"), say("位置"), say("问题"),
                                   say("依据"), say("规则"), say("编号")};
  if (scoring) head.push_back(say("扣分"));
  head.push_back(say("整改情况"));
  add_table_row(out, head);
  add_table_row(out, std::vector<std::string>(head.size(), "---"));
  std::size_t number = 0;
  for (const PlacedFinding& finding : document.findings) {
    if (finding.severity != severity || !open(finding.standing)) continue;
    std::vector<std::string> row = {
        std::to_string(++number),        where_from(finding),
        markdown(sentence(finding)),     markdown(basis_of(*finding.rule)),
        std::string(finding.rule->code), std::string(short_name(finding))};
    if (scoring) {
      const auto points = points_of(document, finding, weights);
      row.push_back(points && !points->is_zero() ? to_string(*points) : std::string());
    }
    row.emplace_back();
    add_table_row(out, row);
  }
  out += '\n';
}

/// The addressee of the list, and the day for its answer, if there is something to answer.
void add_addressee(std::string& out, const CheckedDocument& document,
                   const std::optional<Date>& reply_by) {
  if (!document.report || document.report->body.empty()) return;
  out += say("致：{}", markdown(document.report->body)) + "\n\n";
  const bool asks = std::any_of(document.findings.begin(), document.findings.end(),
                                [](const PlacedFinding& each) { return open(each.standing); });
  if (!asks || !reply_by) return;
  out += say_reply_by(*reply_by) + "\n\n";
}

void add_untold(std::string& out, const CheckedDocument& document) {
  const std::vector<Untold> rules = untold(document);
  if (rules.empty()) return;
  out += "### " + say("{}（{}）", say("需人工核对"), rules.size()) + "\n\n";
  for (const Untold& each : rules) {
    out += "- " + say("{}：{}", markdown(title_of(*each.rule)), markdown(each.reason)) +
           say("〔{}〕", each.rule->code) + "\n";
  }
  out += '\n';
}

std::string heading(const CheckedDocument& document) {
  std::string name;
  if (document.report) {
    name =
        document.report->title.empty() ? spoken_report(*document.report) : document.report->title;
  }
  return markdown(name.empty() ? document.path : name);
}

void add_document(std::string& out, const CheckedDocument& document, const RenderOptions& options) {
  fmt::format_to(std::back_inserter(out), "## {}\n\n{}\n\n", heading(document),
                 say("文件：{}", markdown(document.path)));
  if (const auto points = deduction(document, options.weights)) {
    fmt::format_to(std::back_inserter(out), "{}\n\n", say("扣分：{}", to_string(*points)));
  } else if (!options.weights.empty()) {
    fmt::format_to(std::back_inserter(out), "{}\n\n", say("未计扣分"));
  }
  if (document.status == Status::kChecked) add_addressee(out, document, options.reply_by);
  if (counts_as_unreadable(document.status) && options.reply_by) {
    out += say_send_again(*options.reply_by) + "\n\n";
  }
  const std::string trouble = trouble_of(document, options.require_report);
  if (!trouble.empty()) {
    fmt::format_to(std::back_inserter(out), "{}\n\n", markdown(trouble));
  } else if (document.status == Status::kDuplicate) {
    out += say("与 {} 内容相同，不再列出", markdown(document.same_as)) + "\n\n";
    return;
  } else if (document.status != Status::kChecked) {
    fmt::format_to(std::back_inserter(out), "{}\n\n", shown(document.status));
  }
  if (document.report) {
    for (const std::string& note : document.report->notes) {
      fmt::format_to(std::back_inserter(out), "{}\n\n", say("说明：{}", markdown(note)));
    }
  }
  for (const std::string& correction : corrections(document, options.for_body)) {
    fmt::format_to(std::back_inserter(out), "{}\n\n", markdown(correction));
  }
  add_group(out, document, options.weights, Severity::kError, say("必须整改"));
  add_group(out, document, options.weights, Severity::kWarning, say("建议修改"));
  add_group(out, document, options.weights, Severity::kInfo, say("提示"));
  if (document.status != Status::kChecked) return;
  if (const std::string silence = say_silence_whole(document); !silence.empty()) {
    const std::string aside = say_set_aside(document.findings);
    out += (aside.empty() ? say("{}。", markdown(silence))
                          : say("{}，另有 {} 处不计：{}。", markdown(silence),
                                document.findings.size(), aside)) +
           "\n\n";
  }
  add_untold(out, document);
}

}  // namespace

namespace {

void add_skipped(std::string& out, const RunFacts& facts) {
  if (facts.skipped.empty()) return;
  out += "## " + say("未核对的文件（{}）", facts.skipped.size()) + "\n\n";
  for (const SkippedFile& file : facts.skipped) {
    out += "- " + say("{}：{}", markdown(file.path), markdown(why_skipped(file))) + "\n";
  }
  out += '\n';
}

}  // namespace

std::string render_markdown(const Documents& documents, const RenderOptions& options) {
  std::string out = fmt::format("# {}\n\n", say("政府信息公开工作年度报告整改清单"));
  if (documents.size() > 1) {
    out += say_counts(summarize(documents), options.facts.skipped.size()) + "\n\n";
  }
  for (const UsedFile& file : options.facts.used_files) {
    fmt::format_to(std::back_inserter(out), "{}\n\n", markdown(say_used(file)));
  }
  for (const std::string& remark : options.facts.remarks) {
    fmt::format_to(std::back_inserter(out), "{}\n\n", markdown(plain(remark)));
  }
  for (const CheckedDocument* document : by_urgency(documents, options.weights)) {
    add_document(out, *document, options);
  }
  add_skipped(out, options.facts);
  out.pop_back();  // the blank line at the end
  return out;
}

extern const Format markdown_format = {
    .name = "markdown",
    .ending = ".md",
    .title = "整改清单，每份报告一节；markdown=文件夹/ 每个机关一份",
    .for_terminals = true,
    .render = always<render_markdown>,
    .foldered = true,
};

}  // namespace gouji
