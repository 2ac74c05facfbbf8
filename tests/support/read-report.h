// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "parser/report/report.h"

namespace gouji::test {

/// The whole reading chain over a file, told by its content: PDF or plain text. Fails the test
/// where the file cannot be opened.
Flow lay_out_file(const std::string& path);
Report read_report(const std::string& path);

}  // namespace gouji::test
