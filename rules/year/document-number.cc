// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of the few documents of the State Council that every report cites (list
// rules/terms/format-documents.txt), and the decree of 2007 cited without its revision of 2019.
// Other issuers have documents of the same number: only one that begins with 国, in a sentence
// about the document, is a slip.
#include <algorithm>

#include "parser/base/say.h"
#include "parser/report/clauses.h"
#include "parser/text/pattern.h"
#include "rules/rule.h"
#include "rules/terms.h"

namespace gouji {
namespace {

struct KnownDocument {
  std::string issuer, number, name;
  Pattern about;
};

const std::vector<KnownDocument>& known_documents() {
  static const std::vector<KnownDocument> known = [] {
    std::vector<KnownDocument> documents;
    for (const auto& entry : term_table("format-documents")) {
      documents.push_back({entry[0], entry[1], entry[2], Pattern(entry[3])});
    }
    return documents;
  }();
  return known;
}

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

void check_number(const Report& report, const Fact& fact, Outcome& out) {
  for (const KnownDocument& known : known_documents()) {
    if (!fact.text.ends_with(known.number)) continue;
    const std::string_view issuer =
        std::string_view(fact.text).substr(0, fact.text.size() - known.number.size());
    if (issuer == known.issuer) continue;
    // A title runs over commas and full stops: the paragraph tells what is cited.
    const Prose& prose = report.paragraphs[static_cast<std::size_t>(fact.paragraph)];
    if (!issuer.starts_with("国") || !known.about.matches(prose.text.text)) continue;
    Finding finding =
        finding_at(report, fact,
                   say("“{}”：{}的文号是{}{}", fact.text, known.name, known.issuer, known.number));
    finding.left = known.issuer + known.number;
    finding.right = fact.text;
    finding.suggestion = say("改为“{}{}”", known.issuer, known.number);
    out.find(std::move(finding));
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
  for (const Fact& fact : report.facts) {
    if (fact.claim != Claim::kDocumentNumber || fact.paragraph < 0) continue;
    check_number(report, fact, out);
    const bool decree = fact.text.ends_with("令第492号") && fact.text.starts_with("国");
    if (decree && !names_revision(report)) {
      Finding finding = finding_at(
          report, fact, say("“{}”是2007年公布的条例，2019年修订后为国务院令第711号", fact.text));
      finding.suggestion = say("改为“国务院令第711号”");
      out.find(std::move(finding));
    }
  }
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
