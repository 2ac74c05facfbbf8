// SPDX-License-Identifier: GPL-3.0-or-later
// Sheets of plain values → the bytes of an Excel workbook. The only user of libxlsxwriter, which is
// loaded when a workbook is requested (late-library.h). Each sheet has a bold first row and a first
// column that stay in view, and a filter, and prints on A4 landscape. The same sheets give the same
// bytes, whatever the clock.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "parser/base/error.h"

namespace gouji {

struct SheetCell {
  enum class Kind : unsigned char {
    kText,    // never a formula or a link, whatever its content, even after editing
    kNumber,  // text that is a decimal number; kept as text if a double would change it
    kPage,    // a number, shown as 第4页
    kLine,    // shown as 第37行
    kError,   // text in the colour of its severity
    kWarning,
    kInfo,
  };
  std::string text;
  Kind kind = Kind::kText;
};

/// Target of a click on a cell: a row of a sheet, or a file.
struct SheetLink {
  std::size_t row = 0, column = 0;  // of the cell; rows from 0 below the head
  std::string sheet = {};
  std::size_t to_row = 0;
  std::string file = {};  // relative to the workbook; empty: to `sheet`
};

struct SheetColumn {
  std::string title;
  std::size_t width = 0;  // in digits; wider text is wrapped. 0: as wide as its text
  std::vector<std::string> choices = {};  // allowed values; empty: anything
};

struct Sheet {
  std::string name;
  std::vector<SheetColumn> columns;
  std::vector<std::vector<SheetCell>> rows;  // each as long as `columns`
  std::vector<SheetLink> links = {};         // by row, then column
  std::size_t printed = 0;                   // number of printed columns; 0: all
};

/// Why this machine cannot write workbooks; none if it can.
std::optional<Error> workbook_unavailable();

/// Call workbook_unavailable() before. Rows beyond Excel's limit are left out and counted in the
/// last one. Error kUsage if there is no room for temporary files.
Expected<std::string> write_workbook(const std::string& title, const std::vector<Sheet>& sheets);

}  // namespace gouji
