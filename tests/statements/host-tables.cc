// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/statements/host-tables.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace gouji::test {
namespace {

using namespace figure;
using Row = std::vector<std::string>;
using Values = std::vector<int>;

constexpr int kForm2021From = 2021;

Row fields_of(const std::string& line) {
  Row fields(1);
  for (const char c : line) {
    if (c == '\t') {
      fields.emplace_back();
    } else {
      fields.back() += c;
    }
  }
  return fields;
}

std::string joined(const Row& fields) {
  std::string line;
  for (std::size_t i = 0; i < fields.size(); ++i) line += (i == 0 ? "" : "\t") + fields[i];
  return line;
}

/// The tables of a base report, as runs of lines with tabs.
std::array<std::vector<Row>, 3> base_tables(int year) {
  const std::string path = std::string(GOUJI_SOURCE_DIR) + "/corpus/base/" +
                           (year < kForm2021From ? "2019.txt" : "2021.txt");
  std::ifstream in(path, std::ios::binary);
  std::array<std::vector<Row>, 3> tables;
  std::size_t table = 0;
  bool inside = false;
  for (std::string line; std::getline(in, line);) {
    const bool row = line.find('\t') != std::string::npos;
    if (inside && !row) ++table;
    inside = row;
    if (row && table < tables.size()) tables[table].push_back(fields_of(line));
  }
  if (table != tables.size()) throw std::runtime_error("three tables are expected in " + path);
  return tables;
}

void fill(Row& row, const Values& values) {
  for (std::size_t i = 0; i < values.size(); ++i) {
    row[row.size() - values.size() + i] = std::to_string(values[i]);
  }
}

void fill_disclosure(std::vector<Row>& rows, const FormFigures& f, int year) {
  const auto& at = f.at;
  const bool old_form = year < kForm2021From;
  const auto documents = [&](std::size_t first) {
    // Made, disclosed for the first time, disclosed in all; or issued, repealed, in force.
    const int second = old_form ? std::min(at[first], at[first + 2]) : at[first + 1];
    return Values{at[first], second, at[first + 2]};
  };
  const std::map<std::string_view, Values> values = {{"规章", documents(kRegulations)},
                                                     {"规范性文件", documents(kNormative)},
                                                     {"行政规范性文件", documents(kNormative)},
                                                     {"行政许可", {at[kLicensing]}},
                                                     {"行政处罚", {at[kPenalties]}},
                                                     {"行政强制", {at[kCoercion]}}};
  for (Row& row : rows) {
    const auto found = values.find(row.front());
    if (found == values.end()) continue;
    if (found->second.size() > 1) {
      fill(row, found->second);
    } else {
      row[old_form ? 3 : 1] = std::to_string(found->second.front());
    }
  }
}

/// Who asked, by row. Each of the others is answered as far as there are answers; the natural
/// persons have the rest, and all that was carried in.
std::vector<Values> by_applicant(const FormFigures& f) {
  std::vector<Values> columns(kApplicantKinds, Values(kBalanced - kCarriedIn + 1, 0));
  Values left(f.at.begin() + kCarriedIn, f.at.begin() + kBalanced);
  const std::size_t first = kGranted - kCarriedIn, last = kCarriedOut - kCarriedIn;
  for (std::size_t who = kApplicantKinds; who-- > 0;) {
    Values& column = columns[who];
    column[0] = f.at[kApplicants + who];
    int open = column[0];
    for (std::size_t row = first; row <= last; ++row) {
      const int taken = who == 0 ? left[row] : std::min(open, left[row]);
      column[row + 1] = taken;
      left[row] -= taken;
      open -= taken;
    }
    if (who == 0) column[1] = left[0];
  }
  return columns;
}

void fill_applications(std::vector<Row>& rows, const FormFigures& f, int year) {
  const std::vector<Values> columns = by_applicant(f);
  const auto of = [&](std::size_t first, std::size_t count) {
    Values values(kApplicantKinds + 1, 0);
    for (std::size_t who = 0; who < kApplicantKinds; ++who) {
      for (std::size_t row = first; row < first + count; ++row) {
        values[who] += columns[who][row - kCarriedIn + 1];
      }
      values.back() += values[who];
    }
    return values;
  };
  std::vector<Values> all = {of(kCarriedIn - 1, 1), of(kCarriedIn, 1)};
  for (std::size_t row = kGranted; row < kOtherResult; ++row) all.push_back(of(row, 1));
  if (year < kForm2021From) {
    all.push_back(of(kOtherResult, kOtherResultRows));
  } else {
    for (std::size_t row = kOtherResult; row < kResultsEnd; ++row) all.push_back(of(row, 1));
  }
  all.push_back(of(kGranted, kResultsEnd - kGranted));
  all.push_back(of(kCarriedOut, 1));
  if (rows.size() <= all.size()) throw std::runtime_error("table 3 has too few rows");
  const std::size_t head = rows.size() - all.size();
  for (std::size_t i = 0; i < all.size(); ++i) fill(rows[head + i], all[i]);
}

void fill_cases(std::vector<Row>& rows, const FormFigures& f) {
  Values values;
  for (const std::size_t group : {kReview, kDirect, kAfterReview}) {
    for (std::size_t i = 0; i < kOutcomes; ++i) values.push_back(f.at[group + i]);
    values.push_back(f.sum(group, kOutcomes));
  }
  fill(rows.back(), values);
}

}  // namespace

std::array<std::vector<Row>, 3> filled_tables(const FormFigures& figures, int year) {
  static const std::array<std::array<std::vector<Row>, 3>, 2> kBase = {
      base_tables(kForm2021From - 1), base_tables(kForm2021From)};
  std::array<std::vector<Row>, 3> tables = kBase[year < kForm2021From ? 0 : 1];
  fill_disclosure(tables[0], figures, year);
  fill_applications(tables[1], figures, year);
  fill_cases(tables[2], figures);
  return tables;
}

std::array<std::vector<std::string>, 3> printed_tables(const FormFigures& figures, int year) {
  const std::array<std::vector<Row>, 3> tables = filled_tables(figures, year);
  std::array<std::vector<std::string>, 3> lines;
  for (std::size_t i = 0; i < tables.size(); ++i) {
    for (const Row& row : tables[i]) lines[i].push_back(joined(row));
  }
  return lines;
}

}  // namespace gouji::test
