// SPDX-License-Identifier: GPL-3.0-or-later
// The table of readers: what kinds of files are read.
#pragma once

#include <span>
#include <string_view>

#include "parser/readers/reader.h"

namespace gouji {

/// In the order in which they are asked.
std::span<const Reader* const> readers();

/// The one whose mark the file has; null where there is none.
const Reader* reader_by_mark(std::string_view bytes);

/// The one that reads files without a mark and knows these bytes; null where there is none.
const Reader* reader_without_mark(std::string_view bytes);

/// A packed file: an archive, or a document of Office, OFD or ODT.
bool is_packed(std::string_view bytes);

}  // namespace gouji
