// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of the few documents of the State Council that every report cites (list
// rules/terms/format-documents.txt), and the decree of 2007 cited without its revision of 2019.
// Other issuers have documents of the same number: only one that begins with 国, in a sentence
// about the document, is a slip.
#include <algorithm>

#include "parser/base/say.h"
#include "parser/report/words/clauses.h"
#include "parser/text/pattern.h"
#include "rules/rule.h"
#include "rules/terms.h"

namespace gouji {
namespace {

struct KnownDocument {
  std::string issuer, number, name;
  Pattern about;
  std::string title_end;  // the last words of its title, by which a number behind it is its own
};

const std::vector<KnownDocument>& known_documents() {
  static const std::vector<KnownDocument> known = [] {
    std::vector<KnownDocument> documents;
    for (const auto& entry : term_table("format-documents")) {
      documents.push_back({entry[0], entry[1], entry[2], Pattern(entry[3]), entry[5]});
    }
    return documents;
  }();
  return known;
}

/// As the fact has it: 国办公开办函〔2021〕30号.
std::string_view cited_number(const Fact& fact) { return fact.as<DocumentNumber>()->canonical; }

Finding finding_at(const Report& report, const Fact& fact, std::string message) {
  Finding finding;
  finding.message = std::move(message);
  finding.at = fact.at;
  const Prose& prose = report.paragraphs[static_cast<std::size_t>(fact.paragraph)];
  if (prose.section >= 0) {
    finding.where.section = report.sections[static_cast<std::size_t>(prose.section)].standard;
  }
  return finding;
}

Finding correction(const Report& report, const Fact& fact, const KnownDocument& known) {
  const std::string printed(cited_number(fact));
  Finding finding = finding_at(
      report, fact, say("“{}”：{}的文号是{}{}", printed, known.name, known.issuer, known.number));
  finding.left = known.issuer + known.number;
  finding.right = printed;
  finding.suggestion = say("改为“{}{}”", known.issuer, known.number);
  return finding;
}

/// 〔2020〕60号 → 2020 and 60.
struct YearAndNumber {
  std::string_view year, number;
};

YearAndNumber parts_of(std::string_view number) {
  constexpr std::string_view kOpen = "〔", kClose = "〕", kMark = "号";
  const std::size_t close = number.find(kClose);
  const std::string_view behind = number.substr(close + kClose.size());
  return {number.substr(kOpen.size(), close - kOpen.size()),
          behind.substr(0, behind.size() - kMark.size())};
}

/// The document whose title stands right before the number, or null: 《…格式》（… or …的通知（….
const KnownDocument* titled(std::string_view before) {
  for (const std::string_view mark : {"（", "("}) {
    if (!before.ends_with(mark)) continue;
    before.remove_suffix(mark.size());
    constexpr std::size_t kFar = std::size_t{3} * 32;  // bytes that the title's end takes
    const std::string_view end = before.substr(before.size() - std::min(before.size(), kFar));
    for (const KnownDocument& known : known_documents()) {
      const std::size_t at = end.rfind(known.title_end);
      if (at == std::string_view::npos) continue;
      const std::string_view rest = end.substr(at + known.title_end.size());
      if (rest.empty() || rest == "》" || rest == "〉的通知》" || rest == "》的通知" ||
          rest == "》的通知》" || rest == ">的通知》" || rest == "的通知》") {
        return &known;
      }
    }
  }
  return nullptr;
}

/// Year or number is wrong of what its issuer or its title shows to be a known document.
bool check_year_and_number(const Report& report, const Fact& fact, Outcome& out) {
  const std::string_view number = cited_number(fact);
  const std::size_t open = number.find("〔");
  if (open == std::string_view::npos) return false;
  const std::string_view issuer = number.substr(0, open);
  const YearAndNumber printed = parts_of(number.substr(open));
  const Prose& prose = report.paragraphs[static_cast<std::size_t>(fact.paragraph)];
  const std::string_view before = std::string_view(prose.text.text).substr(0, fact.in_text.begin);
  const KnownDocument* by_title = titled(before);
  const bool same_office = issuer.ends_with("国办公开办") || issuer.ends_with("国办公开办函");
  for (const KnownDocument& known : known_documents()) {
    const YearAndNumber right = parts_of(known.number);
    const bool same_year = printed.year == right.year, same_number = printed.number == right.number;
    if (same_year && same_number) {
      // The number of one document with the title of another. 格式 with the number of 2019 may be
      // the form of that year: Y06 asks which is in force.
      const bool other = by_title != nullptr && by_title != &known && same_office;
      if (!other || known.title_end == "年度报告有关事项的通知") return false;
      out.find(correction(report, fact, *by_title));
      return true;
    }
    const bool office_and_number = same_office && same_number && known.issuer == "国办公开办函";
    if (!office_and_number && (by_title != &known || !issuer.starts_with("国办"))) continue;
    out.find(correction(report, fact, by_title == nullptr ? known : *by_title));
    return true;
  }
  return false;
}

void check_number(const Report& report, const Fact& fact, Outcome& out) {
  if (check_year_and_number(report, fact, out)) return;
  const std::string_view number = cited_number(fact);
  for (const KnownDocument& known : known_documents()) {
    if (!number.ends_with(known.number)) continue;
    const std::string_view issuer = number.substr(0, number.size() - known.number.size());
    if (issuer.ends_with(known.issuer)) continue;
    // A title runs over commas and full stops: the paragraph tells what is cited.
    const Prose& prose = report.paragraphs[static_cast<std::size_t>(fact.paragraph)];
    if (!issuer.starts_with("国") || !known.about.matches(prose.text.text)) continue;
    out.find(correction(report, fact, known));
  }
}

bool names_revision(const Report& report) {
  return std::any_of(report.paragraphs.begin(), report.paragraphs.end(), [](const Prose& prose) {
    return contains_any(prose.text.text, {"711号", "修订"});
  });
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  Outcome out;
  bool any = false;
  for (const Fact& fact : report.facts) {
    if (!fact.is<DocumentNumber>() || fact.paragraph < 0) continue;
    any = true;
    check_number(report, fact, out);
    const std::string_view number = cited_number(fact);
    const bool decree = number.ends_with("令第492号") && number.starts_with("国");
    if (decree && !names_revision(report)) {
      Finding finding = finding_at(
          report, fact, say("“{}”是2007年公布的条例，2019年修订后为国务院令第711号", number));
      finding.suggestion = say("改为“国务院令第711号”");
      out.find(std::move(finding));
    }
  }
  if (!any) return Outcome::not_applicable(say("没有引用文号"));
  return out;
}

}  // namespace

extern const Rule document_number = {
    .code = "Y07",
    .name = "document-number",
    .severity = Severity::kWarning,
    .title = "依据文号错误",
    .title_en = "Wrong number of a document cited",
    .basis =
        "国办公开办函〔2019〕60号、国办公开办函〔2021〕30号、国办函〔2020〕109号、国务院令第711号",
    .check = check,
};

}  // namespace gouji
