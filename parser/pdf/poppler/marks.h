// SPDX-License-Identifier: GPL-3.0-or-later
// What a PDF declares about the part of a page being drawn: that it is not part of the text, or a
// watermark. Poppler reports the end of every marked part, but the beginning only of those with
// their properties inline, so a part may seem to end too early, never too late.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "parser/pdf/pdf.h"
#include "parser/pdf/poppler/poppler.h"

namespace gouji {

/// Whether a layer with this name is a watermark.
bool names_watermark(const std::string& name);

class Marks {
 public:
  void begin(const char* name, Dict* properties);
  void end();
  /// A form object declares its layer, and whether it is a watermark.
  void begin_form(Ref form, XRef* xref);
  void end_form();
  [[nodiscard]] Mark now() const;

 private:
  std::vector<Mark> parts_, forms_;
  std::map<int, Mark> known_;  // marks of forms, by object number
};

}  // namespace gouji
