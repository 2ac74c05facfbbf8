// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/review/entries.h"

#include <algorithm>
#include <map>
#include <set>

#include "cli/base/plain.h"
#include "cli/commands/review/named-findings.h"
#include "cli/memory/named-cell.h"
#include "cli/render/findings.h"
#include "cli/render/review-words.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

std::string in_words(KeptState state, const std::string& nearer) {
  switch (state) {
    case KeptState::kLive:
      return say("仍适用");
    case KeptState::kStale:
      return say("已不适用");
    case KeptState::kEnded:
      return say("已到期");
    case KeptState::kHidden:
      return say("没有用到，这份报告只按更近的 {} 处理", nearer);
    case KeptState::kNotRun:
      break;
  }
  return say("本次未核对");
}

std::string line_of(const std::string& key, const CellCorrection& cell) {
  CorrectedCell said;
  said.label = key;
  said.read = cell.read;
  said.value = cell.value;
  said.remark = cell.remark;
  said.absent = cell.absent;
  return say_correction(said);
}

std::string line_of(const Suppression& suppression) {
  std::string words = name_of(suppression) + ' ';
  for (std::size_t i = 0; i < suppression.rules.size(); ++i) {
    words += (i == 0 ? "" : say("、")) + suppression.rules[i];
  }
  const auto add = [&](const std::string& part) {
    if (!part.empty()) words += ' ' + part;
  };
  add(suppression.body);
  if (suppression.year) add(say("{}年度", *suppression.year));
  add(suppression.where);
  add(suppression.path);
  if (suppression.until) add(say("到 {} 为止", to_text(*suppression.until)));
  PlacedFinding said;
  said.standing = Standing::kSuppressed;
  said.remark = suppression.remark;
  add(say_standing(said));
  return words;
}

const Suppression* suppression_called(const std::string& name, const ReviewFile& file) {
  const auto& all = file.suppressions;
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const Suppression& each) { return name_of(each) == name; });
  return found == all.end() ? nullptr : &*found;
}

/// Keys of cells, and the owners of verdicts, begin like this.
bool is_of(const std::string& identity, const std::string& body) {
  return body.empty() || identity == body || identity.starts_with(body + '/');
}

}  // namespace

std::vector<Entry> entries_named(const std::string& name, const std::string& body,
                                 const ReviewFile& file) {
  const std::string number = as_fingerprint(name);
  std::vector<Entry> found;
  for (const auto& [key, verdict] : file.verdicts) {
    if (key.starts_with(number) && is_of(verdict.of, body)) {
      found.push_back({Entry::Kind::kVerdict, key});
    }
  }
  const auto add_cells = [&](const std::string& called) {
    for (const auto& [key, cell] : file.cells) {
      if ((key == called || key.ends_with('/' + called)) && is_of(key, body)) {
        found.push_back({Entry::Kind::kCell, key});
      }
    }
  };
  add_cells(name);
  if (found.empty()) {
    std::vector<std::string> keys;
    for (const auto& [key, cell] : file.cells) {
      if (is_of(key, body)) keys.push_back(key.substr(key.rfind('/') + 1));  // npos + 1 is 0
    }
    for (const std::string& key : cells_meant(name, keys)) add_cells(key);
  }
  for (const Suppression& each : file.suppressions) {
    const std::string called = name_of(each);
    const bool of_rule = std::find(each.rules.begin(), each.rules.end(), name) != each.rules.end();
    const bool known = std::any_of(found.begin(), found.end(),
                                   [&](const Entry& entry) { return entry.key == called; });
    if ((of_rule || called.starts_with(number)) && is_of(each.body, body) && !known) {
      found.push_back({Entry::Kind::kSuppression, called});
    }
  }
  return found;
}

std::string line_of(const Entry& entry, const ReviewFile& file) {
  switch (entry.kind) {
    case Entry::Kind::kVerdict:
      return line_of(entry.key, file.verdicts.at(entry.key));
    case Entry::Kind::kCell:
      return line_of(entry.key, file.cells.at(entry.key));
    case Entry::Kind::kSuppression:
      break;
  }
  const Suppression* suppression = suppression_called(entry.key, file);
  return suppression == nullptr ? entry.key : line_of(*suppression);
}

void take_out(const Entry& entry, ReviewFile& file) {
  switch (entry.kind) {
    case Entry::Kind::kVerdict:
      file.verdicts.erase(entry.key);
      return;
    case Entry::Kind::kCell:
      file.cells.erase(entry.key);
      return;
    case Entry::Kind::kSuppression:
      std::erase_if(file.suppressions,
                    [&](const Suppression& each) { return name_of(each) == entry.key; });
      return;
  }
}

FindingPlaces places_of(const std::vector<CheckedDocument>& documents) {
  FindingPlaces places;
  std::set<std::string> judged;
  for (const CheckedDocument& document : documents) {
    for (const PlacedFinding& finding : document.findings) {
      if (!open(finding.standing)) judged.insert(finding.fingerprint);
    }
  }
  std::map<std::string, std::size_t> files;
  for (const CheckedDocument& document : documents) {
    std::set<std::string> here;
    for (const PlacedFinding& finding : document.findings) {
      // If a verdict applies only to some files, the others use another review file.
      if (open(finding.standing) && judged.contains(finding.fingerprint)) continue;
      if (!here.insert(finding.fingerprint).second) continue;
      if (++files[finding.fingerprint] > 1) continue;
      const std::string place = spoken_place(finding.place);
      places[finding.fingerprint] = place.empty() ? document.path : document.path + ' ' + place;
    }
  }
  for (auto& [fingerprint, place] : places) {
    if (files[fingerprint] > 1) place = say("{} 等 {} 份文件", place, files[fingerprint]);
  }
  return places;
}

std::string as_list(const KeptEntries& entries, const FindingPlaces& places) {
  std::map<std::string, std::string> by_file;
  const auto add = [&](const auto& each, const std::string& line) {
    by_file[each.file] += say("  {}：{}", plain(line), in_words(each.state, each.nearer)) + "\n";
  };
  for (const KeptVerdict& each : entries.verdicts) {
    std::string line = line_of(each.fingerprint, each.verdict);
    const auto place = places.find(each.fingerprint);
    if (place != places.end()) line += say("（{}）", place->second);
    add(each, line);
  }
  for (const KeptCorrection& each : entries.corrections) {
    add(each, line_of(each.cell, each.correction));
  }
  for (const KeptSuppression& each : entries.suppressions) {
    add(each, line_of(each.suppression));
  }
  std::string out;
  for (const auto& [file, lines] : by_file) out += say("{} 中的意见：", file) + "\n" + lines;
  return out;
}

}  // namespace gouji
