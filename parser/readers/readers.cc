// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/readers/readers.h"

namespace gouji {

// Each is defined in the file of its name.
extern const Reader pdf_reader, plain_text_reader;

namespace {

constexpr const Reader* kReaders[] = {&pdf_reader, &plain_text_reader};

const Reader* first(std::string_view bytes, bool without_mark) {
  for (const Reader* each : kReaders) {
    if (each->without_mark == without_mark && each->knows(bytes)) return each;
  }
  return nullptr;
}

}  // namespace

std::span<const Reader* const> readers() { return kReaders; }

const Reader* reader_by_mark(std::string_view bytes) { return first(bytes, false); }

const Reader* reader_without_mark(std::string_view bytes) { return first(bytes, true); }

bool is_packed(std::string_view bytes) { return bytes.starts_with("PK\3\4"); }

}  // namespace gouji
