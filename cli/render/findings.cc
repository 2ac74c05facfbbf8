// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/render/findings.h"

#include <algorithm>

#include "cli/base/plain.h"
#include "cli/checked/words.h"
#include "cli/inputs/kinds/skipped-file.h"
#include "cli/render/review-words.h"
#include "parser/base/say.h"

namespace gouji {

std::vector<Found> worst_first(const Documents& documents) {
  std::vector<Found> found;
  for (const CheckedDocument& document : documents) {
    for (const PlacedFinding& finding : document.findings) {
      if (open(finding.standing)) found.push_back({&document, &finding});
    }
  }
  std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
    return a.finding->severity > b.finding->severity;
  });
  return found;
}

std::string trouble_of(const CheckedDocument& document, bool require_report) {
  if (counts_as_unreadable(document.status)) {
    const std::string_view status = shown(document.status);
    return document.error.empty() ? std::string(status)
                                  : say("{}：{}", status, plain(document.error));
  }
  if (document.status == Status::kDuplicate) return {};
  if (require_report && document.report && document.report->bare &&
      document.status == Status::kChecked) {
    return say("没有认出任何一个部分或表格，而本次要求每份文件都是年度报告");
  }
  if (require_report && document.status != Status::kChecked) {
    return say("{}，而本次要求每份文件都是年度报告", shown(document.status));
  }
  return {};
}

std::string trouble_of(const SkippedFile& file, bool require_report) {
  if (!require_report || !file.may_be_report) return {};
  return say("{}，而本次要求每份文件都是年度报告", why_skipped(file));
}

std::vector<RunFault> faults_beside(const RenderOptions& options) {
  std::vector<RunFault> out;
  for (const SkippedFile& file : options.facts.skipped) {
    std::string trouble = trouble_of(file, options.require_report);
    if (!trouble.empty()) out.push_back({file.path, std::move(trouble)});
  }
  for (const RunFault& fault : options.facts.faults) {
    out.push_back({fault.file, plain(fault.sentence)});
  }
  return out;
}

std::string sentence(const PlacedFinding& finding) {
  std::string words = plain(finding.message);
  if (!finding.suggestion.empty()) words = say("{}；{}", words, plain(finding.suggestion));
  return words;
}

std::vector<std::string> corrections(const CheckedDocument& document, bool for_body) {
  std::vector<std::string> out;
  for (CorrectedCell cell : document.corrected) {
    if (for_body) cell.remark.by.clear();
    out.push_back(say("人工更正：{}", plain(say_correction(cell))));
  }
  return out;
}

std::vector<std::string> said_beside(const CheckedDocument& document, const RunFacts& facts) {
  std::vector<std::string> out = corrections(document);
  const auto remark = facts.remarks_on.find(document.path);
  if (remark != facts.remarks_on.end()) out.push_back(plain(remark->second));
  return out;
}

std::string say_reply_by(const Date& day) {
  return say("请于{}年{}月{}日前逐条填写整改情况并回复。", day.year, day.month, day.day);
}

std::string say_send_again(const Date& day) {
  return say("请于{}年{}月{}日前重新报送可以读取的文件。", day.year, day.month, day.day);
}

std::string spoken_place(const Place& place) {
  if (place.line > 0) return say("第{}行", place.line);
  return place.page() > 0 ? say("第{}页", place.page()) : std::string();
}

std::string placed_sentence(const PlacedFinding& finding) {
  const std::string place = spoken_place(finding.place);
  return place.empty() ? sentence(finding) : say("{}：{}", place, sentence(finding));
}

std::string key_of(const Where& where) {
  std::string key;
  for (const std::string* part : {&where.section, &where.table, &where.row, &where.column}) {
    if (part->empty()) continue;
    if (!key.empty()) key += '.';
    key += *part;
  }
  return key;
}

std::uint32_t line_for_programs(const Place& place) {
  return std::max<std::uint32_t>(1, place.text_line);
}

std::string spoken_report(const ReportFacts& facts) {
  std::string words = plain(facts.body.empty() ? facts.title : facts.body);
  if (words.empty()) words = say("机关名称不明");
  return facts.year ? say("{}，{}年度", words, *facts.year) : say("{}，年度不明", words);
}

std::size_t count_of(const CheckedDocument& document, Severity severity) {
  return static_cast<std::size_t>(std::count_if(
      document.findings.begin(), document.findings.end(),
      [&](const PlacedFinding& each) { return open(each.standing) && each.severity == severity; }));
}

std::size_t count_of(const CheckedDocument& document, Verdict verdict) {
  return static_cast<std::size_t>(std::count_if(
      document.coverage.begin(), document.coverage.end(),
      [&](const RuleResult& each) { return each.selected && each.verdict == verdict; }));
}

std::size_t Occurrences::next(const std::string& fingerprint) { return ++seen_[fingerprint]; }

}  // namespace gouji
