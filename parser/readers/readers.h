// SPDX-License-Identifier: GPL-3.0-or-later
// The table of readers: what kinds of files are read.
#pragma once

#include <span>
#include <string_view>

#include "parser/readers/reader.h"

namespace gouji {

/// In the order in which they are tried.
std::span<const Reader* const> readers();

/// The reader whose signature the file has; null if there is none.
const Reader* reader_by_mark(std::string_view bytes);

/// The reader of files without a signature that accepts these bytes; null if there is none.
const Reader* reader_without_mark(std::string_view bytes);

/// Whether this is a packed file: an archive, or a document of Office, OFD or ODT.
bool is_packed(std::string_view bytes);

}  // namespace gouji
