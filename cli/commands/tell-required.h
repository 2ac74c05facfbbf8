// SPDX-License-Identifier: GPL-3.0-or-later
// Reports the result of --require-report: formats that only list findings cannot express it.
#pragma once

#include <cstddef>
#include <string>

#include "cli/checked/checked-document.h"
#include "cli/inputs/kinds/skipped-file.h"

namespace gouji {

/// Files of a run that should be annual reports but are not.
class Required {
 public:
  void add(const CheckedDocument& document);
  /// A skipped file that may be a report.
  void add(const SkippedFile& file);
  [[nodiscard]] bool any() const { return none_.count + bare_.count > 0; }
  /// Reports the number on standard error, and the first few names.
  void tell() const;

 private:
  struct Named {
    std::size_t count = 0;
    std::string paths;  // of the first few
    void add(const std::string& path);
  };
  Named none_;  // not annual reports
  Named bare_;  // only reports by their titles
};

}  // namespace gouji
