// SPDX-License-Identifier: GPL-3.0-or-later
// Looks into an Excel workbook: the files of the archive, and the cells of its sheets.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace gouji::test {

/// Name → content of the files of a ZIP archive; fails the test where it is none.
std::map<std::string, std::string> unzip(std::string_view archive);

struct ReadLink {
  std::string cell;       // A2
  std::string to;         // '问题'!A2; empty where it leads to a file
  std::string file = {};  // as it is written, relative to the workbook
};

struct ReadSheet {
  std::string name;
  std::vector<std::vector<std::string>> rows;  // the text or number of each cell; empty: none
  std::vector<ReadLink> links = {};
};

/// The sheets in order.
std::vector<ReadSheet> read_workbook(std::string_view archive);

/// Sheets as text that a golden can hold: a line a row, cells apart by " | ".
std::string print(const std::vector<ReadSheet>& sheets);

}  // namespace gouji::test
