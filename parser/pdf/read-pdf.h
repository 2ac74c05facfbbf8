// SPDX-License-Identifier: GPL-3.0-or-later
// The only access to Poppler. Its private OutputDev API is not stable, so a new Poppler changes
// read-pdf.cc and nothing else. Tested with 22.12.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "parser/base/error.h"
#include "parser/pdf/pdf.h"

namespace gouji {

struct ReadPdfLimits {
  int pages = 2000;                     // further pages are not read
  std::size_t items_per_page = 400000;  // glyphs and rulings of one page; beyond, it is truncated
};

/// Passwords for encrypted documents, tried in turn after the empty one.
using Passwords = std::vector<std::string>;

/// Draws every page into plain values. `bytes` is a whole PDF file and only read. Errors:
/// kUnreadable (no PDF, or damaged beyond repair), kEncrypted (no password opens it). Prints
/// nothing. The first call must return before another thread calls.
Expected<Pdf> read_pdf(std::string_view bytes, const ReadPdfLimits& limits = {},
                       const Passwords& passwords = {});

/// Draws every page without keeping anything: the minimal cost of Poppler, for `./dev bench`.
/// Returns the number of pages, or an error as read_pdf.
Expected<int> draw_into_nothing(std::string_view bytes);

/// Version of the linked Poppler, "22.12.0".
std::string poppler_version();

/// Reads a built-in one-page PDF whose Chinese font is not embedded. False if poppler-data is not
/// installed: text in such fonts would vanish without an error.
bool chinese_fonts_readable();

}  // namespace gouji
