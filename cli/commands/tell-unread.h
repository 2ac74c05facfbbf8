// SPDX-License-Identifier: GPL-3.0-or-later
// Files that could not be read are said on standard error whatever an output shows of them: who
// looks at findings alone, or at the answer of a verdict, would take them for clean.
#pragma once

#include <cstddef>
#include <string>

#include "cli/checked/checked-document.h"

namespace gouji {

class Unread {
 public:
  /// Any document of the run; only those that could not be read are kept.
  void add(const CheckedDocument& document);
  /// One line, the first three by name.
  void tell() const;
  [[nodiscard]] bool any() const { return count_ > 0; }

 private:
  std::string named_;
  std::size_t count_ = 0;
};

}  // namespace gouji
