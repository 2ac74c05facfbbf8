// SPDX-License-Identifier: GPL-3.0-or-later
// An edition of the statutory form as data: the only place that knows its sections, labels, order,
// units and sums. Recogniser and rules share it. Editions are TOML files (2019.toml, 2021.toml)
// that a person can hold against the notice; another edition is another file and no code.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "parser/text/distance.h"

namespace gouji {

enum class CellType : unsigned char {
  kCount,   // a non-negative integer
  kChange,  // an integer that may be negative (本年增/减)
  kAmount,  // a non-negative decimal amount of money
};

/// The words of a label as printed ones are compared with them: folded. Made by the loader.
struct LabelForms {
  std::vector<Spelling> words;    // whole, and without a bracketed tail
  std::vector<Spelling> aliases;  // whole
  friend bool operator==(const LabelForms&, const LabelForms&) = default;
};
LabelForms label_forms(const std::string& label, const std::vector<std::string>& aliases);

struct ColumnDef {
  std::string id;  // canonical key, "natural_person"
  std::vector<std::string> path;  // header words from the top: 申请人情况, 法人或其他组织, 商业企业
  CellType type = CellType::kCount;
  std::string unit;  // 万元, or empty
  /// Printed words that are the same label beyond doubt, for the last word of the path.
  std::vector<std::string> aliases;
  LabelForms forms;                // of the last word of the path
  std::vector<LabelForms> groups;  // of the words before it
  Spelling whole;                  // all words of the path, folded
  friend bool operator==(const ColumnDef&, const ColumnDef&) = default;
};

struct RowDef {
  std::string id;  // canonical key, "refused.state_secret"
  std::vector<std::string>
      path;  // label words from the left: 三、本年度办理结果, （三）不予公开, 1.属于国家秘密
  std::vector<std::string> aliases;
  LabelForms forms;  // as of a column; empty where the row has no label
  std::vector<LabelForms> groups;
  friend bool operator==(const RowDef&, const RowDef&) = default;
};

/// Rows of a table that share one header. Table 2 has one for each item of Article 20.
struct BandDef {
  std::string title;  // 第二十条第（一）项, or empty
  std::string stub;   // header of the label column: 信息内容, or empty
  std::vector<ColumnDef> columns;
  std::vector<RowDef> rows;
  LabelForms title_forms = {}, stub_forms = {};
  friend bool operator==(const BandDef&, const BandDef&) = default;
};

/// "These sum to those", for each column or each row. Always exact.
struct Identity {
  enum class Each : unsigned char { kColumn, kRow };
  std::string id;    // "balance", "results", "applicants", "review"
  std::string rule;  // code of the rule that reports it: A01…A04
  std::string says;  // in the form's own words where it has some
  Each each = Each::kColumn;
  std::vector<std::string> left, right;  // ids of rows (each column) or of columns (each row)
  friend bool operator==(const Identity&, const Identity&) = default;
};

struct TableDef {
  std::string id;       // t2, t3, t4; one that rules know (ids.h), or any other
  std::string section;  // id of its section
  std::string title;    // how messages call it: 表二（主动公开）
  std::string unit;     // 件, or empty
  std::vector<BandDef> bands;
  std::vector<Identity> identities;
  friend bool operator==(const TableDef&, const TableDef&) = default;
};

struct SectionDef {
  std::string id;      // one that rules know (ids.h), or any other
  std::string number;  // 一, 二, … in the order of the form
  std::string title;   // 总体情况
  /// Other wordings of the heading, beside those of headings.toml.
  std::vector<std::string> aliases;
  friend bool operator==(const SectionDef&, const SectionDef&) = default;
};

/// The last day on which bodies of a kind publish, in the year after the report's.
struct DeadlineDef {
  std::string kind;   // government, street, department, or any
  std::string level;  // province, city, county, township, or any
  int month = 0, day = 0;
  std::string whose;  // how messages call such bodies: 县级政府
  friend bool operator==(const DeadlineDef&, const DeadlineDef&) = default;
};

struct Edition {
  std::string id;                     // "2019"
  std::string statute;                // 国办公开办函〔2019〕60号
  std::string title;                  // of the notice
  int first_year = 0, last_year = 0;  // report years to which it applies, both included
  std::vector<SectionDef> sections;
  std::vector<TableDef> tables;
  std::vector<DeadlineDef> deadlines;  // the first that fits a body is its own; none: no limit

  [[nodiscard]] const TableDef* table(std::string_view table_id) const;
  [[nodiscard]] const SectionDef* section(std::string_view section_id) const;
  /// The place of a section in the form, from 1; 0 where the form does not have it.
  [[nodiscard]] int rank(std::string_view section_id) const;
  friend bool operator==(const Edition&, const Edition&) = default;
};

/// A heading as agencies print it, folded, and the section it stands for.
struct HeadingAlias {
  std::string section;          // its id; empty for a part that only older reports have
  std::string folded;           // fold() of the heading without body and year
  bool standard = false;        // the form's own title
  bool old_regulation = false;  // a name from before 2019 (概述)
  friend bool operator==(const HeadingAlias&, const HeadingAlias&) = default;
};

/// Editions in order of first_year, and the headings that all of them share. Immutable.
struct Editions {
  std::vector<Edition> all;
  std::vector<HeadingAlias> headings;

  /// The edition due for a report of this year: of several, the one that begins last. Null before
  /// 2019, or in a gap.
  [[nodiscard]] const Edition* for_year(int year) const;
  /// Null where there is none at all.
  [[nodiscard]] const Edition* newest() const;
};

/// Puts an edition where its years belong. Its own headings join the shared list; a section without
/// an id of its own gets the one that the shared list has for its title, else its title.
void add_edition(Editions& editions, Edition edition);

}  // namespace gouji
