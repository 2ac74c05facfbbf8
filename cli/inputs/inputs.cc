// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/inputs/inputs.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include <sys/stat.h>

#include "cli/base/path-pattern.h"
#include "cli/base/plain.h"
#include "cli/base/read-bytes.h"
#include "cli/inputs/kinds/skipped-file.h"
#include "cli/inputs/kinds/zip.h"
#include "cli/inputs/walk.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

bool is_folder(const struct stat& facts) { return S_ISDIR(facts.st_mode); }

void add_folder(std::string folder, Inputs& inputs) {
  while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
  Walk found = walk(folder);
  const auto tree = static_cast<std::uint32_t>(inputs.trees.size());
  inputs.trees.push_back(folder);
  if (found.documents.empty()) {
    inputs.warnings.push_back(say("文件夹 {} 中没有可核对的文件", folder) +
                              and_skipped(found.skipped.size()));
  }
  for (Input& input : found.documents) {
    input.tree = tree;
    inputs.documents.push_back(std::move(input));
  }
  std::move(found.skipped.begin(), found.skipped.end(), std::back_inserter(inputs.skipped));
}

void add_path(std::string path, Inputs& inputs) {
  struct stat facts {};
  const bool there = ::stat(path.c_str(), &facts) == 0;
  if (there && is_folder(facts)) return add_folder(std::move(path), inputs);
  Input input{std::move(path), false, {}, false};
  input.archive = has_archive_name(input.path);
  input.named = true;
  input.tree = static_cast<std::uint32_t>(inputs.trees.size());
  if (there && S_ISREG(facts.st_mode)) input.size = static_cast<std::uint64_t>(facts.st_size);
  inputs.trees.push_back(input.path);
  inputs.documents.push_back(std::move(input));
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
  for (std::string& path : entries(without_byte_order_mark(bytes->view()), nul_separated)) {
    add_path(std::move(path), inputs);
  }
  return std::nullopt;
}

/// Keeps the first: naming a file and its folder, or a folder in two ways (d, ./d), does not check
/// it twice.
void drop_repeated(Inputs& inputs) {
  if (inputs.trees.size() < 2) return;  // a walk meets every file once
  std::set<std::string> seen;
  std::erase_if(inputs.documents, [&](const Input& input) {
    const bool is_new = seen.insert(input.standard_input ? "-" : absolute_path(input.path)).second;
    return !is_new;
  });
  std::erase_if(inputs.skipped, [&](const SkippedFile& file) {
    return !seen.insert(absolute_path(file.path)).second;
  });
}

}  // namespace

std::string and_skipped(std::size_t count) {
  return count == 0 ? std::string() : say("（另有 {} 个未核对）", count);
}

Error nothing_found(const Inputs& inputs) {
  constexpr std::size_t kNamed = 3;
  std::string sentence;
  const auto add = [&](const std::string& words) {
    sentence += (sentence.empty() ? "" : say("；")) + words;
  };
  for (const std::string& warning : inputs.warnings) add(warning);
  if (sentence.empty()) add(say("没有可核对的文件"));
  std::size_t named = 0;
  for (const SkippedFile& file : inputs.skipped) {
    if (file.reason == SkipReason::kNoise || ++named > kNamed) continue;
    add(say("未核对 {}：{}", log_line(file.path), why_skipped(file)));
  }
  return {ErrorKind::kUsage, std::move(sentence)};
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
      inputs.documents.back().named = true;
      inputs.documents.back().tree = static_cast<std::uint32_t>(inputs.trees.size());
      inputs.trees.emplace_back("-");
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
  drop_repeated(inputs);
  if (inputs.documents.empty()) {
    return unexpected(nothing_found(inputs));
  }
  return inputs;
}

}  // namespace gouji
