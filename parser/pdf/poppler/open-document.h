// SPDX-License-Identifier: GPL-3.0-or-later
// Opens documents and plays their pages for any device. Only this folder uses Poppler, and no file
// outside of it includes Poppler's headers.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "parser/base/error.h"
#include "parser/pdf/poppler/poppler.h"

namespace gouji {

/// Silences Poppler and opens the document, which reads from `bytes` as long as it lives.
/// `repaired` is set if the cross-reference table has to be rebuilt, now or later. Passwords and
/// errors as read_pdf.
Expected<std::unique_ptr<PDFDoc>> open_document(std::string_view bytes, bool& repaired,
                                                const std::vector<std::string>& passwords = {});

/// Plays the page, cropped to its crop box and turned as displayed, with points as device units.
/// `with_remarks`: including boxes and notes of reviewers. `stop`, if not null, is asked now and
/// then whether to stop.
void draw(PDFDoc& document, OutputDev& device, int page, bool with_remarks, bool (*stop)(void*),
          void* data);

/// While it lives, the first complaints of Poppler in this thread go to `troubles`; without one
/// they are dropped.
class TroubleKeeper {
 public:
  explicit TroubleKeeper(std::vector<std::string>& troubles);
  ~TroubleKeeper();
  TroubleKeeper(const TroubleKeeper&) = delete;
  TroubleKeeper& operator=(const TroubleKeeper&) = delete;
};

}  // namespace gouji
