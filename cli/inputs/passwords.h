// SPDX-License-Identifier: GPL-3.0-or-later
// --password-file: passwords of encrypted documents. They are never part of an output, and not of
// the arguments, which every user of the machine can see.
#pragma once

#include <string>

#include "parser/base/error.h"
#include "parser/pdf/read-pdf.h"

namespace gouji {

/// One a line, including blanks; empty lines are skipped. Error kUsage.
Expected<Passwords> read_passwords(const std::string& file);

}  // namespace gouji
