// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/text/term-table.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "parser/base/say.h"

namespace gouji {
namespace {

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
    return unexpected(Error{ErrorKind::kUsage, say("{}:{}：{}", file, number, what)});
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
      return wrong(say("有一栏是空的"));
    }
    if (!table.empty() && fields.size() != table.front().size()) {
      return wrong(say("应有{}栏，这一行有{}栏", table.front().size(), fields.size()));
    }
    if (std::find(table.begin(), table.end(), fields) != table.end())
      return wrong(say("重复的一行"));
    table.push_back(std::move(fields));
  }
  if (table.empty()) return wrong(say("没有一个词条"));
  return table;
}

}  // namespace gouji
