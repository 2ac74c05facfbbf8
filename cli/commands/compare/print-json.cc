// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include "cli/checked/words.h"
#include "cli/commands/compare/print-comparison.h"
#include "cli/render/formats/json-parts.h"
#include "cli/render/review-words.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

Json json_short(const PlacedFinding& finding) {
  Json out;
  out["code"] = finding.rule->code;
  out["name"] = finding.rule->name;
  out["severity"] = keyword(finding.severity);
  out["message"] = finding.message;
  put_place(out, finding.place);
  out["where"] = json_where(finding.where);
  out["fingerprint"] = finding.fingerprint;
  out["number"] = short_name(finding);
  return out;
}

Json json_value(const std::string& text, bool absent) { return absent ? Json() : Json(text); }

Json json_side(const CheckedDocument& document) {
  Json out;
  out["path"] = document.path;
  out["status"] = keyword(document.status);
  if (!document.error.empty()) out["error"] = document.error;
  put_report_head(out, document.report.value_or(ReportFacts{}));
  Summary sum;
  sum.add(document);
  out["clean"] = sum.clean > 0;
  out["clean_with_unchecked"] = sum.clean_with_unchecked > 0;
  return out;
}

std::string_view keyword(WordingChange change) {
  switch (change) {
    case WordingChange::kAdded:
      return "added";
    case WordingChange::kRemoved:
      return "removed";
    case WordingChange::kMoved:
      return "moved";
    case WordingChange::kAltered:
      break;
  }
  return "altered";
}

/// Null if the sentence is not in this report.
Json json_sentence(const ProseSentence& sentence) {
  if (sentence.text.empty()) return {};
  Json out;
  out["text"] = sentence.text;
  out["section"] = text_or_null(sentence.section);
  out["page"] = sentence.page > 0 ? Json(sentence.page) : Json();
  if (sentence.line > 0) out["line"] = sentence.line;
  return out;
}

void put_comparison(Json& out, const Comparison& comparison) {
  for (const char* list :
       {"mended", "standing", "unclear", "new_findings", "figures", "wording", "remarks"}) {
    out[list] = Json::array();
  }
  for (const PlacedFinding& each : comparison.mended) out["mended"].push_back(json_short(each));
  for (const StandingFinding& each : comparison.standing) {
    Json one = json_short(each.now);
    one["changed"] = each.changed;
    one["message_before"] = each.before.message;
    if (!open(each.before.standing)) one["set_aside_before"] = keyword(each.before.standing);
    if (!open(each.now.standing)) one["set_aside"] = keyword(each.now.standing);
    out["standing"].push_back(std::move(one));
  }
  for (const UnclearFinding& each : comparison.unclear) {
    Json one = json_short(each.before);
    one["reason"] = each.reason;
    out["unclear"].push_back(std::move(one));
  }
  for (const PlacedFinding& each : comparison.added) {
    out["new_findings"].push_back(json_short(each));
  }
  for (const ChangedFigure& figure : comparison.figures) {
    out["figures"].push_back({{"where", json_where(figure.where)},
                              {"label", figure.label},
                              {"old", json_value(figure.before, figure.absent_before)},
                              {"new", json_value(figure.now, figure.absent_now)}});
  }
  for (const ChangedWording& each : comparison.wording) {
    out["wording"].push_back({{"change", keyword(each.change)},
                              {"old", json_sentence(each.before)},
                              {"new", json_sentence(each.now)}});
  }
  for (const std::string& remark : comparison.remarks) out["remarks"].push_back(remark);
  out["summary"] = {
      {"mended", comparison.mended.size()},   {"standing", comparison.standing.size()},
      {"new", comparison.added.size()},       {"unclear", comparison.unclear.size()},
      {"figures", comparison.figures.size()}, {"wording", comparison.wording.size()}};
}

void put_pair(Json& out, const ComparedPair& pair) {
  out["old"] = json_side(pair.before);
  out["new"] = json_side(pair.now);
  out["comparable"] = pair.refusal.empty();
  if (pair.refusal.empty()) {
    put_comparison(out, pair.comparison);
  } else {
    out["reason"] = pair.refusal;
  }
}

}  // namespace

std::string comparison_json(const ComparisonRun& run) {
  Json out = json_head();
  if (!run.folders) {
    put_pair(out, run.pairs.front());
    return print(out);
  }
  out["old"] = run.old_path;
  out["new"] = run.new_path;
  out["pairs"] = Json::array();
  for (const ComparedPair& pair : run.pairs) {
    Json one = Json::object();
    put_pair(one, pair);
    out["pairs"].push_back(std::move(one));
  }
  out["unpaired"] = Json::array();
  for (const UnpairedDocument& each : run.unpaired) {
    Json one = {{"side", each.old_side ? "old" : "new"},
                {"path", each.document.path},
                {"status", keyword(each.document.status)},
                {"reason", each.reason},
                {"findings", Json::array()}};
    for (const PlacedFinding& finding : each.document.findings) {
      if (open(finding.standing)) one["findings"].push_back(json_short(finding));
    }
    out["unpaired"].push_back(std::move(one));
  }
  const ComparisonCounts counts = counts_of(run);
  out["summary"] = {{"pairs", run.pairs.size()},       {"not_comparable", counts.refused},
                    {"unpaired", run.unpaired.size()}, {"mended", counts.mended},
                    {"standing", counts.standing},     {"new", counts.added},
                    {"unclear", counts.unclear},       {"figures", counts.figures},
                    {"wording", counts.wording}};
  return print(out);
}

}  // namespace gouji
