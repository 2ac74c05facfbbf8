// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences of the prose, for rules about wording.
#pragma once

#include <initializer_list>
#include <string_view>
#include <vector>

#include "parser/report/report.h"

namespace gouji {

/// A sentence of the prose, up to 。；！ (not included). Places in `text` are places in the
/// paragraph's text plus `begin`.
struct Sentence {
  const Prose* prose = nullptr;
  std::uint32_t begin = 0;
  std::string_view text;

  [[nodiscard]] Span place(Span in_sentence) const {
    return prose->text.source({begin + in_sentence.begin, begin + in_sentence.end});
  }
};

/// The sentences of these sections, without headings.
std::vector<Sentence> sentences_of(const Report& report,
                                   std::initializer_list<std::string_view> sections);

}  // namespace gouji
