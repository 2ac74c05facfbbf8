// SPDX-License-Identifier: GPL-3.0-or-later
// JUnit's XML as Jenkins (xunit-2) and GitLab read it: a suite is a document, a test is a rule, so
// that the history of a test is the history of a rule. It fails if the exit code of the run does:
// findings below --fail-on are in the output of a passed test. Everything a platform may omit
// (properties, classname) is also said elsewhere. No clock: time is 0.
#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "cli/base/plain.h"
#include "cli/checked/words.h"
#include "cli/inputs/kinds/skipped-file.h"
#include "cli/language/language.h"
#include "cli/render/findings.h"
#include "cli/render/format.h"
#include "cli/render/silence-words.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

struct Counts {
  std::size_t tests = 0, failures = 0, errors = 0, skipped = 0;

  void add(const Counts& other) {
    tests += other.tests;
    failures += other.failures;
    errors += other.errors;
    skipped += other.skipped;
  }
};

std::string told(const PlacedFinding& finding) {
  return fmt::format("{} {}", shown(finding.severity), placed_sentence(finding));
}

struct Case {
  std::string failing, passing;  // findings, a line each
  std::string first;             // message of the first failing finding
};

Case case_of(const CheckedDocument& document, const Rule* rule, const RenderOptions& options) {
  Case out;
  for (const PlacedFinding& finding : document.findings) {
    if (finding.rule != rule || !open(finding.standing)) continue;
    const bool fails = options.fail_on && finding.severity >= *options.fail_on;
    (fails ? out.failing : out.passing) += told(finding) + "\n";
    if (fails && out.first.empty()) out.first = told(finding);
  }
  return out;
}

std::string test_case(const CheckedDocument& document, const RuleResult& result,
                      const RenderOptions& options, Counts& counts) {
  const Case found = case_of(document, result.rule, options);
  std::string inside;
  if (!found.failing.empty()) {
    ++counts.failures;
    inside += fmt::format("      <failure type=\"{}\" message=\"{}\">{}</failure>\n",
                          result.rule->code, xml_escaped(found.first), xml_escaped(found.failing));
  } else if (result.verdict == Verdict::kNotApplicable || result.verdict == Verdict::kCannotTell) {
    ++counts.skipped;
    inside += fmt::format("      <skipped message=\"{}\"/>\n",
                          xml_escaped(say("{}：{}", shown(result.verdict), plain(result.reason))));
  }
  if (!found.passing.empty()) {
    inside += fmt::format("      <system-out>{}</system-out>\n", xml_escaped(found.passing));
  }
  ++counts.tests;
  const std::string head =
      fmt::format("    <testcase classname=\"gouji\" name=\"{} {}\" time=\"0\"", result.rule->code,
                  xml_escaped(title_of(*result.rule)));
  return inside.empty() ? head + "/>\n" : head + ">\n" + inside + "    </testcase>\n";
}

/// The case for a file that makes the run fail as a whole.
std::string error_case(std::string_view type, const std::string& trouble, Counts& counts) {
  ++counts.tests;
  ++counts.errors;
  return fmt::format(
      "    <testcase classname=\"gouji\" name=\"{}\" time=\"0\">\n"
      "      <error type=\"{}\" message=\"{}\"/>\n    </testcase>\n",
      xml_escaped(say("可以核对")), type, xml_escaped(trouble));
}

/// The only case of a file that was not checked.
std::string skipped_case(const std::string& why, Counts& counts) {
  ++counts.tests;
  ++counts.skipped;
  return fmt::format(
      "    <testcase classname=\"gouji\" name=\"{}\" time=\"0\">\n"
      "      <skipped message=\"{}\"/>\n    </testcase>\n",
      xml_escaped(say("可以核对")), xml_escaped(why));
}

std::string suite(const CheckedDocument& document, const RenderOptions& options, Counts& counts) {
  std::string cases;
  if (const std::string trouble = trouble_of(document, options.require_report); !trouble.empty()) {
    cases += error_case(keyword(document.status), trouble, counts);
  }
  if (const auto corrected = said_beside(document, options.facts); !corrected.empty()) {
    ++counts.tests;
    std::string lines;
    for (const std::string& each : corrected) lines += each + "\n";
    cases += fmt::format(
        "    <testcase classname=\"gouji\" name=\"{}\" time=\"0\">\n"
        "      <system-out>{}</system-out>\n    </testcase>\n",
        xml_escaped(document.corrected.empty() ? say("说明") : say("人工更正")),
        xml_escaped(lines));
  }
  if (document.status == Status::kDuplicate) {
    return cases + skipped_case(say("与 {} 内容相同，不再列出", plain(document.same_as)), counts);
  }
  for (const RuleResult& result : document.coverage) {
    if (result.selected) cases += test_case(document, result, options, counts);
  }
  // After the tests, where readers of the format expect the output of a suite.
  if (const std::string silence = say_silence_whole(document); !silence.empty()) {
    cases += fmt::format("    <system-out>{}</system-out>\n", xml_escaped(plain(silence)));
  }
  return cases;
}

std::string totals(const Counts& counts) {
  return fmt::format("tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"{}\" time=\"0\"",
                     counts.tests, counts.failures, counts.errors, counts.skipped);
}

}  // namespace

std::string render_junit(const Documents& documents, const RenderOptions& options) {
  Counts all;
  std::string suites;
  const auto add_suite = [&](const std::string& path, const std::string& cases,
                             const Counts& counts) {
    fmt::format_to(std::back_inserter(suites), "  <testsuite name=\"{}\" {}>\n{}  </testsuite>\n",
                   xml_escaped(plain(path)), totals(counts), cases);
    all.add(counts);
  };
  for (const CheckedDocument* document : by_silence(documents)) {
    Counts counts;
    const std::string cases = suite(*document, options, counts);
    add_suite(document->path, cases, counts);
  }
  for (const SkippedFile& file : options.facts.skipped) {
    Counts counts;
    const std::string trouble = trouble_of(file, options.require_report);
    const std::string cases = trouble.empty() ? skipped_case(why_skipped(file), counts)
                                              : error_case(keyword(file.reason), trouble, counts);
    add_suite(file.path, cases, counts);
  }
  for (const RunFault& fault : options.facts.faults) {
    Counts counts;
    const std::string cases = error_case("stale_baseline", plain(fault.sentence), counts);
    add_suite(fault.file, cases, counts);
  }
  return fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"gouji\" {}>\n{}"
      "</testsuites>\n",
      totals(all), suites);
}

extern const Format junit_format = {
    .name = "junit",
    .ending = ".xml",
    .title = "JUnit XML，测试报告",
    .for_terminals = true,
    .render = always<render_junit>,
};

}  // namespace gouji
