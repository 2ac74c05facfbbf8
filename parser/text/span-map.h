// SPDX-License-Identifier: GPL-3.0-or-later
// Maps derived text back to its source. Project rule: whoever turns text into a new string also
// returns a map back.
#pragma once

#include <cstdint>
#include <vector>

#include "parser/base/span.h"

namespace gouji {

/// Monotone and total over the derived text: every byte belongs to one run. A run either copies
/// its source byte for byte, or replaces it as a whole (a replaced run never maps to a part).
class SpanMap {
 public:
  /// Appends the next run: `length` derived bytes that come from `source`. An identical run that
  /// continues the one before, and has the same length as its source, is merged with it. A length
  /// of 0 records the place of a text that became empty; it counts only before the first run.
  void append(std::uint32_t length, Span source, bool identical);
  /// Removes the derived text from this byte on, including the whole of a replaced run that
  /// contains it: size() is what remains. Returns the source of what was removed.
  Span cut(std::uint32_t from);
  /// The source of a derived range, as tight as the runs allow. An empty range gives the empty
  /// span at its place. `derived` must lie within size().
  [[nodiscard]] Span to_source(Span derived) const;
  /// Length of the derived text in bytes.
  [[nodiscard]] std::uint32_t size() const { return size_; }

 private:
  struct Run {
    std::uint32_t begin;  // in the derived text
    Span source;
    bool identical;
  };
  std::vector<Run> runs_;
  std::uint32_t size_ = 0;
};

}  // namespace gouji
