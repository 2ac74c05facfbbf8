// SPDX-License-Identifier: GPL-3.0-or-later
// Every rule against every broken sample of the rule pages: selected alone, ignored, with a lower
// severity, in the baseline, dismissed. Findings, coverage, counts, exit code and formats say the
// same each time, and no fault is gone because another rule would have stated it. In this process:
// each sample is read once.
#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <sstream>
#include <utility>

#include <nlohmann/json.hpp>

#include "cli/check/check.h"
#include "cli/inputs/kinds/own-output.h"
#include "cli/memory/memory.h"
#include "cli/output/formats.h"
#include "cli/render/pdf/annotate.h"
#include "cli/render/pdf/pdf-file.h"
#include "cli/render/render.h"
#include "cli/render/review-words.h"
#include "cli/render/silence-words.h"
#include "parser/built-in/built-in-editions.h"
#include "parser/plain-text/lay-out-text.h"
#include "parser/recognize/recognize.h"
#include "rules/registry.h"
#include "tests/cli/render/pdf/qpdf.h"
#include "tests/support/catch.h"
#include "tests/support/run-sample.h"
#include "tests/support/skip.h"
#include "tests/support/workbook.h"
#include "tests/support/xml.h"

using namespace gouji;
using namespace gouji::test;
using nlohmann::json;

namespace {

struct ReadSample {
  std::string name;  // A02:13, of its page
  const Rule* rule;
  Report report;
  std::shared_ptr<const Report> prior;
  Given given;
  std::string pdf;  // its bytes, where it was read from a PDF
};

ReadSample read(const Rule& rule, const Sample& sample) {
  const BuiltSample built = build(sample.edits);
  Checked checked = built.only_as_pdf ? check_as_pdf(built) : check_as_text(built);
  ReadSample out{std::string(rule.code) + ":" + std::to_string(sample.line),
                 &rule,
                 std::move(checked.report),
                 nullptr,
                 built.given,
                 {}};
  if (built.prior) {
    out.prior = std::make_shared<const Report>(
        recognize(lay_out_text(print_as_text(*built.prior)), built_in_editions()));
  }
  return out;
}

/// The same sample as a PDF, of which a copy can be made.
ReadSample read_as_pdf(const Rule& rule, const Sample& sample) {
  const BuiltSample built = build(sample.edits);
  ReadSample out = read(rule, sample);
  TypesetOptions options;
  options.scan = built.print == Print::kScan;
  if (built.print == Print::kGarbled) options.pdf.damage = MapDamage::kPrivateUse;
  out.pdf = typeset(built.report, options);
  out.report = check_as_pdf(built).report;
  return out;
}

std::vector<ReadSample> broken_samples() {
  std::vector<ReadSample> out;
  for (const Rule* rule : all_rules()) {
    for (const Sample& sample : samples_of(rule_page(*rule))) {
      if (!sample.passes) out.push_back(read(*rule, sample));
    }
  }
  return out;
}

using Rules = std::vector<const Rule*>;

CheckedDocument checked(const ReadSample& sample, const Rules& rules,
                        const Severities& severities = {}) {
  CheckSettings settings;
  settings.rules = rules;
  settings.given = sample.given;
  settings.prior = sample.prior;
  settings.severities = severities;
  const Document document = sample.pdf.empty()
                                ? Document{"样本.txt", std::string(64, '0'), {}, nullptr}
                                : Document{"样本.pdf", std::string(64, '0'), {}, nullptr};
  const Expected<Report> report = sample.report;
  return checked_document(document, report, settings);
}

std::multiset<std::string> codes_of(const std::vector<PlacedFinding>& findings, bool only_open) {
  std::multiset<std::string> codes;
  for (const PlacedFinding& finding : findings) {
    if (!only_open || open(finding.standing)) codes.insert(std::string(finding.rule->code));
  }
  return codes;
}

std::set<std::string> codes_with(const CheckedDocument& document, Verdict verdict) {
  std::set<std::string> codes;
  for (const RuleResult& result : document.coverage) {
    if (result.verdict == verdict) codes.insert(std::string(result.rule->code));
  }
  return codes;
}

template <class Codes>
std::set<std::string> each_once(const Codes& codes) {
  return {codes.begin(), codes.end()};
}

std::string rendered(std::string_view format, const CheckedDocument& document) {
  RenderOptions options;
  options.fail_on = Severity::kError;
  const Expected<std::string> bytes = find_format(format)->render({document}, options);
  REQUIRE(bytes);
  return *bytes;
}

std::size_t times(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++found;
  }
  return found;
}

ExitCode code_of(const CheckedDocument& document) {
  CheckOptions options;
  options.fail_on = Severity::kError;
  return exit_code(document, options);
}

/// Rows of tables that open as "| 12 | ": of Markdown.
std::size_t numbered_lines(const std::string& text) {
  std::size_t found = 0;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) {
    if (!line.starts_with("| ")) continue;
    const std::size_t end = line.find_first_not_of("0123456789", 2);
    if (end != 2 && end != std::string::npos && line.substr(end, 3) == " | ") ++found;
  }
  return found;
}

bool any_open_error(const CheckedDocument& document) {
  return std::any_of(document.findings.begin(), document.findings.end(),
                     [](const PlacedFinding& finding) {
                       return open(finding.standing) && finding.severity == Severity::kError;
                     });
}

/// What holds whatever was selected: a rule fails where it has a finding, and only there.
void check_itself(const CheckedDocument& document) {
  CHECK(codes_with(document, Verdict::kFail) == each_once(codes_of(document.findings, false)));
  CHECK(document.coverage.size() == all_rules().size());
  for (const RuleResult& result : document.coverage) {
    if (!result.selected) CHECK(result.verdict == Verdict::kNotApplicable);
    if (result.stated_elsewhere) CHECK(result.reason.find("见 ") != std::string::npos);
  }
  const bool unread = counts_as_unreadable(document.status);
  if (!unread) CHECK((code_of(document) == ExitCode::kFindings) == any_open_error(document));

  const json all = json::parse(rendered("json", document));
  const json& one = all["documents"][0];
  std::set<std::string> failed;
  for (const json& result : one["coverage"]) {
    if (result["result"] == "fail") failed.insert(result["code"]);
  }
  std::multiset<std::string> found;
  for (const json& finding : one["findings"]) found.insert(finding["code"]);
  CHECK(found == codes_of(document.findings, false));
  CHECK(failed == each_once(found));
  const std::size_t counted = all["summary"]["error"].get<std::size_t>() +
                              all["summary"]["warning"].get<std::size_t>() +
                              all["summary"]["info"].get<std::size_t>();
  CHECK(counted == codes_of(document.findings, true).size());
}

/// The data block of the web page.
void check_page(const CheckedDocument& document) {
  const std::string page = rendered("html", document);
  const std::string opening = "<script type=\"application/json\" id=\"data\">";
  const std::size_t begin = page.find(opening) + opening.size();
  const json data = json::parse(page.substr(begin, page.find("</script>", begin) - begin));
  const json& one = data["documents"][0];
  std::multiset<std::string> found;
  std::size_t aside = 0;
  for (const json& finding : one["f"]) {
    found.insert(data["rules"][finding["r"].get<std::size_t>()]["code"]);
    if (finding.contains("a")) ++aside;
  }
  CHECK(found == codes_of(document.findings, false));
  CHECK(found.size() - aside == codes_of(document.findings, true).size());
  for (std::size_t i = 0; i < document.findings.size(); ++i) {
    CHECK(one["f"][i]["id"] == short_name(document.findings[i]));
  }
  CHECK(one.value("none", "") == say_silence(document));
  CHECK(times(one["c"], "f") == codes_with(document, Verdict::kFail).size());
}

/// The sheet of findings.
void check_workbook(const CheckedDocument& document) {
  const std::vector<ReadSheet> sheets = read_workbook(rendered("xlsx", document));
  const auto sheet = std::find_if(sheets.begin(), sheets.end(),
                                  [](const ReadSheet& each) { return each.name == "问题"; });
  REQUIRE(sheet != sheets.end());
  const auto& head = sheet->rows.front();
  const auto column = [&](const char* title) {
    const auto at = std::find(head.begin(), head.end(), title);
    REQUIRE(at != head.end());
    return static_cast<std::size_t>(at - head.begin());
  };
  const std::size_t codes = column("代码"), numbers = column("编号"), titles = column("规则");
  std::multiset<std::string> found, called, wanted;
  bool silence = false;
  for (std::size_t i = 1; i < sheet->rows.size(); ++i) {
    std::vector<std::string> row = sheet->rows[i];
    row.resize(head.size());
    silence = silence || (row[codes].empty() && row[titles] == say_silence(document));
    if (row[codes].empty()) continue;
    found.insert(row[codes]);
    called.insert(row[numbers]);
  }
  for (const PlacedFinding& each : document.findings) wanted.emplace(short_name(each));
  CHECK(found == codes_of(document.findings, false));
  CHECK(called == wanted);
  CHECK(silence == !say_silence(document).empty());
}

/// The other formats, of one sample a rule.
void check_formats(const CheckedDocument& document) {
  const std::size_t found = codes_of(document.findings, true).size();
  const std::size_t aside = document.findings.size() - found;
  const std::string text = rendered("text", document);
  INFO(text);
  for (const std::string& code : each_once(codes_of(document.findings, true))) {
    CHECK(text.find(" " + code + " ") != std::string::npos);
  }
  CHECK((text.find(" 处不计") != std::string::npos) == (aside > 0));
  if (document.status == Status::kChecked) {
    const bool none = document.findings.empty();
    const bool silent = codes_of(document.findings, true).empty();
    const std::string silence = say_silence(document);
    CHECK(silence.empty() != silent);
    CHECK((silence.find("未发现问题") != std::string::npos) == none);
    for (const char* format : {"text", "markdown", "junit"}) {
      INFO(format);
      if (silent) CHECK(rendered(format, document).find(silence) != std::string::npos);
    }
    for (const char* format : {"text", "markdown", "junit"}) {
      INFO(format);
      const std::string words = rendered(format, document);
      if (!silent) CHECK(words.find("全部核对，") == std::string::npos);
      if (!silent) CHECK(words.find("项未能核对") == std::string::npos);
    }
    const std::size_t failed = codes_with(document, Verdict::kFail).size();
    const std::string count = "发现问题 " + std::to_string(failed) + "（";
    if (!none) CHECK(text.find(count) != std::string::npos);
  }
  CHECK(numbered_lines(rendered("markdown", document)) == found);
  CHECK(times(rendered("concise", document), "样本.txt") >= found);
  CHECK(json::parse(rendered("gitlab", document)).size() >= found);
  const json sarif = json::parse(rendered("sarif", document));
  std::size_t failing = 0, suppressed = 0;
  for (const json& result : sarif["runs"][0]["results"]) {
    if (result["kind"] != "fail") continue;
    ++failing;
    if (result.contains("suppressions")) ++suppressed;
  }
  CHECK(failing == document.findings.size());
  CHECK(suppressed == aside);
  CHECK(times(rendered("csv", document), document.path + ",") >= document.findings.size());
  const std::string junit = rendered("junit", document);
  std::set<std::string> red;
  for (const PlacedFinding& finding : document.findings) {
    if (open(finding.standing) && finding.severity == Severity::kError) {
      red.insert(std::string(finding.rule->code));
    }
  }
  CHECK(times(junit, "<failure ") == red.size());
  check_page(document);
  check_workbook(document);
}

/// Names of the notes that stand for findings, by the finding's number from 1, and their words.
std::map<std::size_t, std::string> notes_of(QPDF& pdf) {
  std::map<std::size_t, std::string> notes;
  const std::string ours(kNoteName);
  for (auto& page : QPDFPageDocumentHelper(pdf).getAllPages()) {
    QPDFObjectHandle annotations = page.getObjectHandle().getKey("/Annots");
    if (!annotations.isArray()) continue;
    for (QPDFObjectHandle& each : annotations.getArrayAsVector()) {
      if (!each.getKey("/NM").isString()) continue;
      const std::string name = each.getKey("/NM").getUTF8Value();
      REQUIRE(name.starts_with(ours));
      notes[std::stoul(name.substr(ours.size()))] += each.getKey("/Contents").getUTF8Value() + "\n";
    }
  }
  return notes;
}

/// Bookmarks of findings: below severity and page.
std::vector<std::string> bookmarks_of(QPDF& pdf) {
  std::vector<std::string> titles;
  const std::function<void(QPDFObjectHandle)> look = [&](QPDFObjectHandle node) {
    for (; node.isDictionary(); node = node.getKey("/Next")) {
      if (node.hasKey("/First")) {
        look(node.getKey("/First"));
      } else {
        titles.push_back(node.getKey("/Title").getUTF8Value());
      }
    }
  };
  QPDFObjectHandle outlines = pdf.getRoot().getKey("/Outlines");
  if (outlines.isDictionary()) look(outlines.getKey("/First"));
  return titles;
}

/// The annotated copy: a note and a bookmark for each open finding, and for no other.
void check_copy(const CheckedDocument& document, const std::string& original) {
  const Expected<std::string> copy = annotated_copy(original, document);
  REQUIRE(copy);
  QPDF pdf;
  pdf.processMemoryFile("copy", copy->data(), copy->size());
  const std::map<std::size_t, std::string> notes = notes_of(pdf);
  std::size_t noted = 0;
  for (std::size_t i = 0; i < document.findings.size(); ++i) {
    const PlacedFinding& finding = document.findings[i];
    const auto note = notes.find(i + 1);
    INFO(finding.rule->code << " " << finding.message);
    CHECK((note != notes.end()) == open(finding.standing));
    if (note == notes.end()) continue;
    ++noted;
    CHECK(note->second.find(std::string(finding.rule->code) + " ") != std::string::npos);
    CHECK(note->second.find(finding.message) != std::string::npos);
    CHECK(note->second.find(short_name(finding)) != std::string::npos);
  }
  CHECK(notes.size() == noted);
  std::multiset<std::string> marked;
  for (const std::string& title : bookmarks_of(pdf))
    marked.insert(title.substr(0, title.find(' ')));
  CHECK(marked == codes_of(document.findings, true));
}

/// After everything that holds for any format.
void check_all(const CheckedDocument& document, const std::string& pdf) {
  check_itself(document);
  check_copy(document, pdf);
}

void check_all(const CheckedDocument& document, bool formats) {
  check_itself(document);
  if (formats) check_formats(document);
}

Rules without(const Rule* left_out) {
  Rules rules = all_rules();
  std::erase(rules, left_out);
  return rules;
}

const RuleResult& result_of(const CheckedDocument& document, const Rule* rule) {
  const auto found = std::find_if(document.coverage.begin(), document.coverage.end(),
                                  [&](const RuleResult& each) { return each.rule == rule; });
  REQUIRE(found != document.coverage.end());
  return *found;
}

/// A rule alone says what it says among others, and besides what another one stated for it.
void check_alone(const ReadSample& sample, const CheckedDocument& among_all, const Rule* rule,
                 bool formats) {
  INFO("--select " << rule->code);
  const CheckedDocument alone = checked(sample, {rule});
  check_all(alone, formats);
  const RuleResult& then = result_of(among_all, rule);
  const RuleResult& now = result_of(alone, rule);
  if (then.stated_elsewhere) {
    CHECK(now.verdict == Verdict::kFail);
  } else {
    CHECK(now.verdict == then.verdict);
  }
  CHECK_FALSE(now.stated_elsewhere);
}

/// What a rule left out had stated for others is stated by one of them, and nothing else changes.
void check_ignored(const ReadSample& sample, const CheckedDocument& among_all, const Rule* rule,
                   bool formats) {
  INFO("--ignore " << rule->code);
  const CheckedDocument rest = checked(sample, without(rule));
  check_all(rest, formats);
  for (const RuleResult& then : among_all.coverage) {
    if (then.rule == rule) continue;
    const RuleResult& now = result_of(rest, then.rule);
    INFO(then.rule->code);
    if (!then.stated_elsewhere) {
      CHECK(now.verdict == then.verdict);
    } else if (then.reason.find(std::string(rule->code)) == std::string::npos) {
      CHECK(now.stated_elsewhere);
    } else {
      CHECK((now.verdict == Verdict::kFail || now.stated_elsewhere));
    }
  }
}

/// Who says of a rule that it is info changes no result, and lowers no fault that another rule of
/// the run states as well.
void check_lowered(const ReadSample& sample, const CheckedDocument& among_all, const Rule* rule,
                   bool formats) {
  INFO("--severity " << rule->code << "=info");
  const CheckedDocument lowered = checked(sample, all_rules(), {{rule, Severity::kInfo}});
  check_all(lowered, formats);
  REQUIRE(lowered.findings.size() == among_all.findings.size());
  const bool shared = std::any_of(
      among_all.coverage.begin(), among_all.coverage.end(), [&](const RuleResult& each) {
        return each.stated_elsewhere &&
               each.reason.find(std::string(rule->code)) != std::string::npos;
      });
  for (std::size_t i = 0; i < lowered.findings.size(); ++i) {
    const PlacedFinding &now = lowered.findings[i], &then = among_all.findings[i];
    CHECK(now.fingerprint == then.fingerprint);
    if (now.rule != rule) {
      CHECK(now.severity == then.severity);
    } else if (!shared) {
      CHECK(now.severity == Severity::kInfo);
    } else {
      CHECK(now.severity <= then.severity);
    }
  }
  for (std::size_t i = 0; i < lowered.coverage.size(); ++i) {
    CHECK(lowered.coverage[i].verdict == among_all.coverage[i].verdict);
  }
}

/// What is known from before is set aside.
CheckedDocument set_aside(const CheckedDocument& among_all, bool dismissed) {
  Memory memory;
  for (const PlacedFinding& finding : among_all.findings) {
    const std::string code(finding.rule->code);
    if (dismissed) {
      memory.review.verdicts[finding.fingerprint] = {false, code, "", {}};
    } else {
      BaselineEntry& entry = memory.baseline[finding.content];
      entry.rule = code;
      ++entry.times;
    }
  }
  const MemoryOptions options;
  Recall recall(memory, options);
  CheckedDocument known = among_all;
  recall.apply(known);
  const auto end = recall.finish();
  REQUIRE(end);
  CHECK(end->warnings.empty());
  return known;
}

/// And it changes no result.
void check_known(const CheckedDocument& among_all, bool dismissed, bool formats) {
  INFO((dismissed ? "dismissed" : "--baseline"));
  const CheckedDocument known = set_aside(among_all, dismissed);
  check_all(known, formats);
  CHECK(codes_of(known.findings, true).empty());
  CHECK_FALSE(any_open_error(known));
  for (std::size_t i = 0; i < known.coverage.size(); ++i) {
    CHECK(known.coverage[i].verdict == among_all.coverage[i].verdict);
  }
}

}  // namespace

TEST_CASE("每条规则单选、不选、降级、入基线、驳回：结果、计数、退出码与各种格式一致") {
  std::set<const Rule*> seen;
  for (const ReadSample& sample : broken_samples()) {
    INFO("sample " << sample.name);
    const bool formats = seen.insert(sample.rule).second;
    const CheckedDocument among_all = checked(sample, all_rules());
    check_all(among_all, formats);
    for (const Rule* rule : all_rules()) {
      const RuleResult& result = result_of(among_all, rule);
      const bool own = rule == sample.rule;
      check_alone(sample, among_all, rule, formats && own);
      if (result.verdict != Verdict::kFail && !result.stated_elsewhere && !own) continue;
      check_ignored(sample, among_all, rule, formats && own);
      check_lowered(sample, among_all, rule, formats && own);
    }
    check_known(among_all, false, formats);
    check_known(among_all, true, formats);
  }
}

// Copies are made of a PDF alone, so here the first broken sample of each rule is printed as one.
// All of them can be: what a page of a rule states about text it states about print as well.
TEST_CASE("每条规则单选、不选、降级、入基线、驳回：PDF 批注副本与其他格式一致") {
  if (const auto trouble = PdfFile::unavailable()) return skip(trouble->message);
  for (const Rule* rule : all_rules()) {
    const std::vector<Sample> samples = samples_of(rule_page(*rule));
    const auto broken = std::find_if(samples.begin(), samples.end(),
                                     [](const Sample& each) { return !each.passes; });
    REQUIRE(broken != samples.end());
    const ReadSample sample = read_as_pdf(*rule, *broken);
    INFO("sample " << sample.name);
    const CheckedDocument among_all = checked(sample, all_rules());
    CHECK(codes_of(among_all.findings, true).count(std::string(rule->code)) > 0);
    check_all(among_all, sample.pdf);
    check_all(checked(sample, {rule}), sample.pdf);
    check_all(checked(sample, without(rule)), sample.pdf);
    check_all(checked(sample, all_rules(), {{rule, Severity::kInfo}}), sample.pdf);
    for (const bool dismissed : {false, true}) {
      const CheckedDocument known = set_aside(among_all, dismissed);
      check_all(known, sample.pdf);
      CHECK(codes_of(known.findings, true).empty());
    }
  }
}

TEST_CASE("同一原因只提一次，由选用的规则中最先的那条提出，级别取其中最高的") {
  const Rule* row = find_rule("A03");
  const Rule* results = find_rule("A02");
  const Rule* balance = find_rule("A01");
  // 表三总计填错一格：行合计、办理结果合计、勾稽关系都不成立。
  const ReadSample sample =
      read(*row, {"base 2021\nset t3.results_total.natural_person = 12\n", "", 0, false, 0, 0});
  const auto said = [&](const Rules& rules, const Severities& severities = {}) {
    const CheckedDocument document = checked(sample, rules, severities);
    check_all(document, true);
    std::string words;
    for (const PlacedFinding& finding : document.findings) {
      words += std::string(finding.rule->code) + (finding.severity == Severity::kError ? "!" : "");
    }
    return words;
  };
  CHECK(said(all_rules()) == "A03!");
  CHECK(said({results}) == "A02!");
  CHECK(said({balance}) == "A01!");
  CHECK(said({balance, results}) == "A02!");
  CHECK(said(without(row)) == "A02!");
  CHECK(said(all_rules(), {{row, Severity::kInfo}}) == "A03!");
  CHECK(said({row}, {{row, Severity::kInfo}}) == "A03");
  // Who asked for another severity is told why it is not given.
  const auto message = [&](const Severities& severities) {
    return checked(sample, all_rules(), severities).findings.front().message;
  };
  CHECK(message({{row, Severity::kInfo}}).ends_with("（级别按同一原因的 A01）"));
  CHECK(message({}).find("级别按") == std::string::npos);
  CHECK(checked(sample, all_rules()).findings.front().also ==
        std::vector<std::string>{"A01", "A02"});
  const CheckedDocument all = checked(sample, all_rules());
  CHECK(result_of(all, results).verdict == Verdict::kNotApplicable);
  CHECK(result_of(all, results).reason == "见 A03：同一原因");
}
