// SPDX-License-Identifier: GPL-3.0-or-later
// Reports unreadable files on standard error whatever an output shows of them: whoever only looks
// at findings, or at the answer to a verdict, would take them for clean.
#pragma once

#include <cstddef>
#include <string>

#include "cli/checked/checked-document.h"

namespace gouji {

class Unread {
 public:
  /// Any document of the run; only unreadable ones are kept.
  void add(const CheckedDocument& document);
  /// One line with the first three names.
  void tell() const;
  [[nodiscard]] bool any() const { return count_ > 0; }

 private:
  std::string named_;
  std::size_t count_ = 0;
};

}  // namespace gouji
