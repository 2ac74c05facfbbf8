// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/local-rule.h"

#include <algorithm>

#include "parser/base/say.h"
#include "parser/edition/ids.h"
#include "rules/form/shared-places.h"
#include "rules/structure/shared-sections.h"

namespace gouji {
namespace {

bool holds(std::string_view text, const std::string& word) {
  return text.find(word) != std::string_view::npos;
}

/// Why the rule does not concern this report; empty where it does.
std::string not_concerned(const LocalRule& rule, const Case& in) {
  const auto& year = in.report.year;
  if (rule.first_year > 0) {
    if (!year) return say("未找到报告年度");
    if (year->value < rule.first_year || year->value > rule.last_year) {
      return say("只适用于{}至{}年度", rule.first_year, rule.last_year);
    }
  }
  if (!rule.bodies.empty() &&
      std::find(rule.bodies.begin(), rule.bodies.end(), in.body) == rule.bodies.end()) {
    return say("不适用于这一类机关");
  }
  return {};
}

/// The id of the section that the rule's number stands for in the report's form. Without a number
/// the words may stand anywhere, and the overview is where they are missed.
std::string section_meant(const LocalRule& rule, const Report& report) {
  if (rule.section.empty()) return std::string(kOverviewSection);
  const std::vector<SectionDef> none;
  for (const SectionDef& part : report.form == nullptr ? none : report.form->sections) {
    if (part.number == rule.section) return part.id;
  }
  return {};
}

Outcome check_presence(const LocalRule& rule, const Case& in) {
  const Report& report = in.report;
  const std::string part = section_meant(rule, report);
  std::vector<std::size_t> paragraphs;
  if (rule.section.empty()) {
    for (std::size_t i = 0; i < report.paragraphs.size(); ++i) paragraphs.push_back(i);
  } else {
    paragraphs = prose_of(report, part);
  }
  const Section* section = report.section(part);
  if (section == nullptr) return Outcome::not_applicable(say("未找到应写明的部分，见 S01"));
  const auto stands = [&](const std::string& word) {
    return std::any_of(paragraphs.begin(), paragraphs.end(),
                       [&](std::size_t i) { return holds(report.paragraphs[i].text.text, word); });
  };
  const bool has_any = rule.any.empty() || std::any_of(rule.any.begin(), rule.any.end(), stands);
  if (has_any && std::all_of(rule.all.begin(), rule.all.end(), stands)) return Outcome::pass();
  if (pages_have_images(report, *section)) {
    return Outcome::cannot_tell(say("所在页有图片，可能还有未读到的内容"));
  }
  Outcome out;
  out.find(finding_at_heading(*section, rule.says));
  return out;
}

/// Within an occurrence of the right word the wrong one is no fault: 政府信息公开 holds 信息公开.
bool within_right_word(std::string_view text, std::size_t at, const std::string& wrong,
                       const std::string& right) {
  for (std::size_t inner = right.find(wrong); inner != std::string::npos;
       inner = right.find(wrong, inner + 1)) {
    if (inner <= at && text.substr(at - inner).starts_with(right)) return true;
  }
  return false;
}

Outcome check_wording(const LocalRule& rule, const Case& in) {
  Outcome out;
  for (const Prose& prose : in.report.paragraphs) {
    const std::string& text = prose.text.text;
    for (const auto& [wrong, right] : rule.terms) {
      for (std::size_t at = text.find(wrong); at != std::string::npos;
           at = text.find(wrong, at + wrong.size())) {
        if (within_right_word(text, at, wrong, right)) continue;
        const Span words{static_cast<std::uint32_t>(at),
                         static_cast<std::uint32_t>(at + wrong.size())};
        Finding finding =
            finding_at_words(in.report, prose, words, say("“{}”应为“{}”", wrong, right));
        finding.suggestion = say("改为“{}”", right);
        out.find(std::move(finding));
      }
    }
  }
  return out;
}

}  // namespace

Outcome check_table_sum(const LocalRule& rule, const Report& report);  // local-sum.cc

Rule LocalRule::rule() const {
  Rule made{.code = code,
            .name = name,
            .severity = severity,
            .title = title,
            .title_en = title,
            .basis = basis,
            .check = nullptr};
  if (kind == Kind::kPresence) made.needs_whole = NeedsWhole::kToFail;
  if (kind == Kind::kWording) made.needs_whole = NeedsWhole::kToPass;
  made.local = this;
  return made;
}

Outcome check_local(const LocalRule& rule, const Case& in) {
  if (std::string reason = not_concerned(rule, in); !reason.empty()) {
    return Outcome::not_applicable(std::move(reason));
  }
  switch (rule.kind) {
    case LocalRule::Kind::kPresence:
      return check_presence(rule, in);
    case LocalRule::Kind::kWording:
      return check_wording(rule, in);
    case LocalRule::Kind::kSum:
      break;
  }
  return check_table_sum(rule, in.report);
}

}  // namespace gouji
