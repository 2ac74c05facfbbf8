// SPDX-License-Identifier: GPL-3.0-or-later
// SARIF 2.1.0 for code scanning platforms, within GitHub's limits. A PDF has no lines: startLine is
// the line of the document's text as `gouji extract --format text` prints it; page and box are in
// the properties. A rule that cannot tell is a result of kind "open". There is no
// automationDetails, so that the category given by a workflow applies. sarif-subset.schema.json
// describes the output.
#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "cli/base/plain.h"
#include "cli/checked/words.h"
#include "cli/language/language.h"
#include "cli/language/rule-selection.h"
#include "cli/render/findings.h"
#include "cli/render/format.h"
#include "cli/render/formats/json-parts.h"
#include "cli/render/human-checks.h"
#include "cli/render/review-words.h"
#include "parser/base/say.h"
#include "version.h"

namespace gouji {
namespace {

// https://docs.github.com/code-security/code-scanning: refuses a run with more results, and a
// result with more locations.
constexpr std::size_t kMostResults = 25000;
constexpr std::size_t kMostLocations = 1000;

std::string_view level(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return "error";
    case Severity::kWarning:
      return "warning";
    case Severity::kInfo:
      break;
  }
  return "note";
}

/// RFC 3986: a relative path with /, or file:// for an absolute one.
std::string uri(const std::string& path) {
  const std::string normal = std::filesystem::path(path).lexically_normal().generic_string();
  std::string out = normal.starts_with('/') ? "file://" : "";
  for (const char c : normal) {
    const bool kept = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                      std::string_view("-._~/").find(c) != std::string_view::npos;
    out += kept ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

Json text(std::string words) { return {{"text", std::move(words)}}; }

/// Rules in the order of the coverage, by code; results name them by index.
std::vector<const Rule*> rules_of(const Documents& documents) {
  std::vector<const Rule*> rules;
  for (const CheckedDocument& document : documents) {
    for (const RuleResult& result : document.coverage) {
      if (result.selected) rules.push_back(result.rule);
    }
    for (const PlacedFinding& finding : document.findings) rules.push_back(finding.rule);
  }
  std::sort(rules.begin(), rules.end(), [](const Rule* a, const Rule* b) {
    return a->code != b->code ? a->code < b->code : a < b;
  });
  rules.erase(std::unique(rules.begin(), rules.end()), rules.end());
  return rules;
}

Json descriptor(const Rule& rule) {
  Json out;
  out["id"] = rule.code;
  out["name"] = rule.name;
  out["shortDescription"] = text(std::string(title_of(rule)));
  out["fullDescription"] =
      text(rule.basis.empty() ? std::string(title_of(rule))
                              : say("{}（依据：{}）", title_of(rule), basis_of(rule)));
  const bool has_page = find_rule(rule.code) == &rule;
  const std::string page =
      has_page ? page_of(rule, Samples::kLeftOut) : std::string(title_of(rule));
  out["help"] = {{"text", page}, {"markdown", page}};
  out["defaultConfiguration"] = {{"level", level(rule.severity)}};
  Json tags = Json::array();
  if (has_page) tags.push_back(rule_group(rule));
  // GitHub's words for the severity of a rule.
  const std::string_view problem =
      rule.severity == Severity::kInfo ? "recommendation" : level(rule.severity);
  out["properties"] = {
      {"tags", std::move(tags)}, {"precision", "high"}, {"problem.severity", problem}};
  return out;
}

struct Artifact {
  std::size_t index;
  std::string uri;
};

Json physical_location(const Artifact& artifact, const Place& place) {
  Json out;
  out["artifactLocation"] = {{"uri", artifact.uri}, {"index", artifact.index}};
  out["region"] = {{"startLine", line_for_programs(place)}};
  return out;
}

/// Page and box of a PDF; nothing for plain text.
void put_printed_place(Json& properties, const Place& place) {
  if (place.boxes.empty()) return;
  properties["page"] = place.page();
  properties["bbox"] = json_box(place.boxes.front().box);
}

Json location(const Artifact& artifact, const Place& place, const Where& where) {
  Json out;
  out["physicalLocation"] = physical_location(artifact, place);
  if (const std::string key = key_of(where); !key.empty()) {
    out["logicalLocations"] = Json::array({{{"fullyQualifiedName", key}}});
  }
  return out;
}

Json related_locations(const Artifact& artifact, const std::vector<PlacedEvidence>& evidence) {
  Json out = Json::array();
  for (const PlacedEvidence& each : evidence) {
    if (out.size() == kMostLocations) break;
    const bool here = each.file.empty();
    Json one = here ? location(artifact, each.place, each.where) : Json::object();
    const std::string label =
        here ? plain(each.label) : say("{}（{}）", plain(each.label), plain(each.file));
    one["id"] = out.size() + 1;
    one["message"] = text(each.text.empty() ? label : say("{}：{}", label, plain(each.text)));
    Json properties = Json::object();
    put_printed_place(properties, here ? each.place : each.in_file);
    if (!properties.empty()) one["properties"] = std::move(properties);
    out.push_back(std::move(one));
  }
  return out;
}

/// Explains the line of a PDF, which its readers do not see.
std::string with_line_explained(const PlacedFinding& finding) {
  if (finding.place.boxes.empty()) return sentence(finding);
  return say("{}（{}；行号是 gouji extract --format text 所印文字的）", sentence(finding),
             spoken_place(finding.place));
}

class Run {
 public:
  explicit Run(const Documents& documents) : rules_(rules_of(documents)) {
    for (const CheckedDocument& document : documents) {
      artifacts_.push_back({artifacts_.size(), uri(document.path)});
    }
    for (const auto& [document, finding] : worst_first(documents)) {
      add(artifacts_[static_cast<std::size_t>(document - documents.data())], *finding);
    }
    // Findings set aside come after open ones, so that they do not displace other results.
    for (std::size_t i = 0; i < documents.size(); ++i) {
      for (const PlacedFinding& finding : documents[i].findings) {
        if (!open(finding.standing)) add(artifacts_[i], finding);
      }
    }
    for (std::size_t i = 0; i < documents.size(); ++i) {
      for (const RuleResult& result : documents[i].coverage) {
        // No rule can tell anything about an unreadable document; one notification says so.
        if (result.selected && result.verdict == Verdict::kCannotTell &&
            !counts_as_unreadable(documents[i].status)) {
          add_open(artifacts_[i], result);
        }
      }
    }
  }

  [[nodiscard]] const std::vector<Artifact>& artifacts() const { return artifacts_; }
  [[nodiscard]] std::size_t left_out() const { return left_out_; }
  Json take_results() { return std::move(results_); }
  [[nodiscard]] Json rules() const {
    Json out = Json::array();
    for (const Rule* rule : rules_) out.push_back(descriptor(*rule));
    return out;
  }

 private:
  Json head(const Rule* rule) const {
    Json out;
    out["ruleId"] = rule->code;
    out["ruleIndex"] = std::find(rules_.begin(), rules_.end(), rule) - rules_.begin();
    return out;
  }

  void add(const Artifact& artifact, const PlacedFinding& finding) {
    if (full()) return;
    Json out = head(finding.rule);
    out["kind"] = "fail";
    out["level"] = level(finding.severity);
    out["message"] = text(with_line_explained(finding));
    out["locations"] = Json::array({location(artifact, finding.place, finding.where)});
    if (!finding.evidence.empty()) {
      out["relatedLocations"] = related_locations(artifact, finding.evidence);
    }
    const std::size_t turn = occurrences_.next(artifact.uri + '\n' + finding.fingerprint);
    out["partialFingerprints"] = {
        {"goujiFingerprint/v1", finding.fingerprint},
        {"primaryLocationLineHash", fmt::format("{}:{}", finding.fingerprint, turn)}};
    if (!open(finding.standing)) {
      out["suppressions"] = Json::array({{{"kind", "external"},
                                          {"status", "accepted"},
                                          {"justification", plain(say_standing(finding))}}});
    }
    Json properties = Json::object();
    put_printed_place(properties, finding.place);
    if (!finding.left.empty()) properties["left"] = finding.left;
    if (!finding.right.empty()) properties["right"] = finding.right;
    if (!properties.empty()) out["properties"] = std::move(properties);
    results_.push_back(std::move(out));
  }

  void add_open(const Artifact& artifact, const RuleResult& result) {
    if (full()) return;
    Json out = head(result.rule);
    out["kind"] = "open";
    out["level"] = "none";
    out["message"] = text(say("无法判断：{}", plain(result.reason)));
    out["locations"] = Json::array({location(artifact, {}, {})});
    results_.push_back(std::move(out));
  }

  bool full() {
    if (results_.size() < kMostResults) return false;
    ++left_out_;
    return true;
  }

  std::vector<const Rule*> rules_;
  std::vector<Artifact> artifacts_;
  Occurrences occurrences_;
  Json results_ = Json::array();
  std::size_t left_out_ = 0;
};

Json json_artifacts(const Documents& documents, const std::vector<Artifact>& artifacts) {
  Json out = Json::array();
  for (std::size_t i = 0; i < documents.size(); ++i) {
    Json one;
    one["location"] = {{"uri", artifacts[i].uri}};
    if (!documents[i].sha256.empty()) one["hashes"] = {{"sha-256", documents[i].sha256}};
    out.push_back(std::move(one));
  }
  return out;
}

Json notification(std::string_view grave, std::string words) {
  return {{"level", grave}, {"message", text(std::move(words))}};
}

/// Errors of the run itself, which is then not successful.
Json invocation(const Documents& documents, const Run& run, const RenderOptions& options) {
  Json notifications = Json::array();
  for (const Artifact& artifact : run.artifacts()) {
    const CheckedDocument& document = documents[artifact.index];
    const std::string trouble = trouble_of(document, options.require_report);
    if (trouble.empty()) continue;
    Json one = notification("error", trouble);
    one["locations"] = Json::array({location(artifact, {}, {})});
    notifications.push_back(std::move(one));
  }
  for (const RunFault& beside : faults_beside(options)) {
    // It is not an artifact of the run that a place could refer to: its content was not examined.
    notifications.push_back(
        notification("error", say("{}：{}", plain(beside.file), beside.sentence)));
  }
  const bool successful = notifications.empty();
  for (const Artifact& artifact : run.artifacts()) {
    for (const std::string& correction : corrections(documents[artifact.index])) {
      Json one = notification("note", correction);
      one["locations"] = Json::array({location(artifact, {}, {})});
      notifications.push_back(std::move(one));
    }
  }
  if (run.left_out() > 0) {
    notifications.push_back(
        notification("warning", say("另有 {} 个结果超出平台的上限，没有写入", run.left_out())));
  }
  Json out;
  out["executionSuccessful"] = successful;
  if (!notifications.empty()) out["toolExecutionNotifications"] = std::move(notifications);
  return out;
}

}  // namespace

std::string render_sarif(const Documents& documents, const RenderOptions& options) {
  Run run(documents);
  Json driver;
  driver["name"] = "gouji";
  driver["semanticVersion"] = kVersion;
  driver["rules"] = run.rules();
  Json one;
  one["tool"] = {{"driver", std::move(driver)}};
  one["language"] = spoken() == Language::kChinese ? "zh-CN" : "en-US";
  one["invocations"] = Json::array({invocation(documents, run, options)});
  one["artifacts"] = json_artifacts(documents, run.artifacts());
  one["results"] = run.take_results();
  Json out;
  out["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json";
  out["version"] = "2.1.0";
  out["runs"] = Json::array({std::move(one)});
  return print(out);
}

extern const Format sarif_format = {
    .name = "sarif",
    .ending = ".sarif",
    .also = ".json",
    .title = "SARIF 2.1.0，GitHub 等代码扫描平台",
    .needs = {.digest = true},
    .for_terminals = true,
    .render = always<render_sarif>,
};

}  // namespace gouji
