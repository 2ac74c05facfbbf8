// SPDX-License-Identifier: GPL-3.0-or-later
// Which files count for a document because they lie above it: the nearest settings file and the
// nearest review file, wherever the command is given. Looked for from the document's folder up to
// the folder that holds .git or, where there is none, to the one above the named folder (of a named
// file: above the folder that it lies in, so that a file and its folder are judged alike). Files in
// archives never count.
#pragma once

#include <string>
#include <vector>

#include "cli/inputs.h"

namespace gouji {

/// As paths from the working folder; absolute where the documents were named so. Empty: none.
struct NearbyFiles {
  std::string settings, review;
};

struct NearbyWishes {
  bool settings = false, review = false;  // which are looked for
  std::string user_settings;              // where there is none above a document; may be empty
};

/// Sets Input::place of every document to its index in the answer. The first is that of a document
/// without any.
std::vector<NearbyFiles> find_nearby(Inputs& inputs, const NearbyWishes& wishes);

}  // namespace gouji
