// SPDX-License-Identifier: GPL-3.0-or-later
// Which statutory section the beginning of a paragraph names, as far as its words tell. Whether it
// is a heading of the first level is for sections.h to decide from its neighbours.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "parser/edition/edition.h"
#include "parser/text/ordinal.h"

namespace gouji {

/// What headings are held against, prepared once a report.
struct HeadingWords {
  const std::vector<HeadingAlias>* aliases = nullptr;
  std::vector<int> ranks;  // beside aliases: the place of its section in the form, from 1; else 0
  const Edition* form = nullptr;  // whose sections are looked for; null: nothing is a heading
  std::vector<const HeadingAlias*> longest_first;
  std::vector<std::string> row_labels;  // folded; rows of table 3 are numbered as sections are
  std::string body;                     // folded; empty where unknown
};
/// `form` belongs to `editions`, which have to outlive the words.
HeadingWords heading_words(const Editions& editions, const Edition* form, std::string_view body);
/// The same words, held against the sections of another form.
void hold_against(HeadingWords& words, const Edition* form);

struct Heading {
  Ordinal ordinal;   // views into the text that was read
  int section = 0;   // its place in the form, from 1; 0 where the form has no such section
  int distance = 0;  // of the words from the nearest known heading
  bool standard = false;
  bool old_regulation = false;  // also with section 0: 收费及减免情况
  std::uint32_t end = 0;        // bytes of the heading, its separator (：) included
  bool whole = false;           // the paragraph is nothing but the heading
};

/// Reads the beginning of a paragraph in reading form: its ordinal, and the known heading behind
/// it. A heading ends with the paragraph, with 。 or ：, or where a sentence follows that starts
/// with a year, 我, 本, 无 or the like.
Heading read_heading(const HeadingWords& words, std::string_view text);

}  // namespace gouji
