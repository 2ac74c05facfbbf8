// SPDX-License-Identifier: GPL-3.0-or-later
// What a PDF says of the part of a page that is being drawn: that it is no part of the text, or a
// watermark. Poppler tells where every marked part ends, but begins only those with their
// properties beside them, so a part may be taken to end too early, never too late.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "parser/pdf/pdf.h"
#include "parser/pdf/poppler/poppler.h"

namespace gouji {

/// Whether a layer of this name is a watermark.
bool names_watermark(const std::string& name);

class Marks {
 public:
  void begin(const char* name, Dict* properties);
  void end();
  /// A form object says of itself which layer it belongs to, and that it is a watermark.
  void begin_form(Ref form, XRef* xref);
  void end_form();
  [[nodiscard]] Mark now() const;

 private:
  std::vector<Mark> parts_, forms_;
  std::map<int, Mark> known_;  // of forms, by their object's number
};

}  // namespace gouji
