// SPDX-License-Identifier: GPL-3.0-or-later
// Sheets of plain values → the bytes of an Excel workbook. The one door to libxlsxwriter,
// which is loaded when a workbook is asked for (late-library.h). Each sheet has a bold first row
// and a first column that stay in view, and a filter, and prints on A4 across. The same sheets give
// the same bytes, whatever the clock says.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "parser/base/error.h"

namespace gouji {

struct SheetCell {
  enum class Kind : unsigned char {
    kText,    // never a formula or a link, whatever it holds: also not when it is edited
    kNumber,  // text that is a decimal number; as text where a double would change it
    kPage,    // a number, shown as 第4页
    kLine,    // shown as 第37行
    kError,   // text in the colour of its severity
    kWarning,
    kInfo,
  };
  std::string text;
  Kind kind = Kind::kText;
};

/// What a click on a cell leads to: a row of a sheet, or a file.
struct SheetLink {
  std::size_t row = 0, column = 0;  // of the cell; rows from 0 below the head
  std::string sheet = {};
  std::size_t to_row = 0;
  std::string file = {};  // relative to the workbook; empty: to `sheet`
};

struct SheetColumn {
  std::string title;
  std::size_t width = 0;  // in digits; text that is wider is broken into lines. 0: as its text
  std::vector<std::string> choices = {};  // what may be filled in; empty: anything
};

struct Sheet {
  std::string name;
  std::vector<SheetColumn> columns;
  std::vector<std::vector<SheetCell>> rows;  // each as long as `columns`
  std::vector<SheetLink> links = {};         // by row, then column
  std::size_t printed = 0;                   // so many columns are printed; 0: all
};

/// What keeps this machine from writing workbooks; none if it can.
std::optional<Error> workbook_unavailable();

/// workbook_unavailable() was asked before. Rows that Excel cannot hold are left out and counted in
/// the last one. Error kUsage where there is no room for temporary files.
Expected<std::string> write_workbook(const std::string& title, const std::vector<Sheet>& sheets);

}  // namespace gouji
