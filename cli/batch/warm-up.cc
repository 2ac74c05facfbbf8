// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/batch/warm-up.h"

#include <string>

#include "embedded-warm-up.h"
#include "parser/pdf/read-pdf.h"
#include "parser/plain-text/lay-out-text.h"
#include "parser/recognize/recognize.h"
#include "rules/assess.h"

namespace gouji {

void warm_up(const ReadSettings& reading, const CheckSettings& settings) {
  chinese_fonts_readable();
  for (const auto& [name, text] : embedded::embedded_warm_up()) {
    const Report report = recognize(lay_out_text(text), reading.editions);
    assess({report}, settings.rules);
  }
}

}  // namespace gouji
