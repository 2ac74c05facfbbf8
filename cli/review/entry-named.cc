// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/review/entry-named.h"

#include <set>

#include <fmt/format.h>

#include "parser/base/say.h"

namespace gouji {
namespace {

tl::unexpected<Error> wrong(std::string message) {
  return unexpected(Error{ErrorKind::kUsage, std::move(message)});
}

}  // namespace

Expected<std::pair<ReviewFile*, Entry>> entry_named(const std::string& name,
                                                    const std::string& body,
                                                    const FilesToLookInto& where,
                                                    ChangedFiles& files) {
  std::vector<std::pair<ReviewFile*, Entry>> found;
  std::set<std::string> in_files;
  std::string looked_into, choices;
  for (const std::vector<std::string>* some : {&where.used, &where.hidden}) {
    if (!found.empty()) break;
    for (const std::string& path : *some) {
      looked_into += (looked_into.empty() ? "" : say("、")) + path;
      const auto file = files.at(path);
      if (!file) return unexpected(file.error());
      for (Entry& entry : entries_named(name, body, **file)) {
        choices += (choices.empty() ? "" : say("；")) + line_of(entry, **file);
        in_files.insert(path);
        found.emplace_back(*file, std::move(entry));
      }
    }
  }
  if (found.size() == 1) return found.front();
  if (found.empty()) return wrong(say("{} 中没有 {} 的意见", looked_into, name));
  if (in_files.size() > 1) {
    return wrong(say("{} 在几个文件中都有，请用 --review 指明是哪一个：{}", name,
                     fmt::format("{}", fmt::join(in_files, translated("、")))));
  }
  return wrong(say("{} 对应 {} 条意见，请写全：{}", name, found.size(), choices));
}

}  // namespace gouji
