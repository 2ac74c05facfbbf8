// SPDX-License-Identifier: GPL-3.0-or-later
// Sheets of plain values → the bytes of an Excel workbook. The one door to libxlsxwriter,
// which is loaded when a workbook is asked for (late-library.h). Each sheet has a bold first row
// that stays in view, a filter, and columns as wide as what stands in them. The same sheets give
// the same bytes, whatever the clock says.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "parser/base/error.h"

namespace gouji {

struct SheetCell {
  enum class Kind : unsigned char {
    kText,    // never a formula or a link, whatever it holds
    kNumber,  // text that is a decimal number; as text where a double would change it
    kError,   // text in the colour of its severity
    kWarning,
    kInfo,
  };
  std::string text;
  Kind kind = Kind::kText;
};

struct SheetColumn {
  std::string title;
  std::vector<std::string> choices = {};  // what may be filled in; empty: anything
};

struct Sheet {
  std::string name;
  std::vector<SheetColumn> columns;
  std::vector<std::vector<SheetCell>> rows;  // each as long as `columns`
};

/// What keeps this machine from writing workbooks; none where it can.
std::optional<Error> workbook_unavailable();

/// workbook_unavailable() was asked before. Rows that Excel cannot hold are left out and counted in
/// the last one. Error kUsage where there is no room for temporary files.
Expected<std::string> write_workbook(const std::string& title, const std::vector<Sheet>& sheets);

}  // namespace gouji
