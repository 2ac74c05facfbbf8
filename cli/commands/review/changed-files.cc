// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/review/changed-files.h"

#include <utility>

#include "cli/base/read-bytes.h"
#include "cli/base/streams.h"
#include "cli/memory/keep-before.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

bool same_words(const Remark& a, const Remark& b) { return a.by == b.by && a.reason == b.reason; }

}  // namespace

void ChangedFiles::hold(const std::vector<std::string>& paths) {
  lock_.emplace(paths);
  // Files read before the lock may have changed.
  files_.clear();
  before_.clear();
}

Expected<ReviewFile*> ChangedFiles::at(const std::string& path) {
  const auto [found, is_new] = files_.try_emplace(path);
  if (is_new && read_file_once(path).has_value()) {
    auto loaded = load_review(path);
    if (!loaded) return unexpected(std::move(loaded.error()));
    found->second = *std::move(loaded);
    before_[path] = print_review(found->second);
  }
  return &found->second;
}

std::string ChangedFiles::replaced(const std::string& path, const Entry& entry) {
  replaced_in_.insert(path);
  return "  " + say("取代了原有的：{}\n", line_of(entry, files_.at(path)));
}

std::string ChangedFiles::replacing(const std::string& path, const std::string& fingerprint,
                                    const SavedVerdict& verdict) {
  const auto& verdicts = files_.at(path).verdicts;
  const auto before = verdicts.find(fingerprint);
  const bool same = before == verdicts.end() || (before->second.confirmed == verdict.confirmed &&
                                                 same_words(before->second.remark, verdict.remark));
  return same ? std::string() : replaced(path, {Entry::Kind::kVerdict, fingerprint});
}

std::string ChangedFiles::replacing(const std::string& path, const std::string& key,
                                    const CellCorrection& cell) {
  const auto& cells = files_.at(path).cells;
  const auto before = cells.find(key);
  const bool same = before == cells.end() || (before->second.value == cell.value &&
                                              same_words(before->second.remark, cell.remark));
  return same ? std::string() : replaced(path, {Entry::Kind::kCell, key});
}

std::string ChangedFiles::replacing(const std::string& path, const Suppression& suppression) {
  const std::string name = name_of(suppression);
  for (const Suppression& each : files_.at(path).suppressions) {
    if (name_of(each) != name) continue;
    const bool same =
        each.until == suppression.until && same_words(each.remark, suppression.remark);
    return same ? std::string() : replaced(path, {Entry::Kind::kSuppression, name});
  }
  return {};
}

Expected<std::string> ChangedFiles::saved(std::string said, bool keeping) const {
  for (const auto& [path, file] : files_) {
    const std::string text = print_review(file);
    const auto before = before_.find(path);
    if (text == (before == before_.end() ? print_review({}) : before->second)) continue;
    if (keeping || replaced_in_.contains(path)) {
      if (auto error = keep_before(path)) return unexpected(*std::move(error));
      said += say("原文件存为 {}\n", before_of(path));
    }
    if (auto error = write_file(path, text)) return unexpected(*std::move(error));
    said += say("已写入 {}\n", path);
  }
  return said;
}

}  // namespace gouji
