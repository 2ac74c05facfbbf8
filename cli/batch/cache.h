// SPDX-License-Identifier: GPL-3.0-or-later
// Results of earlier runs, by everything that they depend on: the bytes of the document, the
// options, the rules, and the program itself. A second run then costs only what changed, and an
// interrupted run continues where it stopped. A folder of files that may be deleted at any time;
// two runs may share it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cli/check/check.h"
#include "cli/check/document.h"
#include "cli/checked/checked-document.h"

namespace gouji {

/// What all results of a run depend on: the program, how it reads, and the files that the options
/// name. Error kUsage if one of these cannot be read.
Expected<std::string> digest_of_run(const CheckOptions& options, const ReadSettings& reading);
/// The settings for one document, from settings_for().
std::string digest_of_settings(const CheckSettings& settings);

class Cache {
 public:
  /// `run`: from digest_of_run(). Creates the folder. Error kUsage.
  static Expected<Cache> open(const std::string& folder, const std::string& run);

  /// Key of the result of a document, whose digest is known by then. `settings` from
  /// settings_for().
  [[nodiscard]] std::string key_of(const Document& document, const CheckSettings& settings) const;
  /// Empty if there is none, or none that can be read.
  [[nodiscard]] std::optional<CheckedDocument> find(const std::string& key) const;
  /// Stores it completely or not at all.
  std::optional<Error> keep(const std::string& key, std::string_view encoded) const;

 private:
  Cache(std::string folder, std::string run) : folder_(std::move(folder)), run_(std::move(run)) {}
  [[nodiscard]] std::string path_of(const std::string& key) const;

  std::string folder_, run_;
};

}  // namespace gouji
