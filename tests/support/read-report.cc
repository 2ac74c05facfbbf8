// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/read-report.h"

#include "parser/built-in/built-in-editions.h"
#include "parser/layout/lay-out.h"
#include "parser/pdf/read-pdf.h"
#include "parser/plain-text/lay-out-text.h"
#include "parser/recognize/recognize.h"
#include "tests/support/catch.h"
#include "tests/support/documents.h"

namespace gouji::test {

Flow lay_out_file(const std::string& path) {
  const std::string bytes = read_file(path);
  if (bytes.rfind("%PDF-", 0) == 0) {
    const Expected<Pdf> pdf = read_pdf(bytes);
    INFO(path << (pdf ? "" : ": " + pdf.error().message));
    REQUIRE(pdf);
    return lay_out(*pdf);
  }
  Expected<std::string> text = decode_text(bytes);
  INFO(path);
  REQUIRE(text);
  return lay_out_text(*text);
}

Report read_report(const std::string& path) {
  return recognize(lay_out_file(path), built_in_editions());
}

}  // namespace gouji::test
