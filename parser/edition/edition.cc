// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/edition/edition.h"

#include <algorithm>
#include <utility>

#include "parser/text/normalize.h"

namespace gouji {

LabelForms label_forms(const std::string& label, const std::vector<std::string>& aliases) {
  LabelForms out;
  if (label.empty()) return out;
  out.words.emplace_back(fold(label));
  Spelling tailless(fold_without_tail(label));
  if (!(tailless == out.words.front())) out.words.push_back(std::move(tailless));
  for (const std::string& alias : aliases) out.aliases.emplace_back(fold(alias));
  return out;
}

const TableDef* Edition::table(std::string_view table_id) const {
  const auto found = std::find_if(tables.begin(), tables.end(),
                                  [&](const TableDef& table) { return table.id == table_id; });
  return found != tables.end() ? &*found : nullptr;
}

const SectionDef* Edition::section(std::string_view section_id) const {
  const int at = rank(section_id);
  return at == 0 ? nullptr : &sections[static_cast<std::size_t>(at) - 1];
}

int Edition::rank(std::string_view section_id) const {
  for (std::size_t i = 0; i < sections.size(); ++i) {
    if (sections[i].id == section_id) return static_cast<int>(i) + 1;
  }
  return 0;
}

const Edition* Editions::for_year(int year) const {
  const auto found = std::find_if(all.rbegin(), all.rend(), [year](const Edition& edition) {
    return edition.first_year <= year && year <= edition.last_year;
  });
  return found != all.rend() ? &*found : nullptr;
}

const Edition* Editions::newest() const { return all.empty() ? nullptr : &all.back(); }

namespace {

const HeadingAlias* known_heading(const std::vector<HeadingAlias>& headings,
                                  const std::string& folded) {
  const auto found = std::find_if(headings.begin(), headings.end(), [&](const HeadingAlias& known) {
    return known.folded == folded && !known.section.empty();
  });
  return found == headings.end() ? nullptr : &*found;
}

void rename_section(Edition& edition, SectionDef& section, const std::string& id) {
  for (TableDef& table : edition.tables) {
    if (table.section == section.id) table.section = id;
  }
  section.id = id;
}

}  // namespace

void add_edition(Editions& editions, Edition edition) {
  for (SectionDef& section : edition.sections) {
    const HeadingAlias* known = known_heading(editions.headings, fold(section.title));
    if (section.id == section.title && known != nullptr) {
      rename_section(edition, section, known->section);
    }
    if (known == nullptr) {
      editions.headings.push_back({section.id, fold(section.title), true, false});
    }
    for (const std::string& alias : section.aliases) {
      if (known_heading(editions.headings, fold(alias)) != nullptr) continue;
      editions.headings.push_back({section.id, fold(alias), false, false});
    }
  }
  const auto after =
      std::find_if(editions.all.begin(), editions.all.end(),
                   [&](const Edition& other) { return other.first_year > edition.first_year; });
  editions.all.insert(after, std::move(edition));
}

}  // namespace gouji
