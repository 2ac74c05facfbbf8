// SPDX-License-Identifier: GPL-3.0-or-later
// Slips within a sentence that its own words show: a mark where none can stand, none where one has
// to, a word without which its neighbour has no meaning. Each kind is a closed set of words, and
// what has another reading is left alone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parser/base/span.h"

namespace gouji {

struct Slip {
  Span at;           // in the text
  std::string what;  // what is wrong there, as a message says it
};

/// 、 behind a word that opens what follows (做到、全面), or before what is no name of a list of
/// governments (省、市、工作部署).
std::vector<Slip> misplaced_list_marks(std::string_view text);

/// Two sentences without a mark between: 加强监督现将我局….
std::vector<Slip> missing_stops(std::string_view text);

/// A word that the next one needs is lost: 紧紧市政府中心工作 (围绕).
std::vector<Slip> lost_words(std::string_view text);

/// The same said twice in other words: 包括…组成, 规范管理，加强和规范管理.
std::vector<Slip> said_twice(std::string_view text);

}  // namespace gouji
