// SPDX-License-Identifier: GPL-3.0-or-later
// A reader: the bytes of one kind of file → the neutral document.
#pragma once

#include <span>
#include <string_view>

#include "parser/base/error.h"
#include "parser/document/flow.h"
#include "parser/pdf/read-pdf.h"

namespace gouji {

/// What a run asks of all readers. One that has no use for a member leaves it alone.
struct ReadOptions {
  ReadPdfLimits limits;
  Passwords passwords;  // of encrypted documents; they stand in no output
};

struct Reader {
  std::string_view name;   // pdf
  std::string_view title;  // PDF, 纯文本: in Chinese, as the list of what is read has it
  /// Names that files of this kind have (".pdf"). Files of other names are looked into.
  std::span<const std::string_view> endings;
  /// By the first bytes.
  bool (*knows)(std::string_view bytes);
  /// The whole file → the document. Errors: kUnreadable, kEncrypted, kNoText; kUsage where
  /// something that is needed for reading is not installed.
  Expected<Flow> (*read)(std::string_view bytes, const ReadOptions& options);
  /// What is drawn on its pages. Null: the kind has none.
  Expected<Pdf> (*draw)(std::string_view bytes, const ReadOptions& options) = nullptr;
  /// Its files have no mark of their own: they are known only where no other kind is.
  bool without_mark = false;
};

}  // namespace gouji
