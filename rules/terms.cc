// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/terms.h"

#include <map>
#include <mutex>
#include <utility>

#include "embedded-terms.h"
#include "parser/base/span.h"

namespace gouji {
namespace {

std::string_view stem(std::string_view file) { return file.substr(0, file.rfind('.')); }

}  // namespace

const TermTable& term_table(std::string_view name) {
  static std::mutex guard;
  static std::map<std::string_view, TermTable> read;
  const std::scoped_lock lock(guard);
  for (const auto& [file, text] : embedded::embedded_terms()) {
    if (stem(file) != name) continue;
    const auto found = read.find(stem(file));
    if (found != read.end()) return found->second;
    Expected<TermTable> table = parse_terms(text, file);
    GOUJI_ASSERT(table.has_value());
    return read.emplace(stem(file), *std::move(table)).first->second;
  }
  GOUJI_ASSERT(false && "no such list of terms");
  std::abort();
}

std::vector<std::string_view> term_table_names() {
  std::vector<std::string_view> names;
  for (const auto& entry : embedded::embedded_terms()) names.push_back(stem(entry.first));
  return names;
}

}  // namespace gouji
