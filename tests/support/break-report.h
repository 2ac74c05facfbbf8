// SPDX-License-Identifier: GPL-3.0-or-later
// What the mutations share: changes of a made-up report, and words of its prose.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parser/text/pattern.h"
#include "tests/support/lawful-report.h"

namespace gouji::test {

/// What must be found, as in Mutation::apply.
using Found = std::optional<std::vector<std::string>>;

std::string one_of(std::span<const std::string_view> words, Dice& dice);

std::string& field(LawfulReport& lawful, const std::string& table, const std::string& row,
                   const std::string& column);
/// One more than it should be.
void raise(std::string& text);

/// Puts `with` in place of the first match in the prose. False where there is none.
bool replace(LawfulReport& lawful, const Pattern& pattern, const std::string& with);
bool replace(LawfulReport& lawful, std::string_view what, std::string_view with);
/// The words of the first match in the prose; empty where there is none.
std::string words_of(const LawfulReport& lawful, const Pattern& pattern);
std::string words_of_text(const std::string& text, const Pattern& pattern);

/// Edits it in the words of samples, see sample.h.
void edit(LawfulReport& lawful, const std::string& edits);
/// The report's year and so many more.
std::string year_of(const LawfulReport& lawful, int more);

}  // namespace gouji::test
