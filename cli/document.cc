// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/document.h"

#include <utility>

namespace gouji {

Document open_document(const Input& input, bool with_digest) {
  Document document{input.path, {}, {}, FileKind::kPdf};
  if (!input.trouble.empty()) {
    document.kind = unexpected(Error{ErrorKind::kUnreadable, input.trouble});
    return document;
  }
  Expected<Bytes> bytes = input.standard_input ? read_standard_input() : read_file_once(input.path);
  if (!bytes) {
    document.kind = unexpected(std::move(bytes.error()));
    return document;
  }
  document.bytes = *std::move(bytes);
  if (with_digest) document.sha256 = sha256(document.bytes.view());
  document.kind = file_kind(document.bytes.view(), input.path);
  return document;
}

}  // namespace gouji
