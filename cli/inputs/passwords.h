// SPDX-License-Identifier: GPL-3.0-or-later
// --password-file: what encrypted documents open with. A password stands in no output, and not in
// the arguments, which every user of the machine can see.
#pragma once

#include <string>

#include "parser/base/error.h"
#include "parser/pdf/read-pdf.h"

namespace gouji {

/// One a line, as it stands there, blanks and all; empty lines say nothing. Error kUsage.
Expected<Passwords> read_passwords(const std::string& file);

}  // namespace gouji
