// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/review/entry-named.h"

#include <set>

#include <fmt/format.h>

#include "parser/base/say.h"

namespace gouji {
namespace {

tl::unexpected<Error> wrong(std::string message) {
  return unexpected(Error{ErrorKind::kUsage, std::move(message)});
}

}  // namespace

Expected<FoundEntries> entry_named(const std::string& name, const std::string& body, bool all,
                                   const FilesToLookInto& where, ChangedFiles& files) {
  constexpr std::size_t kNamed = 3;
  FoundEntries found;
  std::set<std::string> in_files;
  std::string looked_into, choices;
  bool suppressions = true;
  for (const std::vector<std::string>* some : {&where.used, &where.hidden}) {
    if (!found.empty()) break;
    for (const std::string& path : *some) {
      looked_into += (looked_into.empty() ? "" : say("、")) + path;
      const auto file = files.at(path);
      if (!file) return unexpected(file.error());
      for (Entry& entry : entries_named(name, body, **file)) {
        if (found.size() < kNamed) {
          choices += (choices.empty() ? "" : say("；")) + line_of(entry, **file);
        }
        suppressions = suppressions && entry.kind == Entry::Kind::kSuppression;
        in_files.insert(path);
        found.emplace_back(*file, std::move(entry));
      }
    }
  }
  if (found.size() == 1 || (all && suppressions && !found.empty())) return found;
  if (found.empty()) return wrong(say("{} 中没有 {} 的意见", looked_into, name));
  if (in_files.size() > 1) {
    return wrong(say("{} 在几个文件中都有，请用 --review 指明是哪一个：{}", name,
                     fmt::format("{}", fmt::join(in_files, translated("、")))));
  }
  if (found.size() > kNamed) choices += say("；另有 {} 处", found.size() - kNamed);
  std::string sentence = say("{} 对应 {} 条意见，请写全：{}", name, found.size(), choices);
  if (suppressions) sentence += say("；全部撤回请加 --yes");
  return wrong(std::move(sentence));
}

}  // namespace gouji
