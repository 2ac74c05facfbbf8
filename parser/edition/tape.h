// SPDX-License-Identifier: GPL-3.0-or-later
// The built-in editions as they are compiled in: all their fields in a row, numbers and lengths
// apart from the letters. Reading TOML at every start costs twenty times as much. One function a
// type names its fields; writer and reader both go by it, so that they cannot differ.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "parser/base/error.h"
#include "parser/edition/edition.h"

namespace gouji {

template <class Tape>
void pass(Tape& tape, Spelling& word) {
  std::string text = word.text;
  tape(text);
  if constexpr (Tape::kReads) word = Spelling(std::move(text));
}
template <class Tape>
void pass(Tape& tape, LabelForms& forms) {
  tape(forms.words), tape(forms.aliases);
}
template <class Tape>
void pass(Tape& tape, ColumnDef& column) {
  tape(column.id), tape(column.path), tape(column.type), tape(column.unit), tape(column.aliases);
  tape(column.forms), tape(column.groups), tape(column.whole);
}
template <class Tape>
void pass(Tape& tape, RowDef& row) {
  tape(row.id), tape(row.path), tape(row.aliases), tape(row.forms), tape(row.groups);
}
template <class Tape>
void pass(Tape& tape, BandDef& band) {
  tape(band.title), tape(band.stub), tape(band.columns), tape(band.rows);
  tape(band.title_forms), tape(band.stub_forms);
}
template <class Tape>
void pass(Tape& tape, Identity& identity) {
  tape(identity.id), tape(identity.rule), tape(identity.says), tape(identity.each);
  tape(identity.left), tape(identity.right);
}
template <class Tape>
void pass(Tape& tape, TableDef& table) {
  tape(table.id), tape(table.section), tape(table.title), tape(table.unit);
  tape(table.bands), tape(table.identities);
}
template <class Tape>
void pass(Tape& tape, SectionDef& section) {
  tape(section.id), tape(section.number), tape(section.title), tape(section.aliases);
}
template <class Tape>
void pass(Tape& tape, DeadlineDef& deadline) {
  tape(deadline.kind), tape(deadline.level), tape(deadline.month), tape(deadline.day);
  tape(deadline.whose);
}
template <class Tape>
void pass(Tape& tape, Edition& edition) {
  tape(edition.id), tape(edition.statute), tape(edition.title);
  tape(edition.first_year), tape(edition.last_year);
  tape(edition.sections), tape(edition.tables), tape(edition.deadlines);
}
template <class Tape>
void pass(Tape& tape, HeadingAlias& heading) {
  tape(heading.section), tape(heading.folded), tape(heading.standard), tape(heading.old_regulation);
}
template <class Tape>
void pass(Tape& tape, Editions& editions) {
  tape(editions.all), tape(editions.headings);
}

class TapeWriter {
 public:
  static constexpr bool kReads = false;
  std::vector<std::uint16_t> numbers;
  std::string letters;

  void operator()(std::string& text) {
    number(text.size());
    letters += text;
  }
  template <class T>
  void operator()(std::vector<T>& list) {
    number(list.size());
    for (T& one : list) (*this)(one);
  }
  template <class T>
  void operator()(T& value) {
    if constexpr (std::is_enum_v<T> || std::is_integral_v<T>) {
      number(static_cast<std::size_t>(value));
    } else {
      pass(*this, value);
    }
  }

 private:
  void number(std::size_t value) {
    GOUJI_ASSERT(value <= UINT16_MAX);
    numbers.push_back(static_cast<std::uint16_t>(value));
  }
};

/// Reads what a TapeWriter wrote; both views outlive it.
class TapeReader {
 public:
  static constexpr bool kReads = true;
  TapeReader(const std::uint16_t* numbers, std::string_view letters)
      : next_(numbers), letters_(letters) {}

  void operator()(std::string& text) {
    text = letters_.substr(0, *next_);
    letters_.remove_prefix(*next_++);
  }
  template <class T>
  void operator()(std::vector<T>& list) {
    list.resize(*next_++);
    for (T& one : list) (*this)(one);
  }
  template <class T>
  void operator()(T& value) {
    if constexpr (std::is_enum_v<T> || std::is_integral_v<T>) {
      value = static_cast<T>(*next_++);
    } else {
      pass(*this, value);
    }
  }

 private:
  const std::uint16_t* next_;
  std::string_view letters_;
};

namespace embedded {
/// Written by compile-editions.cc when gouji is built.
extern const std::uint16_t kEditionNumbers[];
extern const std::string_view kEditionLetters;
}  // namespace embedded

}  // namespace gouji
