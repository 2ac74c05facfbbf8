// SPDX-License-Identifier: GPL-3.0-or-later
// Opens documents and plays their pages, for whatever device. This folder alone sees Poppler, and
// no file outside of it includes a header of it.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "parser/base/error.h"
#include "parser/pdf/poppler/poppler.h"

namespace gouji {

/// Makes Poppler silent and opens the document, which reads from `bytes` as long as it lives.
/// `repaired` is set where the cross-reference table has to be rebuilt, then or later. Passwords
/// and errors as read_pdf.
Expected<std::unique_ptr<PDFDoc>> open_document(std::string_view bytes, bool& repaired,
                                                const std::vector<std::string>& passwords = {});

/// Plays the page, cut to its crop box and turned as displayed, with points as device units.
/// `with_remarks`: with what reviewers put on it, boxes and notes.
/// `stop`, where not null, is asked now and then whether that is enough.
void draw(PDFDoc& document, OutputDev& device, int page, bool with_remarks, bool (*stop)(void*),
          void* data);

/// While it lives, the first of what Poppler complains of in this thread go to `troubles`; without
/// one they go nowhere.
class TroubleKeeper {
 public:
  explicit TroubleKeeper(std::vector<std::string>& troubles);
  ~TroubleKeeper();
  TroubleKeeper(const TroubleKeeper&) = delete;
  TroubleKeeper& operator=(const TroubleKeeper&) = delete;
};

}  // namespace gouji
