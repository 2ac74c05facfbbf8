// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/own-file.h"

#include "cli/file-kind.h"
#include "cli/own-output.h"
#include "cli/read-bytes.h"

namespace gouji {

bool is_own_file(const std::string& path) {
  const Expected<Bytes> bytes = read_file_once(path);
  if (!bytes) return false;
  if (is_own_workbook(bytes->view()) || is_own_page(bytes->view())) return true;
  const auto kind = file_kind(bytes->view(), path);
  return kind && is_own_output(bytes->view(), *kind);
}

}  // namespace gouji
