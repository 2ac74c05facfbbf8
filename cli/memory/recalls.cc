// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/memory/recalls.h"

#include <algorithm>
#include <utility>

namespace gouji {
namespace {

bool lies_in_one(const std::string& file, const std::vector<std::string>& folders) {
  return std::any_of(folders.begin(), folders.end(),
                     [&](const std::string& folder) { return lies_below(file, folder); });
}

}  // namespace

Expected<Recalls> Recalls::open(const MemoryOptions& options, const std::vector<NearbyFiles>& files,
                                const std::vector<std::string>& trees) {
  const auto opened = [](MemoryOptions own) -> Expected<std::unique_ptr<File>> {
    auto file = std::make_unique<File>();
    file->options = std::move(own);
    auto memory = load_memory(file->options);
    if (!memory) return unexpected(std::move(memory.error()));
    file->memory = *std::move(memory);
    file->recall = std::make_unique<Recall>(file->memory, file->options);
    return file;
  };
  Recalls recalls;
  auto named = opened(options);
  if (!named) return unexpected(std::move(named.error()));
  recalls.named_ = *std::move(named);
  const auto open_nearby = [&](const std::string& path) -> std::optional<Error> {
    if (path.empty() || recalls.nearby_.contains(path)) return std::nullopt;
    MemoryOptions own;
    own.review = path;
    own.today = options.today;
    own.by_hand = options.by_hand;
    own.in_part = !lies_in_one(path, trees);
    auto file = opened(std::move(own));
    if (!file) return std::move(file.error());
    (*file)->use.file = path;
    (*file)->use.review = true;
    recalls.nearby_[path] = *std::move(file);
    return std::nullopt;
  };
  for (const NearbyFiles& each : files) {
    if (auto error = open_nearby(each.review)) return unexpected(*std::move(error));
    for (const std::string& hidden : each.hidden_reviews) {
      if (auto error = open_nearby(hidden)) return unexpected(*std::move(error));
    }
  }
  recalls.places_ = files;
  return recalls;
}

Recalls::File* Recalls::of(std::uint32_t place) const {
  const auto found = nearby_.find(places_[place].review);
  return found == nearby_.end() ? nullptr : found->second.get();
}

const Corrections& Recalls::corrections(std::uint32_t place) const {
  const File* file = of(place);
  return (file != nullptr ? file : named_.get())->memory.cells;
}

std::string Recalls::scopes_of(const std::string& path, std::uint32_t place) const {
  std::string scopes;
  const auto add = [&](const File& file) {
    const ReviewFile& review = file.memory.review;
    for (const Suppression& each : review.suppressions) {
      if (each.path.empty()) continue;
      scopes += PathPattern(each.path, folder_of(review.path)).matches(path) ? '+' : '-';
    }
  };
  if (const File* file = of(place); file != nullptr) add(*file);
  add(*named_);
  return scopes;
}

void Recalls::apply(CheckedDocument& document, std::uint32_t place) {
  if (File* file = of(place); file != nullptr) {
    file->recall->apply(document);
    ++file->use.documents;
    file->use.taken_away += document.corrected_away;
    file->use.taken_away += static_cast<std::size_t>(
        std::count_if(document.findings.begin(), document.findings.end(),
                      [](const PlacedFinding& each) { return !gouji::open(each.standing); }));
  }
  for (const std::string& hidden : places_[place].hidden_reviews) {
    nearby_.at(hidden)->recall->pass_over(document, places_[place].review);
  }
  named_->recall->apply(document);
}

Expected<Recalls::End> Recalls::finish() {
  End all;
  const auto add = [&](const std::string& name, File& file) -> std::optional<Error> {
    auto end = file.recall->finish();
    if (!end) return std::move(end.error());
    all.warnings.insert(all.warnings.end(), end->warnings.begin(), end->warnings.end());
    all.code = graver(all.code, end->code);
    all.faults.insert(all.faults.end(), end->faults.begin(), end->faults.end());
    if (!name.empty()) all.files.push_back({name, *std::move(end)});
    return std::nullopt;
  };
  for (const auto& [path, file] : nearby_) {
    if (auto error = add(path, *file)) return unexpected(*std::move(error));
  }
  if (auto error = add(named_->options.review, *named_)) return unexpected(*std::move(error));
  return all;
}

std::vector<UsedFile> Recalls::used() const {
  std::vector<UsedFile> out;
  for (const auto& [path, file] : nearby_) {
    if (file->use.documents == 0) continue;
    out.push_back(file->use);
    out.back().entries = file->recall->applied();
  }
  return out;
}

}  // namespace gouji
