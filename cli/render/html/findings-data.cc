// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/render/html/findings-data.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>

#include "cli/base/plain.h"
#include "cli/checked/words.h"
#include "cli/inputs/kinds/skipped-file.h"
#include "cli/language/language.h"
#include "cli/memory/scoring/deduction.h"
#include "cli/render/findings.h"
#include "cli/render/html/equation.h"
#include "cli/render/html/page-choice.h"
#include "cli/render/html/page-words.h"
#include "cli/render/html/rule-pages.h"
#include "cli/render/review-words.h"
#include "cli/render/run-words.h"
#include "cli/render/silence-words.h"
#include "parser/base/say.h"
#include "rules/registry.h"
#include "version.h"

namespace gouji {
namespace {

/// Numbers the rules and reasons of a run in order of first use; each is written once.
class Tables {
 public:
  explicit Tables(const std::vector<CheckedDocument>& documents) {
    for (const CheckedDocument& document : documents) {
      for (const RuleResult& result : document.coverage) add(*result.rule);
      for (const PlacedFinding& finding : document.findings) add(*finding.rule);
    }
  }
  [[nodiscard]] std::size_t of(const Rule& rule) const { return rules_.at(&rule); }
  std::size_t of_reason(const std::string& reason) {
    const auto [at, is_new] = known_reasons_.try_emplace(reason, reasons_.size());
    if (is_new) reasons_.push_back(reason);
    return at->second;
  }
  Json rules = Json::array();
  [[nodiscard]] const Json& reasons() const { return reasons_; }

 private:
  void add(const Rule& rule) {
    if (!rules_.try_emplace(&rule, rules_.size()).second) return;
    Json out;
    out["code"] = rule.code;
    out["name"] = rule.name;
    out["title"] = title_of(rule);
    out["severity"] = keyword(rule.severity);
    out["basis"] = basis_of(rule);
    out["page"] = rule_page_html(rule);
    rules.push_back(std::move(out));
  }

  std::unordered_map<const Rule*, std::size_t> rules_;
  std::unordered_map<std::string, std::size_t> known_reasons_;
  Json reasons_ = Json::array();
};

Json box_data(const PageBox& at) {
  const auto tenth = [](double points) { return std::round(points * 10) / 10; };
  return {at.page, tenth(at.box.x0), tenth(at.box.y0), tenth(at.box.x1), tenth(at.box.y1)};
}

/// b: [page, x0, y0, x1, y1] in points, one for each printed piece; n: line of a plain text.
void put_spot(Json& into, const Place& place) {
  if (place.line > 0) into["n"] = place.line;
  if (place.boxes.empty()) return;
  Json boxes = Json::array();
  for (const PageBox& each : place.boxes) boxes.push_back(box_data(each));
  into["b"] = std::move(boxes);
}

/// Place of evidence in another file: the file, and the place in it.
std::string in_other_file(const PlacedEvidence& evidence) {
  const std::string place = spoken_place(evidence.in_file);
  return plain(evidence.file) + (place.empty() ? place : ' ' + place);
}

/// r: rule; s: severity, 2 is the gravest; id: number of the finding; m: message; g: suggestion; l,
/// q: both sides; k: addends on the left, if the evidence is an equation, z: text between both
/// sides; w: part of the report; h: its standing, unless new, v: what people said about it, a:
/// whether it is set aside; points: its cost, unless 0; gap: [page, x0, y0, x1, y1] of the line
/// where something is missing; e: evidence, each with l: label, t: text and a place.
Json finding_data(const PlacedFinding& finding, const ReportFacts& facts, const Tables& tables) {
  Json out;
  out["r"] = tables.of(*finding.rule);
  out["s"] = static_cast<int>(finding.severity);
  out["id"] = short_name(finding);
  out["m"] = finding.message;
  if (!finding.suggestion.empty()) out["g"] = finding.suggestion;
  if (!finding.left.empty() || !finding.right.empty()) {
    out["l"] = finding.left;
    out["q"] = finding.right;
  }
  if (const auto addends = addends_on_the_left(finding)) {
    out["k"] = *addends;
    out["z"] = between_sides(finding);
  }
  if (std::string part = part_words(finding.where, facts); !part.empty())
    out["w"] = std::move(part);
  if (finding.standing != Standing::kNew) out["h"] = in_words(finding.standing);
  if (std::string said = say_remark(finding.remark); !said.empty()) out["v"] = std::move(said);
  if (!open(finding.standing)) out["a"] = true;
  put_spot(out, finding.place);
  for (const PageBox& gap : finding.gap) out["gap"] = box_data(gap);
  Json evidence = Json::array();
  for (const PlacedEvidence& each : finding.evidence) {
    Json one;
    one["l"] = each.file.empty() ? each.label : say("{}（{}）", each.label, in_other_file(each));
    one["t"] = each.text;
    put_spot(one, each.place);
    evidence.push_back(std::move(one));
  }
  if (!evidence.empty()) out["e"] = std::move(evidence);
  return out;
}

/// One letter for each rule: p(ass), f(ail), n(ot applicable), c(annot tell), - (left out).
void put_coverage(Json& into, const CheckedDocument& document, Tables& tables) {
  std::string letters(tables.rules.size(), '-');
  Json reasons = Json::object();
  for (const RuleResult& result : document.coverage) {
    const std::size_t rule = tables.of(*result.rule);
    if (!result.selected) continue;
    letters[rule] = "pfnc"[static_cast<std::size_t>(result.verdict)];
    if (!result.reason.empty()) reasons[std::to_string(rule)] = tables.of_reason(result.reason);
  }
  into["c"] = std::move(letters);
  into["why"] = std::move(reasons);
}

/// y: year; s: status in words, unless `checked`; same: it has the same bytes as an earlier one; x:
/// error; p: pages, pr: pages read; points: its deduction, unless it is not scored; o: notes of the
/// reading; f: findings; c, why: coverage; none: that nothing was found; lack: what could not be
/// checked; m: cells that a person corrected, put: the same as told to the body; t: lines of a
/// text. page-choice.h adds its own keys.
Json document_data(const CheckedDocument& document, const Weights& weights, Tables& tables) {
  Json out;
  out["path"] = document.path;
  if (document.report) {
    out["title"] = document.report->title;
    out["body"] = document.report->body;
    if (document.report->year) out["y"] = *document.report->year;
    out["p"] = document.report->pages;
    out["pr"] = document.report->pages_read;
    if (!document.report->notes.empty()) out["o"] = document.report->notes;
  }
  if (document.status != Status::kChecked) out["s"] = shown(document.status);
  if (document.status == Status::kDuplicate) {
    out["s"] = say("与 {} 内容相同，不再列出", document.same_as);
    out["same"] = true;
  }
  if (counts_as_unreadable(document.status)) out["x"] = document.error;
  if (const auto points = deduction(document, weights)) out["points"] = json_number(*points);
  Json findings = Json::array();
  for (const PlacedFinding& each : document.findings) {
    findings.push_back(finding_data(each, document.report.value_or(ReportFacts{}), tables));
    const auto points = points_of(document, each, weights);
    if (points && !points->is_zero()) findings.back()["points"] = json_number(*points);
  }
  out["f"] = std::move(findings);
  put_coverage(out, document, tables);
  if (std::string silence = say_silence(document); !silence.empty())
    out["none"] = std::move(silence);
  if (!counts_as_unreadable(document.status)) {
    if (std::string lack = say_unchecked(document); !lack.empty()) out["lack"] = std::move(lack);
  }
  for (const CorrectedCell& each : document.corrected) out["m"].push_back(say_correction(each));
  for (std::string& each : corrections(document, true)) out["put"].push_back(std::move(each));
  if (!document.lines.empty()) {
    Json lines = Json::array();
    for (const TextLine& each : document.lines) lines.push_back({each.number, each.text});
    out["t"] = std::move(lines);
  }
  return out;
}

}  // namespace

Json findings_data(const std::vector<CheckedDocument>& documents, const Weights& weights,
                   const RunFacts& facts, PictureData& pictures) {
  Tables tables(documents);
  Json out;
  out["version"] = kVersion;
  out["words"] = page_words();
  if (!weights.empty()) out["scored"] = true;
  Json array = Json::array();
  for (const CheckedDocument& each : documents) {
    array.push_back(document_data(each, weights, tables));
  }
  put_pages(array, documents, pictures);
  out["rules"] = tables.rules;
  out["documents"] = std::move(array);
  out["reasons"] = tables.reasons();
  // Files that were not checked, each with the reason; effects of files above the documents, and
  // outliers among the reports.
  out["skipped"] = Json::array();
  for (const SkippedFile& file : facts.skipped) {
    out["skipped"].push_back({file.path, why_skipped(file)});
  }
  out["used"] = Json::array();
  for (const UsedFile& file : facts.used_files) out["used"].push_back(say_used(file));
  for (const std::string& remark : facts.remarks) out["used"].push_back(plain(remark));
  return out;
}

}  // namespace gouji
