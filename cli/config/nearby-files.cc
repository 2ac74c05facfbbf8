// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/config/nearby-files.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

#include <sys/stat.h>

#include "cli/config/path-pattern.h"
#include "cli/review/review-file.h"

namespace gouji {
namespace {

bool is_file(const std::string& path) {
  struct stat facts {};
  return ::stat(path.c_str(), &facts) == 0 && S_ISREG(facts.st_mode);
}

bool exists(const std::string& path) {
  struct stat facts {};
  return ::lstat(path.c_str(), &facts) == 0;
}

/// The folder above an absolute one; that of the root is the root.
std::string above(const std::string& folder) {
  const std::size_t slash = folder.rfind('/');
  return slash == 0 || slash == std::string::npos ? "/" : folder.substr(0, slash);
}

std::string in_folder(const std::string& folder, std::string_view name) {
  return (folder == "/" ? "/" : folder + "/") + std::string(name);
}

/// The last folder that is looked into: of the repository, else the one above `named`, a folder.
std::string last_folder(const std::string& folder, const std::string& named) {
  for (std::string at = folder;; at = above(at)) {
    if (exists(in_folder(at, ".git"))) return at;
    if (at == "/") return above(named);
  }
}

class Nearby {
 public:
  explicit Nearby(const NearbyWishes& wishes) : wishes_(wishes) {}

  std::uint32_t place_of(const Input& input, const std::string& tree) {
    const std::string file =
        input.archive_path > 0 ? input.path.substr(0, input.archive_path) : input.path;
    const std::string folder =
        input.standard_input ? absolute_path(".") : above(absolute_path(file));
    const std::string whole_tree = absolute_path(tree);
    // A file that is named, or an archive: the tree is the folder that it lies in.
    const std::string named =
        input.standard_input || whole_tree == absolute_path(file) ? folder : whole_tree;
    const bool whole = file.starts_with('/');
    const auto [known, is_new] = known_.try_emplace({folder, named, whole}, 0);
    if (is_new) known->second = number_of(look(folder, last_folder(folder, named), whole));
    return known->second;
  }
  std::vector<NearbyFiles> take() { return std::move(all_); }

 private:
  [[nodiscard]] NearbyFiles look(const std::string& folder, const std::string& last,
                                 bool whole) const {
    NearbyFiles found;
    for (std::string at = folder;; at = above(at)) {
      for (const char* name : {".gouji.toml", "gouji.toml"}) {
        const std::string path = in_folder(at, name);
        if (wishes_.settings && found.settings.empty() && is_file(path)) {
          found.settings = shown(path, whole);
        }
      }
      const std::string review = in_folder(at, kReviewFile);
      if (wishes_.review && found.review.empty() && is_file(review)) {
        found.review = shown(review, whole);
      }
      if (at == last || at == "/") break;
    }
    if (found.settings.empty()) found.settings = wishes_.user_settings;
    return found;
  }

  [[nodiscard]] std::string shown(const std::string& path, bool whole) const {
    if (whole) return path;
    return std::filesystem::path(path).lexically_relative(here_).string();
  }

  std::uint32_t number_of(const NearbyFiles& files) {
    const auto same = std::find_if(all_.begin(), all_.end(), [&](const NearbyFiles& each) {
      return each.settings == files.settings && each.review == files.review;
    });
    const auto number = static_cast<std::uint32_t>(same - all_.begin());
    if (same == all_.end()) all_.push_back(files);
    return number;
  }

  const NearbyWishes& wishes_;
  std::string here_ = absolute_path(".");
  std::vector<NearbyFiles> all_ = {{}};
  std::map<std::tuple<std::string, std::string, bool>, std::uint32_t> known_;
};

}  // namespace

std::vector<NearbyFiles> find_nearby(Inputs& inputs, const NearbyWishes& wishes) {
  Nearby nearby(wishes);
  for (Input& input : inputs.documents) {
    input.place = nearby.place_of(input, inputs.trees[input.tree]);
  }
  return nearby.take();
}

}  // namespace gouji
