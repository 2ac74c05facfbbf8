// SPDX-License-Identifier: GPL-3.0-or-later
// Files with the same bytes are one document: the first is checked, and the others say so.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "cli/checked/checked-document.h"
#include "cli/inputs/inputs.h"

namespace gouji {

/// Asks for the digest of every input whose size another one has, too: no others can be the same.
void ask_for_digests(std::vector<Input>& inputs);

class Duplicates {
 public:
  /// To be called in the order of the run. Turns a document that is the same as an earlier one into
  /// a duplicate of it, without findings. One that came out otherwise is none: its name says
  /// otherwise what it is, or settings for some paths hold for it. Nor is one of another `place`
  /// (Input::place), which goes by other settings or other verdicts, or of other `scopes`
  /// (Recalls::scopes_of).
  void settle(CheckedDocument& document, std::uint32_t place, const std::string& scopes);

 private:
  /// Path of the first, by digest, place, and what came out.
  std::map<std::tuple<std::string, std::uint32_t, std::string>, std::string> first_;
};

}  // namespace gouji
