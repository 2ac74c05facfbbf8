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
  [[nodiscard]] bool any() const { return count_ > 0; }
  /// One sentence on standard error: how many, and the first few by name.
  void tell() const;

 private:
  void add(const std::string& path);

  std::size_t count_ = 0;
  std::string named_;
};

}  // namespace gouji
