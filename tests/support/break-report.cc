// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/break-report.h"

#include <utility>

#include "tests/support/sample.h"

namespace gouji::test {

std::string one_of(std::span<const std::string_view> words, Dice& dice) {
  return std::string(dice.pick(words));
}

std::string& field(LawfulReport& lawful, const std::string& table, const std::string& row,
                   const std::string& column) {
  return field_of(row_of(table_of(lawful.report, table), row), column);
}

void raise(std::string& text) { text = std::to_string(std::stoi(text) + 1); }

bool replace(LawfulReport& lawful, const Pattern& pattern, const std::string& with) {
  for (MadeUpBlock& block : lawful.report.blocks) {
    if (block.kind != MadeUpBlock::Kind::kParagraph) continue;
    const auto match = pattern.find(block.text);
    if (!match) continue;
    block.text.replace(match->at.begin, match->at.size(), with);
    return true;
  }
  return false;
}

bool replace(LawfulReport& lawful, std::string_view what, std::string_view with) {
  for (MadeUpBlock& block : lawful.report.blocks) {
    if (block.kind != MadeUpBlock::Kind::kParagraph) continue;
    const std::size_t at = block.text.find(what);
    if (at == std::string::npos) continue;
    block.text.replace(at, what.size(), with);
    return true;
  }
  return false;
}

std::string words_of(const LawfulReport& lawful, const Pattern& pattern) {
  for (const MadeUpBlock& block : lawful.report.blocks) {
    if (block.kind != MadeUpBlock::Kind::kParagraph) continue;
    if (const auto match = pattern.find(block.text)) {
      return std::string(slice(block.text, match->at));
    }
  }
  return {};
}

std::string words_of_text(const std::string& text, const Pattern& pattern) {
  const auto match = pattern.find(text);
  return match ? std::string(slice(text, match->at)) : std::string();
}

void edit(LawfulReport& lawful, const std::string& edits) {
  lawful.report = edited(std::move(lawful.report), edits);
}

std::string year_of(const LawfulReport& lawful, int more) {
  return std::to_string(lawful.year + more);
}

}  // namespace gouji::test
