// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/inputs.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <iterator>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include <dirent.h>
#include <sys/stat.h>

#include "cli/file-kind.h"
#include "cli/inputs/ignore-file.h"
#include "cli/inputs/zip.h"
#include "cli/read-bytes.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

constexpr const char* kIgnoreFile = ".goujiignore";

bool is_folder(const std::string& path) {
  struct stat facts {};
  return ::stat(path.c_str(), &facts) == 0 && S_ISDIR(facts.st_mode);
}

std::string joined(const std::string& folder, std::string_view name) {
  std::string path = folder;
  if (path.empty() || path.back() != '/') path += '/';
  path += name;
  return path;
}

/// A folder with an ignore file, on the way down.
struct Ignoring {
  std::size_t prefix;  // length of its path, with the slash
  IgnoreFile file;
};

class Search {
 public:
  /// Depth is bounded by the file system: a folder is entered once, and PATH_MAX holds.
  void enter(const std::string& folder);

  std::vector<Input> found;
  std::size_t passed_over = 0, ignored = 0;

 private:
  void look_at(const std::string& folder, const std::string& name);
  [[nodiscard]] bool is_ignored(const std::string& path, bool folder) const;

  std::vector<Ignoring> ignoring_;
  std::set<std::pair<dev_t, ino_t>> entered_;  // a symbolic link may lead back up
};

/// The innermost file that says something decides, as with .gitignore.
bool Search::is_ignored(const std::string& path, bool folder) const {
  for (auto each = ignoring_.rbegin(); each != ignoring_.rend(); ++each) {
    const auto says = each->file.passes_over(std::string_view(path).substr(each->prefix), folder);
    if (says) return *says;
  }
  return false;
}

void Search::look_at(const std::string& folder, const std::string& name) {
  std::string path = joined(folder, name);
  const bool inner = is_folder(path);
  if (is_ignored(path, inner)) {
    ++ignored;
  } else if (inner) {
    enter(path);
  } else if (has_ending(name, ".pdf") || has_ending(name, ".txt")) {
    found.push_back({std::move(path), false, {}});
  } else if (has_archive_name(name)) {
    found.push_back({std::move(path), false, {}, true});
  } else {
    ++passed_over;
  }
}

void Search::enter(const std::string& folder) {
  struct stat facts {};
  if (::stat(folder.c_str(), &facts) != 0) return;
  if (!entered_.emplace(facts.st_dev, facts.st_ino).second) return;
  DIR* handle = ::opendir(folder.c_str());
  if (handle == nullptr) {
    found.push_back({folder, false, say("打不开文件夹：{}", std::strerror(errno))});
    return;
  }
  std::vector<std::string> names;
  while (const dirent* entry = ::readdir(handle)) names.emplace_back(entry->d_name);
  ::closedir(handle);
  std::sort(names.begin(), names.end());
  const bool has_rules = std::binary_search(names.begin(), names.end(), kIgnoreFile);
  if (has_rules) {
    const Expected<Bytes> rules = read_file_once(joined(folder, kIgnoreFile));
    if (!rules) {
      found.push_back({joined(folder, kIgnoreFile), false, rules.error().message});
    }
    ignoring_.push_back(
        {joined(folder, "").size(), IgnoreFile(rules ? rules->view() : std::string_view())});
  }
  for (const std::string& name : names) {
    if (name != "." && name != ".." && name != kIgnoreFile) look_at(folder, name);
  }
  if (has_rules) ignoring_.pop_back();
}

void add_folder(std::string folder, Inputs& inputs) {
  while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
  Search result;
  result.enter(folder);
  inputs.ignored += result.ignored;
  if (result.found.empty()) {
    std::string sentence = say("文件夹 {} 中没有 PDF 或 TXT 文件", folder);
    if (result.passed_over > 0) sentence += say("（略过其他文件 {} 个）", result.passed_over);
    if (result.ignored > 0) sentence += say("（按 .goujiignore 略过 {} 个）", result.ignored);
    inputs.warnings.push_back(std::move(sentence));
  } else {
    inputs.passed_over += result.passed_over;
  }
  std::sort(result.found.begin(), result.found.end(),
            [](const Input& a, const Input& b) { return a.path < b.path; });
  std::move(result.found.begin(), result.found.end(), std::back_inserter(inputs.documents));
}

void add_path(std::string path, Inputs& inputs) {
  if (is_folder(path)) {
    add_folder(std::move(path), inputs);
  } else {
    const bool archive = has_archive_name(path);
    inputs.documents.push_back({std::move(path), false, {}, archive});
  }
}

std::vector<std::string> entries(std::string_view list, bool nul_separated) {
  std::vector<std::string> paths;
  const char separator = nul_separated ? '\0' : '\n';
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(separator), list.size());
    std::string_view path = list.substr(0, end);
    list.remove_prefix(std::min(end + 1, list.size()));
    if (!nul_separated && path.ends_with('\r')) path.remove_suffix(1);
    if (!path.empty()) paths.emplace_back(path);
  }
  return paths;
}

std::optional<Error> add_list(const std::string& list, bool nul_separated, Inputs& inputs) {
  const Expected<Bytes> bytes = list == "-" ? read_standard_input() : read_file_once(list);
  if (!bytes) {
    return Error{ErrorKind::kUsage, say("读不了文件清单 {}：{}", list, bytes.error().message)};
  }
  for (std::string& path : entries(bytes->view(), nul_separated)) {
    add_path(std::move(path), inputs);
  }
  return std::nullopt;
}

/// The first stays; naming a file and its folder does not check it twice.
void drop_repeated(std::vector<Input>& documents) {
  std::set<std::string> seen;
  std::erase_if(documents, [&](const Input& input) { return !seen.insert(input.path).second; });
}

}  // namespace

Error nothing_found(const std::vector<std::string>& warnings) {
  std::string sentence;
  for (const std::string& warning : warnings) sentence += warning + say("；");
  return {ErrorKind::kUsage, sentence + say("没有可核对的文件")};
}

Expected<Inputs> find_inputs(const InputArguments& arguments) {
  const auto reads_standard_input =
      std::count(arguments.paths.begin(), arguments.paths.end(), "-") +
      std::count(arguments.paths.begin(), arguments.paths.end(), "@-") +
      std::count(arguments.lists.begin(), arguments.lists.end(), "-");
  if (reads_standard_input > 1) {
    return unexpected(Error{ErrorKind::kUsage, say("标准输入（-）只能读一次")});
  }
  Inputs inputs;
  for (const std::string& path : arguments.paths) {
    if (path == "-") {
      inputs.documents.push_back({"-", true, {}});
    } else if (path.starts_with('@') && path.size() > 1) {
      if (auto error = add_list(path.substr(1), arguments.nul_separated, inputs)) {
        return unexpected(*std::move(error));
      }
    } else {
      add_path(path, inputs);
    }
  }
  for (const std::string& list : arguments.lists) {
    if (auto error = add_list(list, arguments.nul_separated, inputs)) {
      return unexpected(*std::move(error));
    }
  }
  drop_repeated(inputs.documents);
  if (inputs.documents.empty()) {
    return unexpected(nothing_found(inputs.warnings));
  }
  return inputs;
}

}  // namespace gouji
