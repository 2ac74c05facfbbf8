// SPDX-License-Identifier: GPL-3.0-or-later
// Files with the same bytes are one document: the first is checked, and the others say so.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "cli/checked/checked-document.h"
#include "cli/inputs/inputs.h"

namespace gouji {

/// Asks for the digest of every input whose size another one has, too: no others can be the same.
void ask_for_digests(std::vector<Input>& inputs);

class Duplicates {
 public:
  /// Of documents in the order of the run: makes one that is the same as an earlier one a duplicate
  /// of it, without findings. One that came out otherwise, because its name says otherwise what it
  /// is, is none; nor is one of another `place` (Input::place), which goes by other settings or
  /// other verdicts.
  void settle(CheckedDocument& document, std::uint32_t place);

 private:
  /// Path and status, by digest and place.
  std::map<std::pair<std::string, std::uint32_t>, std::pair<std::string, Status>> first_;
};

}  // namespace gouji
