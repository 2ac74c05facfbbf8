// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/compare/print-comparison.h"

#include <iterator>

#include <fmt/format.h>

#include "cli/render/json-parts.h"
#include "cli/render/plain.h"
#include "cli/render/review-words.h"
#include "cli/render/silence-words.h"
#include "cli/render/words.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

/// "第4页", "第97行"; empty where it is nowhere.
std::string spoken(const Place& place) {
  if (place.line > 0) return say("（第{}行）", place.line);
  return place.page() > 0 ? say("（第{}页）", place.page()) : std::string();
}

void print_finding(std::string& out, const PlacedFinding& finding) {
  fmt::format_to(std::back_inserter(out), "  {} {} {}{}\n", shown(finding.severity),
                 finding.rule->code, plain(finding.message), spoken(finding.place));
}

/// A heading with the number of things below it; nothing where there are none.
void print_heading(std::string& out, std::string_view words, std::size_t count) {
  if (count > 0) fmt::format_to(std::back_inserter(out), "{} {}\n", words, count);
}

std::string quoted(const std::string& text, bool absent) {
  if (absent) return say("无此项");
  return text.empty() ? say("空白") : plain(text);
}

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

}  // namespace

std::string comparison_text(const Comparison& comparison, const CheckedDocument& now) {
  std::string out;
  for (const std::string& remark : comparison.remarks) {
    out += say("注意：{}\n", plain(remark));
  }
  print_heading(out, say("新出现"), comparison.added.size());
  for (const PlacedFinding& finding : comparison.added) print_finding(out, finding);
  print_heading(out, say("仍存在"), comparison.standing.size());
  for (const StandingFinding& each : comparison.standing) {
    print_finding(out, each.now);
    if (each.changed) out += say("      改前：{}\n", plain(each.before.message));
  }
  print_heading(out, say("无法判断是否已改正"), comparison.unclear.size());
  for (const UnclearFinding& each : comparison.unclear) {
    print_finding(out, each.before);
    out += say("      原因：{}\n", plain(each.reason));
  }
  print_heading(out, say("已改正"), comparison.mended.size());
  for (const PlacedFinding& finding : comparison.mended) print_finding(out, finding);
  print_heading(out, say("改动的数字"), comparison.figures.size());
  for (const ChangedFigure& figure : comparison.figures) {
    out += say("  {}：{} → {}\n", figure.label, quoted(figure.before, figure.absent_before),
               quoted(figure.now, figure.absent_now));
  }
  out += say("已改正 {}，仍存在 {}，新出现 {}，无法判断 {}，改动数字 {} 处\n",
             comparison.mended.size(), comparison.standing.size(), comparison.added.size(),
             comparison.unclear.size(), comparison.figures.size());
  if (const std::string silence = say_silence_whole(now); !silence.empty()) {
    out += say("改后：{}\n", silence);
  }
  return out;
}

std::string comparison_json(const Comparison& comparison, const CheckedDocument& before,
                            const CheckedDocument& now) {
  Json out = json_head();
  out["old"] = json_side(before);
  out["new"] = json_side(now);
  for (const char* list : {"mended", "standing", "unclear", "new_findings", "figures", "remarks"}) {
    out[list] = Json::array();
  }
  for (const PlacedFinding& each : comparison.mended) out["mended"].push_back(json_short(each));
  for (const StandingFinding& each : comparison.standing) {
    Json one = json_short(each.now);
    one["changed"] = each.changed;
    one["message_before"] = each.before.message;
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
  for (const std::string& remark : comparison.remarks) out["remarks"].push_back(remark);
  out["summary"] = {{"mended", comparison.mended.size()},
                    {"standing", comparison.standing.size()},
                    {"new", comparison.added.size()},
                    {"unclear", comparison.unclear.size()},
                    {"figures", comparison.figures.size()}};
  return print(out);
}

}  // namespace gouji
