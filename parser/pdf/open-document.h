// SPDX-License-Identifier: GPL-3.0-or-later
// What read-pdf.cc and draw-page.cc share of Poppler. Included by these two alone.
#pragma once

#include <memory>
#include <string_view>

#include <OutputDev.h>
#include <PDFDoc.h>

#include "parser/base/error.h"

namespace gouji {

/// Makes Poppler silent and opens the document, which reads from `bytes` as long as it lives.
/// `repaired` is set where the cross-reference table has to be rebuilt, then or later. Errors as
/// read_pdf.
Expected<std::unique_ptr<PDFDoc>> open_document(std::string_view bytes, bool& repaired);

/// Plays the page, cut to its crop box and turned as displayed, with points as device units.
/// `with_remarks`: with what reviewers put on it, boxes and notes.
/// `stop`, where not null, is asked now and then whether that is enough.
void draw(PDFDoc& document, OutputDev& device, int page, bool with_remarks, bool (*stop)(void*),
          void* data);

}  // namespace gouji
