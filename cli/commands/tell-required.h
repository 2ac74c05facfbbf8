// SPDX-License-Identifier: GPL-3.0-or-later
// What --require-report makes of a run: formats of findings alone have no other word for it.
#pragma once

#include <cstddef>
#include <string>

#include "cli/checked/checked-document.h"
#include "cli/inputs/kinds/skipped-file.h"

namespace gouji {

/// What has to be an annual report and is none, over a run.
class Required {
 public:
  void add(const CheckedDocument& document);
  /// A file that was passed over and may be a report.
  void add(const SkippedFile& file);
  [[nodiscard]] bool any() const { return none_.count + bare_.count > 0; }
  /// Says on standard error how many there are, and names the first few.
  void tell() const;

 private:
  struct Named {
    std::size_t count = 0;
    std::string paths;  // of the first few
    void add(const std::string& path);
  };
  Named none_;  // no annual reports
  Named bare_;  // by their titles alone
};

}  // namespace gouji
