// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/inputs/kinds/own-file.h"

#include "cli/base/read-bytes.h"
#include "cli/inputs/kinds/file-kind.h"
#include "cli/inputs/kinds/own-output.h"

namespace gouji {

bool is_own_file(const std::string& path) {
  const Expected<Bytes> bytes = read_file_once(path);
  if (!bytes) return false;
  if (is_own_workbook(bytes->view()) || is_own_page(bytes->view())) return true;
  return reader_of(bytes->view(), path) && is_own_output(bytes->view());
}

}  // namespace gouji
