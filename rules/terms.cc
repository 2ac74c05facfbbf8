// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/terms.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <utility>

#include <fmt/format.h>

#include "embedded-terms.h"
#include "parser/base/span.h"

namespace gouji {
namespace {

std::string_view stem(std::string_view file) { return file.substr(0, file.rfind('.')); }

std::vector<std::string> fields_of(std::string_view line) {
  std::vector<std::string> fields;
  while (true) {
    const std::size_t tab = std::min(line.find('\t'), line.size());
    fields.emplace_back(line.substr(0, tab));
    if (tab == line.size()) return fields;
    line.remove_prefix(tab + 1);
  }
}

}  // namespace

Expected<TermTable> parse_terms(std::string_view text, std::string_view file) {
  TermTable table;
  int number = 0;
  const auto wrong = [&](std::string_view what) {
    return unexpected(Error{ErrorKind::kUsage, fmt::format("{}:{}：{}", file, number, what)});
  };
  while (!text.empty()) {
    ++number;
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty() || line.front() == '#') continue;
    std::vector<std::string> fields = fields_of(line);
    if (std::any_of(fields.begin(), fields.end(),
                    [](const std::string& field) { return field.empty(); })) {
      return wrong("有一栏是空的");
    }
    if (!table.empty() && fields.size() != table.front().size()) {
      return wrong(fmt::format("应有{}栏，这一行有{}栏", table.front().size(), fields.size()));
    }
    if (std::find(table.begin(), table.end(), fields) != table.end()) return wrong("重复的一行");
    table.push_back(std::move(fields));
  }
  if (table.empty()) return wrong("没有一个词条");
  return table;
}

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
