// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/review/stale-entries.h"

#include <algorithm>

#include "cli/commands/review/entries.h"
#include "cli/commands/review/named-findings.h"
#include "cli/render/review-words.h"

namespace gouji {

Expected<std::size_t> take_out_stale(const std::vector<Recalls::FileEnd>& ends, ChangedFiles& files,
                                     std::string& named) {
  std::size_t gone = 0;
  for (const auto& [path, stale] : ends) {
    const auto file = files.at(path);
    if (!file) return unexpected(file.error());
    for (const std::string& key : stale.stale_verdicts) {
      const auto verdict = (*file)->verdicts.find(key);
      if (verdict == (*file)->verdicts.end()) continue;  // withdrawn meanwhile
      named += "  " + line_of(key, verdict->second) + "\n";
      (*file)->verdicts.erase(verdict);
      ++gone;
    }
    for (const std::string& key : stale.stale_cells) {
      if ((*file)->cells.erase(key) == 0) continue;
      named += "  " + key + "\n";
      ++gone;
    }
    for (const KeptSuppression& each : stale.kept.suppressions) {
      if (each.state != KeptState::kStale) continue;
      const Entry entry{Entry::Kind::kSuppression, name_of(each.suppression)};
      std::vector<Suppression>& all = (*file)->suppressions;
      const auto count = std::count_if(all.begin(), all.end(), [&](const Suppression& kept) {
        return name_of(kept) == entry.key;
      });
      if (count == 0) continue;  // withdrawn meanwhile
      named += "  " + line_of(entry, **file) + "\n";
      take_out(entry, **file);
      gone += static_cast<std::size_t>(count);
    }
  }
  return gone;
}

}  // namespace gouji
