// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/check/document.h"

#include <utility>

#include "cli/inputs/kinds/zip.h"

namespace gouji {
namespace {

Expected<Bytes> bytes_of(const Input& input) {
  if (input.standard_input) return read_standard_input();
  if (input.archive_path == 0) return read_file_once(input.path);
  return read_zip_member(input.path.substr(0, input.archive_path), input.offset, input.number);
}

}  // namespace

Document open_document(const Input& input, bool with_digest) {
  Document document{input.path, {}, {}, nullptr};
  if (!input.trouble.empty()) {
    document.reader = unexpected(Error{ErrorKind::kUnreadable, input.trouble});
    return document;
  }
  Expected<Bytes> bytes = bytes_of(input);
  if (!bytes) {
    document.reader = unexpected(std::move(bytes.error()));
    return document;
  }
  document.bytes = *std::move(bytes);
  if (with_digest) document.sha256 = sha256(document.bytes.view());
  document.reader = reader_of(document.bytes.view(), input.path);
  return document;
}

}  // namespace gouji
