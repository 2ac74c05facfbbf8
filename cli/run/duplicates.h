// SPDX-License-Identifier: GPL-3.0-or-later
// Files with the same bytes are one document: the first is checked, the others refer to it.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "cli/checked/checked-document.h"
#include "cli/inputs/inputs.h"

namespace gouji {

/// Requests the digest of every input whose size occurs more than once: others cannot be
/// duplicates.
void ask_for_digests(std::vector<Input>& inputs);

class Duplicates {
 public:
  /// Call in the order of the run. Turns a document with the same bytes as an earlier one into a
  /// duplicate without findings. Not if it has another result, because its name changes its kind,
  /// or path-specific settings apply to it. Nor if it has another `place` (Input::place) with other
  /// settings or verdicts, or other `scopes` (Recalls::scopes_of).
  void settle(CheckedDocument& document, std::uint32_t place, const std::string& scopes);

 private:
  /// Path of the first, by digest, place, and result.
  std::map<std::tuple<std::string, std::uint32_t, std::string>, std::string> first_;
};

}  // namespace gouji
