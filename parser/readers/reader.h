// SPDX-License-Identifier: GPL-3.0-or-later
// A reader turns the bytes of one kind of file into the neutral document.
#pragma once

#include <span>
#include <string_view>

#include "parser/base/error.h"
#include "parser/document/flow.h"
#include "parser/pdf/read-pdf.h"

namespace gouji {

/// Options for all readers. A reader ignores those that it does not need.
struct ReadOptions {
  ReadPdfLimits limits;
  Passwords passwords;  // for encrypted documents; never part of any output
};

struct Reader {
  std::string_view name;   // pdf
  std::string_view title;  // PDF, 纯文本: in Chinese, as the list of readable formats shows it
  /// Endings of such files (".pdf"). Files with other endings are recognised by content.
  std::span<const std::string_view> endings;
  /// Whether the first bytes are of this kind.
  bool (*knows)(std::string_view bytes);
  /// The whole file → the document. Errors: kUnreadable, kEncrypted, kNoText; kUsage if something
  /// that reading needs is not installed.
  Expected<Flow> (*read)(std::string_view bytes, const ReadOptions& options);
  /// What is drawn on its pages. Null for kinds without pages.
  Expected<Pdf> (*draw)(std::string_view bytes, const ReadOptions& options) = nullptr;
  /// Its files have no signature: they are recognised only if no other kind matches.
  bool without_mark = false;
};

}  // namespace gouji
