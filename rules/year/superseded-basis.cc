// SPDX-License-Identifier: GPL-3.0-or-later
// A report for 2021 or later that names the notice of 2019 as its form, and not the one of 2021.
// Both together are right: the one tells where the other comes from.
#include <algorithm>
#include <string>

#include "parser/base/say.h"
#include "parser/text/pattern.h"
#include "rules/rule.h"
#include "rules/terms.h"

namespace gouji {
namespace {

/// An entry of the list format-documents: one that lays down the form of the report.
struct FormDocument {
  std::string issuer, number;
  int last_year;  // of the reports to which it applies
};

const std::vector<FormDocument>& form_documents() {
  static const std::vector<FormDocument> documents = [] {
    std::vector<FormDocument> read;
    for (const auto& entry : term_table("format-documents")) {
      const bool form = entry[2].find("年度报告格式") != std::string::npos;
      if (form) read.push_back({entry[0], entry[1], std::stoi(entry[4])});
    }
    return read;
  }();
  return documents;
}

/// The one that the fact names. Any issuer of the State Council: a wrong one is Y07's. Others have
/// documents of that number too.
const FormDocument* document_of(const Fact& fact) {
  const auto* document = fact.as<DocumentNumber>();
  if (document == nullptr || !document->canonical.starts_with("国")) return nullptr;
  const auto& all = form_documents();
  const auto found = std::find_if(all.begin(), all.end(), [&](const FormDocument& each) {
    return document->canonical.ends_with(each.number);
  });
  return found == all.end() ? nullptr : &*found;
}

/// The words with what stands around them within 《》, the marks not included; or the words alone.
Span whole_title(std::string_view text, Span words) {
  constexpr std::string_view kOpen = "《", kClose = "》";
  const std::size_t open = text.substr(0, words.begin).rfind(kOpen);
  const std::size_t close = text.find(kClose, words.end);
  if (open == std::string_view::npos || close == std::string_view::npos) return words;
  const std::size_t begin = open + kOpen.size();
  if (text.substr(begin, close - begin).find(kClose) != std::string_view::npos) return words;
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(close)};
}

/// The notice or form of 2019 by its words, where the number is left out.
std::optional<Span> old_by_name(const Report& report) {
  static const Pattern name("年度报告有关事项的通知|年度报告格式[（(]试行[）)]",
                            {"年度报告有关事项的通知", "年度报告格式"});
  for (const Prose& prose : report.paragraphs) {
    if (const auto found = name.find(prose.text.text)) {
      return prose.text.source(whole_title(prose.text.text, found->at));
    }
  }
  return std::nullopt;
}

/// 国办公开办函2021 30号: the brackets were lost on a web page, and so is no document number.
bool names_due_without_brackets(const Report& report) {
  static const Pattern bare("公开办函.{0,2}2021.{0,2}30号", {"公开办函"});
  return std::any_of(report.paragraphs.begin(), report.paragraphs.end(),
                     [](const Prose& prose) { return bare.matches(prose.text.text); });
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  if (!report.year) return Outcome::cannot_tell(say("未找到报告年度，无法核对"));
  const int year = report.year->value;
  const FormDocument* due = nullptr;
  bool superseded = false;
  for (const FormDocument& each : form_documents()) {
    if (each.last_year < year) superseded = true;
    if (each.last_year >= year && due == nullptr) due = &each;
  }
  if (due == nullptr || !superseded) {
    return Outcome::not_applicable(say("2021年以前的报告适用旧格式"));
  }
  std::optional<Span> old;
  for (const Fact& fact : report.facts) {
    const FormDocument* document = document_of(fact);
    if (document == nullptr) continue;
    if (document->last_year >= year) return Outcome::pass();
    if (!old) old = fact.at;
  }
  if (!old) old = old_by_name(report);
  if (!old) return Outcome::not_applicable(say("没有引用年度报告格式的文件"));
  if (names_due_without_brackets(report)) return Outcome::pass();
  Finding finding;
  finding.message = say("{}年度的报告以“{}”为依据，该格式已由{}{}替代", year,
                        normalize(report.source->view(*old)).text, due->issuer, due->number);
  finding.at = *old;
  finding.suggestion = say("依据改为{}{}", due->issuer, due->number);
  Outcome out;
  out.find(std::move(finding));
  return out;
}

}  // namespace

extern const Rule superseded_basis = {
    .code = "Y06",
    .name = "superseded-basis",
    .severity = Severity::kWarning,
    .title = "依据文件已被替代",
    .title_en = "Superseded document cited as the basis",
    .basis = "国办公开办函〔2021〕30号，自2021年度报告起适用",
    .check = check,
};

}  // namespace gouji
