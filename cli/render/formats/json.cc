// SPDX-License-Identifier: GPL-3.0-or-later
// JSON of `check`: contract.md documents every key, and scripts rely on them. Keys may be added,
// but never removed or changed in meaning.
#include <fmt/format.h>

#include "cli/checked/words.h"
#include "cli/inputs/kinds/skipped-file.h"
#include "cli/language/language.h"
#include "cli/memory/scoring/deduction.h"
#include "cli/render/format.h"
#include "cli/render/formats/json-parts.h"
#include "cli/render/render.h"
#include "cli/render/review-words.h"
#include "rules/registry.h"

namespace gouji {
namespace {

Json json_scope(Scope scope) {
  if (scope == Scope::kUnknown) return nullptr;
  return scope == Scope::kOwn ? "own" : "aggregated";
}

Json json_report(const ReportFacts& facts) {
  Json out;
  put_report_head(out, facts);
  out["scope"] = json_scope(facts.scope);
  out["edition"] = text_or_null(facts.edition);
  Json editions = Json::object();
  for (const TableEdition& each : facts.editions) editions[each.table] = text_or_null(each.edition);
  out["editions"] = std::move(editions);
  out["pages"] = json_pages(facts);
  if (!facts.notes.empty()) out["notes"] = facts.notes;
  if (!facts.prior.empty()) out["prior"] = facts.prior;
  return out;
}

Json json_evidence(const PlacedEvidence& evidence) {
  Json out;
  out["label"] = evidence.label;
  out["text"] = evidence.text;
  put_place(out, evidence.file.empty() ? evidence.place : evidence.in_file);
  out["where"] = json_where(evidence.where);
  if (!evidence.file.empty()) out["file"] = evidence.file;
  return out;
}

void put_remark(Json& into, const Remark& remark) {
  into["reason"] = text_or_null(remark.reason);
  into["by"] = text_or_null(remark.by);
  into["date"] = text_or_null(remark.date);
}

Json json_finding(const PlacedFinding& finding, const std::optional<Decimal>& points) {
  Json out;
  out["code"] = finding.rule->code;
  out["name"] = finding.rule->name;
  out["severity"] = keyword(finding.severity);
  if (points) out["weight"] = json_number(*points);
  out["title"] = title_of(*finding.rule);
  out["message"] = finding.message;
  put_place(out, finding.place);
  out["where"] = json_where(finding.where);
  out["left"] = text_or_null(finding.left);
  out["right"] = text_or_null(finding.right);
  Json evidence = Json::array();
  for (const PlacedEvidence& each : finding.evidence) evidence.push_back(json_evidence(each));
  out["evidence"] = std::move(evidence);
  out["suggestion"] = text_or_null(finding.suggestion);
  out["fingerprint"] = finding.fingerprint;
  out["number"] = short_name(finding);
  if (!finding.also.empty()) out["also"] = finding.also;
  // Only if something is known from before: in a run without memory it would always be "new".
  if (finding.standing != Standing::kNew) {
    out["review"] = {{"standing", keyword(finding.standing)}};
    put_remark(out["review"], finding.remark);
  }
  return out;
}

Json json_corrected(const CorrectedCell& cell) {
  Json out;
  out["label"] = cell.label;
  out["where"] = json_where(cell.where);
  out["read"] = cell.absent ? Json() : Json(cell.read);
  out["value"] = cell.value;
  put_remark(out, cell.remark);
  return out;
}

Json json_coverage(const RuleResult& result) {
  Json out;
  out["code"] = result.rule->code;
  out["result"] = keyword(result.verdict);
  if (!result.reason.empty()) out["reason"] = result.reason;
  return out;
}

}  // namespace

Json json_document(const CheckedDocument& document, const Weights& weights) {
  Json out;
  out["path"] = document.path;
  out["sha256"] = text_or_null(document.sha256);
  out["status"] = keyword(document.status);
  if (document.status == Status::kDuplicate) out["same_as"] = document.same_as;
  if (counts_as_unreadable(document.status)) out["error"] = document.error;
  out["report"] = document.report ? json_report(*document.report) : Json();
  if (!weights.empty()) {
    const auto points = deduction(document, weights);
    out["deduction"] = points ? json_number(*points) : Json();
  }
  Json findings = Json::array();
  for (const PlacedFinding& each : document.findings) {
    findings.push_back(json_finding(each, points_of(document, each, weights)));
  }
  out["findings"] = std::move(findings);
  Json coverage = Json::array();
  for (const RuleResult& each : document.coverage) coverage.push_back(json_coverage(each));
  out["coverage"] = std::move(coverage);
  for (const CorrectedCell& cell : document.corrected) {
    out["corrected"].push_back(json_corrected(cell));
  }
  return out;
}

namespace {

Json json_skipped(const RunFacts& facts) {
  Json out = Json::array();
  for (const SkippedFile& file : facts.skipped) {
    out.push_back({{"path", file.path},
                   {"reason", keyword(file.reason)},
                   {"detail", text_or_null(file.detail)}});
  }
  return out;
}

Json json_used_files(const RunFacts& facts) {
  Json out = Json::array();
  for (const UsedFile& file : facts.used_files) {
    Json one = {{"file", file.file},
                {"kind", file.review ? "review" : "settings"},
                {"documents", file.documents},
                {"taken_away", file.taken_away},
                {"lowered", file.lowered}};
    if (file.review) one["entries"] = file.entries;
    out.push_back(std::move(one));
  }
  return out;
}

/// The outputs with one file for each document.
Json json_outputs(const RunFacts& facts) {
  Json out = Json::array();
  for (const MadeCopy& copy : facts.copies) {
    Json one = {
        {"format", copy.format}, {"document", copy.document}, {"path", text_or_null(copy.path)}};
    if (copy.path.empty()) one["error"] = copy.trouble;
    out.push_back(std::move(one));
  }
  return out;
}

/// State and remark, common to all entries of a review file.
template <class Kept>
Json with_state(Json out, const Kept& kept, const Remark& remark) {
  constexpr const char* kStates[] = {"live", "stale", "not_run", "ended", "hidden"};
  out["state"] = kStates[static_cast<std::size_t>(kept.state)];
  if (!kept.nearer.empty()) out["nearer"] = kept.nearer;
  put_remark(out, remark);
  return out;
}

Json json_verdicts(const std::vector<KeptVerdict>& verdicts) {
  Json out = Json::array();
  for (const KeptVerdict& each : verdicts) {
    out.push_back(with_state({{"file", each.file},
                              {"fingerprint", each.fingerprint},
                              {"code", each.verdict.rule},
                              {"of", text_or_null(each.verdict.of)},
                              {"verdict", each.verdict.confirmed ? "confirmed" : "dismissed"}},
                             each, each.verdict.remark));
  }
  return out;
}

Json json_corrections(const std::vector<KeptCorrection>& corrections) {
  Json out = Json::array();
  for (const KeptCorrection& each : corrections) {
    const CellCorrection& said = each.correction;
    out.push_back(with_state({{"file", each.file},
                              {"cell", each.cell},
                              {"read", said.absent ? Json() : Json(said.read)},
                              {"value", said.value}},
                             each, said.remark));
  }
  return out;
}

Json json_suppressions(const std::vector<KeptSuppression>& suppressions) {
  Json out = Json::array();
  for (const KeptSuppression& each : suppressions) {
    const Suppression& said = each.suppression;
    out.push_back(with_state({{"file", each.file},
                              {"number", name_of(said)},
                              {"rules", said.rules},
                              {"body", text_or_null(said.body)},
                              {"year", said.year ? Json(*said.year) : Json()},
                              {"path", text_or_null(said.path)},
                              {"where", text_or_null(said.where)},
                              {"until", said.until ? Json(to_text(*said.until)) : Json()}},
                             each, said.remark));
  }
  return out;
}

class JsonStream final : public DocumentStream {
 public:
  explicit JsonStream(const RenderOptions& options) : weights_(options.weights) {}

  Expected<std::string> document(const CheckedDocument& document) override {
    std::string text = sum_.documents == 0 ? json_list_opening("documents") : ",";
    sum_.add(document);
    return text + "\n    " + print_inside(json_document(document, weights_), 2);
  }

  Expected<std::string> end(const RunFacts& facts) override {
    std::string text = sum_.documents == 0 ? json_list_opening("documents") : "\n  ";
    Json sum = {{"documents", sum_.documents},
                {"error", sum_.errors},
                {"warning", sum_.warnings},
                {"info", sum_.infos},
                {"unreadable", sum_.unreadable},
                {"checked", sum_.checked},
                {"clean", sum_.clean},
                {"clean_with_unchecked", sum_.clean_with_unchecked},
                {"not_a_report", sum_.not_a_report},
                {"duplicate", sum_.duplicates},
                {"skipped", facts.skipped.size()}};
    if (sum_.set_aside > 0) {
      sum["set_aside"] = sum_.set_aside;
      sum["clean_set_aside"] = sum_.clean_aside;
      sum["clean_with_unchecked_set_aside"] = sum_.unchecked_aside;
    }
    if (!facts.used_files.empty()) sum["used_files"] = json_used_files(facts);
    if (!facts.remarks.empty()) sum["remarks"] = facts.remarks;
    for (const RunFault& fault : facts.faults) {
      sum["faults"].push_back({{"file", fault.file}, {"message", fault.sentence}});
    }
    text += "],\n  \"skipped\": " + print_inside(json_skipped(facts), 1);
    if (!facts.copies.empty()) {
      text += ",\n  \"outputs\": " + print_inside(json_outputs(facts), 1);
    }
    const auto list = [&](const char* key, const Json& entries) {
      if (!entries.empty()) text += fmt::format(",\n  \"{}\": ", key) + print_inside(entries, 1);
    };
    list("verdicts", json_verdicts(facts.kept.verdicts));
    list("corrections", json_corrections(facts.kept.corrections));
    list("suppressions", json_suppressions(facts.kept.suppressions));
    return text + ",\n  \"summary\": " + print_inside(sum, 1) + "\n}\n";
  }

 private:
  Weights weights_;
  Summary sum_;
};

}  // namespace

std::unique_ptr<DocumentStream> stream_json(const RenderOptions& options) {
  return std::make_unique<JsonStream>(options);
}

std::string render_json(const std::vector<CheckedDocument>& documents,
                        const RenderOptions& options) {
  JsonStream stream(options);
  return *all_at_once(stream, documents, options.facts);
}

extern const Format json_format = {
    .name = "json",
    .ending = ".json",
    .title = "给程序读的 JSON",
    .needs = {.digest = true},
    .for_terminals = true,
    .render = always<render_json>,
    .stream = stream_json,
};

}  // namespace gouji
