// SPDX-License-Identifier: GPL-3.0-or-later
// Annotated copies keep the personal numbers that every other output masks: a copy is the report
// itself, and it is passed on.
#pragma once

#include <string>
#include <vector>

#include "cli/checked/checked-document.h"
#include "cli/options/options.h"

namespace gouji {

class CopiedNumbers {
 public:
  explicit CopiedNumbers(const std::vector<OutputTarget>& outputs);
  void add(const CheckedDocument& document);
  /// One line on standard error, if copies are made of reports with such numbers.
  void tell() const;

 private:
  bool copies_;
  std::vector<std::string> paths_;
};

}  // namespace gouji
