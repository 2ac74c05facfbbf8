// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/check/place.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "cli/check/gap.h"
#include "cli/checked/place-of.h"
#include "rules/fingerprint.h"
#include "rules/history/shared-prior.h"
#include "rules/privacy/shared-personal-numbers.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

/// Empty where a part is not printed.
std::string iso_date(int year, int month, int day) {
  if (year == 0 || month == 0 || day == 0) return {};
  return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

/// Where a finding is shown. What is missing at the end is missing at the end of the report, on its
/// last line: behind that the file may hold other papers, page numbers and hidden words.
Span shown_at(const Report& report, Span at) {
  const bool at_end = at.empty() && at.begin == report.source->size();
  if (!at_end || report.sections.empty()) return at;
  const auto before = report.source->view({0, report.sections.back().body.end});
  const std::size_t last = before.find_last_not_of(" \t\r\n");
  if (last == std::string_view::npos) return at;
  const std::size_t line = before.rfind('\n', last) + 1;  // npos + 1 is 0
  return {static_cast<std::uint32_t>(line), static_cast<std::uint32_t>(last + 1)};
}

PlacedFinding placed(const Rule& rule, const Finding& finding, const Report& report,
                     const std::string& identity, const std::string& prior,
                     const CellPlaces& places_in_prior) {
  PlacedFinding out;
  out.rule = &rule;
  out.severity = finding.severity.value_or(rule.severity);
  out.message = mask_personal_numbers(finding.message);
  out.place = place_of(*report.source, shown_at(report, finding.at));
  out.where = finding.where;
  out.left = mask_personal_numbers(finding.left);
  out.right = mask_personal_numbers(finding.right);
  for (const Evidence& evidence : finding.evidence) {
    const bool elsewhere = evidence.at == kInLastYear;
    out.evidence.push_back({mask_personal_numbers(evidence.label),
                            mask_personal_numbers(evidence.text), evidence.where,
                            elsewhere ? Place{} : place_of(*report.source, evidence.at),
                            elsewhere ? prior : std::string(),
                            elsewhere ? place_in(places_in_prior, evidence.where) : Place{}});
  }
  out.suggestion = mask_personal_numbers(finding.suggestion);
  if (const auto gap = gap_of(report, finding)) out.gap.push_back(*gap);
  out.also = finding.also;
  Fingerprint print = fingerprint(rule, finding, report, identity);
  out.content = std::move(print.content);
  out.in_context = std::move(print.in_context);
  return out;
}

/// A finding without a place stands before all others.
auto order(const PlacedFinding& finding) {
  const Place& place = finding.place;
  const PageBox first = place.boxes.empty() ? PageBox{} : place.boxes.front();
  return std::tuple(place.line, first.page, first.box.y0, first.box.x0, finding.rule->code);
}

/// Findings that are equal get names by the words around; of those that are equal even so, the
/// second and later ones by their order, which is all that is left.
void name_apart(std::vector<PlacedFinding>& findings) {
  std::map<std::string, int> contents, contexts;
  for (const PlacedFinding& finding : findings) ++contents[finding.content];
  for (PlacedFinding& finding : findings) {
    if (contents[finding.content] == 1) {
      finding.fingerprint = finding.content;
      continue;
    }
    const int earlier = contexts[finding.in_context]++;
    if (earlier > 0) finding.in_context = numbered(finding.in_context, earlier);
    finding.fingerprint = finding.in_context;
  }
}

/// 予以公开·自然人. Where the row has no label, as that of table 4, all words of the column stand:
/// 行政诉讼·未经复议直接起诉·总计.
std::string subject_of(const StatutoryTable::Place& at) {
  if (!at.row->path.empty()) return short_label(*at.row) + "·" + short_label(*at.column);
  std::string out;
  for (const std::string& word : at.column->path) out += (out.empty() ? "" : "·") + word;
  return out;
}

StatedFact stated(const Report& report, const StatutoryTable& table,
                  const StatutoryTable::Place& at) {
  const Cell& cell = table.cells[at.index];
  StatedFact out;
  out.where = where_of(table, at);
  out.subject = subject_of(at);
  if (cell.kind == Cell::Kind::kNumber) out.value = mask_personal_numbers(to_string(cell.number));
  out.unit = cell.unit.empty() ? at.column->unit : cell.unit;
  out.text = mask_personal_numbers(cell.text);
  out.place = place_of(*report.source, cell.at);
  return out;
}

StatedFact stated(const Report& report, const Fact& fact) {
  StatedFact out;
  const Section* section =
      fact.paragraph < 0
          ? nullptr
          : report.section_of(report.paragraphs[static_cast<std::size_t>(fact.paragraph)]);
  if (section != nullptr) out.where.section = section->standard;
  out.subject = name_of(subject_of(fact));
  out.value = mask_personal_numbers(value_text(fact));
  out.unit = unit_of(fact);
  out.text = mask_personal_numbers(normalize(report.source->view(fact.at), fact.at.begin).text);
  out.exact = is_exact(fact);
  out.scope = fact.scope;
  out.place = place_of(*report.source, fact.at);
  return out;
}

/// Of all editions, in the order of the form, so that outputs name the same tables for every
/// report.
std::vector<std::string> ids_of_tables(const Editions& editions) {
  std::vector<std::string> ids;
  for (const Edition& edition : editions.all) {
    for (const TableDef& table : edition.tables) {
      if (std::find(ids.begin(), ids.end(), table.id) == ids.end()) ids.push_back(table.id);
    }
  }
  return ids;
}

}  // namespace

ReportFacts report_facts(const Report& report) {
  ReportFacts facts;
  facts.title = mask_personal_numbers(report.title);
  facts.body = mask_personal_numbers(report.body);
  if (report.year) facts.year = report.year->value;
  if (report.period) {
    const Period& period = report.period->value;
    facts.period_from = iso_date(period.from_year, period.from_month, period.from_day);
    facts.period_to = iso_date(period.to_year, period.to_month, period.to_day);
  }
  if (report.edition != nullptr) facts.edition = report.edition->id;
  for (const std::string& id : ids_of_tables(*report.editions)) {
    const StatutoryTable* table = report.table(id);
    const bool known = table != nullptr && table->edition != nullptr;
    facts.editions.push_back(
        {id, table_name(*report.editions, id), known ? table->edition->id : std::string()});
  }
  facts.bare = report.tables.empty() &&
               std::all_of(report.sections.begin(), report.sections.end(),
                           [](const Section& section) { return section.standard.empty(); });
  facts.pages = report.page_count;
  facts.pages_read = static_cast<int>(report.pages.size());
  for (const Note& note : report.notes) facts.notes.push_back(mask_personal_numbers(note.message));
  return facts;
}

std::vector<StatedFact> stated_facts(const Report& report) {
  std::vector<StatedFact> facts;
  for (const StatutoryTable& table : report.tables) {
    for (const StatutoryTable::Place& at : table.places()) {
      if (table.cells[at.index].kind == Cell::Kind::kAbsent) continue;
      facts.push_back(stated(report, table, at));
    }
  }
  for (const Fact& fact : report.facts) facts.push_back(stated(report, fact));
  return facts;
}

std::vector<PlacedFinding> placed_findings(const Report& report,
                                           const std::vector<Assessment>& assessments,
                                           const std::string& identity, const std::string& prior,
                                           const CellPlaces& places_in_prior) {
  std::vector<PlacedFinding> findings;
  for (const Assessment& assessment : assessments) {
    for (const Finding& finding : assessment.outcome.findings()) {
      findings.push_back(
          placed(*assessment.rule, finding, report, identity, prior, places_in_prior));
    }
  }
  std::stable_sort(
      findings.begin(), findings.end(),
      [](const PlacedFinding& a, const PlacedFinding& b) { return order(a) < order(b); });
  name_apart(findings);
  return findings;
}

}  // namespace gouji
