// SPDX-License-Identifier: GPL-3.0-or-later
// What the words in front of a number or a denial say, and those behind it. Every word is either
// known (parser/report/words) or kept: before the statement's verb it says who acts, behind it it
// may narrow what is said.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "parser/base/span.h"

namespace gouji {

struct Lead {
  std::string actor, action, narrowed;  // as in Fact
  std::uint32_t limits = 0;             // those of the words themselves: kPartOf, kTotalOf, …
  std::uint32_t begin = 0;              // of the first word that is no punctuation
  std::uint32_t named = 0;              // of the words that name the subject
};

/// The words of `part`, in front of a statement about `subject` (empty: unknown).
Lead read_lead(std::string_view text, Span part, std::string_view subject);

/// What of the words behind a statement may narrow it; empty where nothing does.
std::string narrowed_behind(std::string_view text, Span part, std::string_view subject);

/// The subject that is named last in `part` of the text, or first; empty where none is.
std::string_view subject_in(std::string_view text, Span part, bool last);

}  // namespace gouji
