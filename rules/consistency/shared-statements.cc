// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/consistency/shared-statements.h"

#include <algorithm>
#include <utility>

#include "parser/report/fact-words.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

bool is_office(std::string_view body) {
  return body.ends_with("办公室") || body.ends_with("办公厅");
}

/// 我局, 全县: what the word does as a whole, or 0.
std::uint32_t uses_of(std::string_view actor) {
  const StatementWord* word = statement_word_at(actor, 0);
  return word != nullptr && word->printed.size() == actor.size() ? word->uses : 0;
}

}  // namespace

std::vector<const Fact*> facts_of(const Report& report, Claim claim,
                                  std::initializer_list<std::string_view> sections) {
  std::vector<const Fact*> found;
  for (const Fact& fact : report.facts) {
    if (fact.claim != claim) continue;
    const std::string section = section_of(report, fact);
    if (std::find(sections.begin(), sections.end(), section) != sections.end()) {
      found.push_back(&fact);
    }
  }
  return found;
}

std::vector<const Fact*> facts_beside(const Report& report, const Fact& fact) {
  std::vector<const Fact*> found;
  const auto same = [&](const Fact& other) {
    return other.paragraph == fact.paragraph && other.sentence == fact.sentence;
  };
  const auto at = static_cast<std::size_t>(&fact - report.facts.data());
  std::size_t begin = at, end = at + 1;
  const auto in_paragraph = [&](std::size_t i) {
    return report.facts[i].paragraph == fact.paragraph;
  };
  while (begin > 0 && in_paragraph(begin - 1)) --begin;
  while (end < report.facts.size() && in_paragraph(end)) ++end;
  for (std::size_t i = begin; i < end; ++i) {
    if (same(report.facts[i])) found.push_back(&report.facts[i]);
  }
  return found;
}

std::string_view text_of(const Report& report, const Fact& fact) {
  return report.paragraphs[static_cast<std::size_t>(fact.paragraph)].text.text;
}

std::string_view words_at(const Report& report, const Fact& fact, Span in_text) {
  return text_of(report, fact).substr(in_text.begin, in_text.size());
}

Span place_in(const Report& report, const Fact& fact, Span in_text) {
  return report.paragraphs[static_cast<std::size_t>(fact.paragraph)].text.source(in_text);
}

std::string section_of(const Report& report, const Fact& fact) {
  if (fact.paragraph < 0) return {};
  const int section = report.paragraphs[static_cast<std::size_t>(fact.paragraph)].section;
  return section < 0 ? std::string() : report.sections[static_cast<std::size_t>(section)].standard;
}

Voice voice_of(const Report& report, const Fact& fact) {
  const std::string& actor = fact.actor;
  if (actor.empty()) return Voice::kWhole;
  constexpr std::size_t kShort = 9;  // bytes: 水利局, the end of the body's name
  const bool named = report.body == actor ||
                     (actor.size() >= kShort && std::string_view(report.body).ends_with(actor));
  if (named) return Voice::kWhole;
  const std::uint32_t uses = uses_of(actor);
  if ((uses & kArea) != 0) return Voice::kWhole;
  if ((uses & kSelf) == 0) return Voice::kPart;
  // 我办 in the report of a whole county: its office, or all of it.
  constexpr std::string_view kGovernment = "人民政府";
  std::string_view body = report.body;
  if (body.ends_with(kGovernment)) body.remove_suffix(kGovernment.size());
  const bool government = body.ends_with("省") || body.ends_with("市") || body.ends_with("县") ||
                          body.ends_with("区") || body.ends_with("州") || body.ends_with("旗");
  return government ? Voice::kUnclear : Voice::kWhole;
}

bool of_others(const Report& report, const Fact& fact) {
  std::uint32_t others = Fact::kOffice | Fact::kHelp | Fact::kBelow | Fact::kLevel;
  // An office's own report calls it by its name.
  if (is_office(report.body) && voice_of(report, fact) == Voice::kWhole) others &= ~Fact::kOffice;
  return fact.has(others);
}

bool of_a_part(const Fact& fact) {
  return fact.has(Fact::kPartOfYear | Fact::kChannel | Fact::kFromLast | Fact::kToNext);
}

bool of_other_year(const Report& report, const Fact& fact, bool before) {
  if (!report.year) return false;
  for (const Fact* other : facts_beside(report, fact)) {
    if (other->claim != Claim::kYear || !other->fault.empty()) continue;
    if (before && other->in_text.begin > fact.in_text.begin) continue;
    if (other->value != Decimal{report.year->value, 0}) return true;
  }
  return false;
}

Finding contradiction(const Report& report, const Fact& fact, Span in_text, std::string message,
                      const StatutoryTable& table, std::string_view row, std::string_view column) {
  Finding finding;
  finding.message = std::move(message);
  finding.at = place_in(report, fact, in_text);
  finding.where.section = section_of(report, fact);
  if (row.empty() || column.empty()) return finding;
  const Cell& cell = table.cell(row, column);
  Where where = where_of(table);
  where.row = row;
  where.column = column;
  finding.right = cell.text;
  finding.evidence.push_back({table_name(table.def->id), cell.text, cell.at, where});
  return finding;
}

}  // namespace gouji
