// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output/staged-folder.h"

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "cli/base/streams.h"
#include "cli/base/system-words.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

namespace fs = std::filesystem;

Error cannot_make(const std::string& folder, int error) {
  return {ErrorKind::kUsage, say("无法建立文件夹 {}：{}", folder, system_words(error))};
}

std::optional<Error> make_folder(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) return cannot_make(folder.string(), error.value());
  return std::nullopt;
}

/// Missing folders on the path to `folder`, innermost first.
std::vector<std::string> missing(const std::string& folder) {
  std::vector<std::string> out;
  std::error_code unknown;
  fs::path at = fs::path(folder).lexically_normal();
  if (!at.has_filename()) at = at.parent_path();
  for (; !at.empty() && !fs::exists(at, unknown); at = at.parent_path()) {
    out.push_back(at.string());
  }
  return out;
}

}  // namespace

Expected<StagedFolder> StagedFolder::open(const std::string& folder) {
  StagedFolder made(folder);
  made.made_ = missing(folder);
  if (auto error = make_folder(folder)) return unexpected(*std::move(error));
  std::string stage = (fs::path(folder) / ".gouji-XXXXXX").string();
  if (::mkdtemp(stage.data()) == nullptr) return unexpected(cannot_make(stage, errno));
  made.stage_ = std::move(stage);
  return made;
}

std::optional<Error> StagedFolder::put(const std::string& name, std::string_view bytes) {
  if (auto error = make_folder(fs::path(staged(name)).parent_path())) return error;
  if (auto error = write_file(staged(name), bytes)) return error;
  names_.push_back(name);
  return std::nullopt;
}

std::optional<Error> StagedFolder::publish() {
  for (const std::string& name : names_) {
    const fs::path file = fs::path(folder_) / name;
    if (auto error = make_folder(file.parent_path())) return error;
    std::error_code error;
    fs::rename(staged(name), file, error);
    if (error == std::errc::cross_device_link) {  // a folder within may lead to another file system
      fs::copy_file(staged(name), file, fs::copy_options::overwrite_existing, error);
    }
    if (error) {
      return Error{ErrorKind::kUsage,
                   say("无法写入 {}：{}", file.string(), system_words(error.value()))};
    }
  }
  if (!names_.empty()) made_.clear();
  return std::nullopt;
}

StagedFolder::~StagedFolder() {
  if (stage_.empty()) return;
  std::error_code ignored;
  fs::remove_all(stage_, ignored);
  for (const std::string& folder : made_) fs::remove(folder, ignored);  // only if it is empty
}

}  // namespace gouji
