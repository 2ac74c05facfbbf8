// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output/refuse-overwriting.h"

#include <filesystem>
#include <set>
#include <system_error>
#include <utility>

#include <sys/stat.h>

#include "cli/base/read-bytes.h"
#include "cli/inputs/kinds/file-kind.h"
#include "cli/inputs/kinds/found-file.h"
#include "cli/inputs/kinds/own-file.h"
#include "cli/memory/baseline.h"
#include "cli/options/input-arguments.h"
#include "cli/output/body-files.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

namespace fs = std::filesystem;

/// Device and inode: one file may have several names.
using FileIdentity = std::pair<dev_t, ino_t>;

/// None unless it is a regular file: output to a device does not replace it.
std::optional<FileIdentity> identity_at(const std::string& path) {
  struct stat facts {};
  if (::stat(path.c_str(), &facts) != 0 || !S_ISREG(facts.st_mode)) return std::nullopt;
  return FileIdentity(facts.st_dev, facts.st_ino);
}

std::string_view last_name(std::string_view path) { return path.substr(path.rfind('/') + 1); }

class ReadFiles {
 public:
  void add(const std::string& path) {
    if (const auto identity = identity_at(path)) named_.insert(*identity);
  }
  void add(const std::vector<std::string>& paths) {
    for (const std::string& path : paths) add(path);
  }
  void add(const Inputs& inputs) {
    for (const Input& input : inputs.documents) {
      if (input.standard_input) continue;
      const auto identity = identity_at(
          input.archive_path > 0 ? input.path.substr(0, input.archive_path) : input.path);
      if (identity) (input.named ? named_ : found_).insert(*identity);
    }
    // They are in a folder of somebody's files: a replaced file would be lost.
    for (const SkippedFile& file : inputs.skipped) {
      if (const auto identity = identity_at(file.path)) found_.insert(*identity);
    }
  }
  void add(const InputArguments& arguments) {
    add(arguments.lists);
    for (const std::string& path : arguments.paths) {
      if (path.starts_with('@')) add(path.substr(1));
    }
  }
  [[nodiscard]] bool hold(const std::string& path) const {
    const auto identity = identity_at(path);
    if (!identity) return false;
    return named_.contains(*identity) || (found_.contains(*identity) && !is_own_file(path));
  }

 private:
  std::set<FileIdentity> named_, found_;  // by the user; by a search of folders
};

/// Settings, rules, editions and reviews are TOML, and no output is.
bool is_settings(const std::string& path) {
  return is_settings_file(last_name(path)) || (has_ending(path, ".toml") && identity_at(path));
}

bool same_place(const std::string& a, const std::string& b) {
  std::error_code unknown;
  if (fs::equivalent(a, b, unknown)) return true;
  const auto whole = [](const std::string& path) {
    std::error_code failed;
    const fs::path absolute = fs::absolute(path, failed);
    auto known = fs::weakly_canonical(absolute, failed);
    return failed ? absolute.lexically_normal() : known;
  };
  return whole(a) == whole(b);
}

/// An empty file has no content to lose.
bool is_replaceable_baseline(const std::string& path) {
  if (!identity_at(path)) return true;
  const Expected<Bytes> bytes = read_file_once(path);
  return bytes && (bytes->size == 0 || parse_baseline(bytes->view(), path));
}

std::optional<Error> refuse_baseline(const std::string& target,
                                     const std::vector<OutputTarget>& outputs) {
  if (target.empty()) return std::nullopt;
  for (const OutputTarget& output : outputs) {
    if (output.file.empty() || output.file.starts_with("/dev/")) continue;
    if (same_place(output.file, target)) {
      return Error{ErrorKind::kUsage, say("两种结果不能写入同一个文件 {}", target)};
    }
  }
  if (is_settings_file(last_name(target)) || !is_replaceable_baseline(target)) {
    return Error{ErrorKind::kUsage,
                 say("--write-baseline {} 已有别的内容，不是基线文件，不能覆盖", target)};
  }
  return std::nullopt;
}

}  // namespace

std::optional<Error> refuse_overwriting(const CheckOptions& options, const Inputs& inputs,
                                        const std::vector<NearbyFiles>& nearby,
                                        const std::vector<std::string>& priors) {
  ReadFiles read;
  read.add(inputs);
  read.add(options.inputs);
  for (const NearbyFiles& each : nearby) read.add({each.settings, each.review});
  read.add(options.packs);
  read.add({options.nearby.here, options.nearby.user_settings, options.edition,
            options.password_file, options.memory.review, options.memory.baseline});
  for (const std::string& path : priors) {
    if (const auto found = find_inputs({{path}, {}, false})) read.add(*found);
  }
  for (const OutputTarget& output : options.outputs) {
    const std::string& file = output.file;
    if (file.empty() || is_folder_target(file)) continue;
    if (read.hold(file) || is_settings(file)) {
      return Error{
          ErrorKind::kUsage,
          say("{} {} 会覆盖本次读取或遇到的文件、设置文件，请换一个文件名", output.option, file)};
    }
    // One typing error could destroy somebody's report.
    if (output.format == "pdf" && identity_at(file) && !is_own_file(file)) {
      return Error{ErrorKind::kUsage,
                   say("{} {} 已有这个文件，不是本程序生成的，没有覆盖，请换一个文件名",
                       output.option, file)};
    }
  }
  return refuse_baseline(options.memory.write_baseline, options.outputs);
}

}  // namespace gouji
