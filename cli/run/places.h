// SPDX-License-Identifier: GPL-3.0-or-later
// The settings of the documents of a run, from the files above them.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "cli/check/check.h"
#include "cli/config/nearby-files.h"
#include "cli/memory/recalls.h"
#include "cli/memory/run-facts.h"
#include "cli/options/options.h"
#include "parser/base/error.h"

namespace gouji {

/// The files above the documents; sets Input::place. Reports on standard error if the settings file
/// of the working folder has settings for documents but is above none of them, and if a file lies
/// too far above the named paths; for review files only if the run does not write them.
std::vector<NearbyFiles> files_above(Inputs& inputs, const NearbyOptions& nearby,
                                     bool writes_reviews = false);

struct PlaceSettings {
  std::vector<CheckSettings> all;  // by Input::place
  std::vector<std::string> packs;  // files of local rules that the settings files name
  /// A sentence for each settings file with settings for runs that does not apply to this run.
  std::vector<std::string> without_effect;
};

/// `base`, and what the files say. Local rules that the files name become rules of the process:
/// before review files are read, which may name them. Settings files that say nothing of documents
/// are taken out of `files`. Error kUsage.
Expected<PlaceSettings> settings_of_places(std::vector<NearbyFiles>& files,
                                           const CheckOptions& options, const CheckSettings& base);

/// The cells that people corrected.
void put_corrections(PlaceSettings& places, const Recalls& recalls);

/// Which [[overrides]] applied to a document of the run: a pattern that never does is most likely
/// misspelt.
class OverrideUse {
 public:
  void add(const CheckSettings& settings, const std::string& path);
  /// A sentence for each that applied to none.
  [[nodiscard]] std::vector<std::string> unused() const;

 private:
  std::map<std::string, bool> used_;  // by Override::from
};

/// Effects of the settings files, by place.
class SettingsUse {
 public:
  explicit SettingsUse(const std::vector<NearbyFiles>& files) : files_(files) {}
  void add(const CheckedDocument& document, std::uint32_t place);
  [[nodiscard]] std::vector<UsedFile> used() const;

 private:
  const std::vector<NearbyFiles>& files_;
  std::map<std::string, UsedFile> used_;
};

}  // namespace gouji
