// SPDX-License-Identifier: GPL-3.0-or-later
// How the rules about wording speak of a place in the prose.
#pragma once

#include <string>
#include <string_view>

#include "rules/rule.h"

namespace gouji {

/// The number of the form's section that the paragraph stands in: 一, 二, …; else empty.
std::string section_of(const Report& report, const Prose& prose);

/// A finding at these words of a paragraph.
Finding finding_at_words(const Report& report, const Prose& prose, Span at, std::string message);

/// True where `position` lies within a pair of “” or 《》 of this text.
bool within_quotes(std::string_view text, std::uint32_t position);

/// The report has sentences: more than its title, headings and tables.
bool has_prose(const Report& report);

/// What a rule about wording answers: pass only where there was any wording to look at.
Outcome of_prose(const Report& report, Outcome outcome);

/// The sentence around a place, up to 。；！？ on either side.
std::string_view sentence_around(std::string_view text, Span at);

}  // namespace gouji
