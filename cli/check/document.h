// SPDX-License-Identifier: GPL-3.0-or-later
// One input → its bytes and its reader, or a sentence why there is none.
#pragma once

#include <string>

#include "cli/base/read-bytes.h"
#include "cli/inputs/inputs.h"
#include "cli/inputs/kinds/file-kind.h"

namespace gouji {

struct Document {
  std::string path;    // as given
  std::string sha256;  // empty if not read, or not asked for
  Bytes bytes;
  Expected<const Reader*> reader;  // or why it cannot be read
};

/// Computes the digest only if an output shows it.
Document open_document(const Input& input, bool with_digest);

}  // namespace gouji
