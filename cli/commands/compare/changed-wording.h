// SPDX-License-Identifier: GPL-3.0-or-later
// Two versions of a text → the sentences that were added, removed, altered or moved.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "parser/report/report.h"

namespace gouji {

/// A sentence of a report's prose, personal numbers masked.
struct ProseSentence {
  std::string text;                  // with its full stop
  std::string section;               // 一…六; empty: before the first one, or an unnumbered one
  std::uint32_t page = 0, line = 0;  // of its paragraph; 0 if there is none
};

/// For binary.h.
template <class Archive>
void fields(Archive& archive, ProseSentence& value) {
  auto& [text, section, page, line] = value;
  archive(text, section, page, line);
}

/// In reading order, without tables.
std::vector<ProseSentence> sentences_of(const Report& report);

enum class WordingChange : std::uint8_t { kRemoved, kAdded, kAltered, kMoved };

struct ChangedWording {
  WordingChange change = WordingChange::kAltered;
  ProseSentence before, now;  // empty if there is none
};

/// In the order of the new report. Text in reading form: typesetting changes do not count. Empty
/// optional: both are too long (above 4,000 sentences each), so that it would take too much time.
std::optional<std::vector<ChangedWording>> changed_wording(const std::vector<ProseSentence>& before,
                                                           const std::vector<ProseSentence>& now);

/// The altered part of both, with some context on either side.
std::pair<std::string, std::string> altered_parts(const std::string& before,
                                                  const std::string& now);

}  // namespace gouji
