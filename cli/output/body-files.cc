// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output/body-files.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <system_error>

#include "cli/base/plain.h"
#include "cli/inputs/common-folder.h"
#include "cli/inputs/kinds/own-file.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLongestName = 60;  // code points; file systems take 255 bytes

/// A valid file name, whatever a report calls its body.
std::string file_name(std::string_view words) {
  std::string name;
  for (const char c : shortened(plain(words), kLongestName)) {
    if (c == '/') {
      name += "／";
    } else {
      name += c;
    }
  }
  while (name.starts_with('.') || name.starts_with(' ')) name.erase(0, 1);
  return name.empty() ? say("未具名") : name;
}

std::string stem_of(const std::string& path) {
  const std::string name = path.substr(path.rfind('/') + 1);
  const std::size_t dot = name.rfind('.');
  return dot == 0 || dot == std::string::npos ? name : name.substr(0, dot);
}

}  // namespace

std::vector<BodyFile> body_files(const std::vector<CheckedDocument>& documents,
                                 const std::string& tree, std::string_view ending) {
  std::vector<BodyFile> files;
  std::map<std::pair<std::string, std::string>, std::size_t> known;  // by folder and body
  std::set<std::string> taken;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const CheckedDocument& document = documents[i];
    const std::string path = below(tree, document.path);
    const std::string folder = path.substr(0, path.rfind('/') + 1);
    const std::string body = document.report ? document.report->body : std::string();
    if (!body.empty()) {
      const auto [at, is_new] = known.try_emplace({folder, body}, files.size());
      if (!is_new) {
        files[at->second].documents.push_back(i);
        continue;
      }
    }
    const std::string stem = folder + file_name(body.empty() ? stem_of(path) : body);
    std::string name = stem + std::string(ending);
    for (int again = 2; !taken.insert(name).second; ++again) {
      name = stem + '-' + std::to_string(again) + std::string(ending);
    }
    files.push_back({std::move(name), {i}});
  }
  return files;
}

std::vector<CheckedDocument> documents_of(const BodyFile& file,
                                          const std::vector<CheckedDocument>& documents) {
  std::vector<CheckedDocument> out;
  for (const std::size_t i : file.documents) {
    out.push_back(documents[i]);
    if (documents[i].status != Status::kDuplicate) continue;
    const auto first = std::find_if(
        documents.begin(), documents.end(),
        [&](const CheckedDocument& each) { return each.path == documents[i].same_as; });
    const auto at = static_cast<std::size_t>(first - documents.begin());
    const bool beside =
        std::find(file.documents.begin(), file.documents.end(), at) != file.documents.end();
    if (first == documents.end() || beside) continue;
    out.back() = *first;
    out.back().path = documents[i].path;
    if (out.back().report) {
      out.back().report->notes.push_back(say("与 {} 内容相同，问题也相同", first->path));
    }
  }
  return out;
}

bool is_folder_target(const std::string& target) {
  std::error_code error;
  return target.ends_with('/') || fs::is_directory(target, error);
}

std::optional<Error> put_body_files(const Format& format, const RenderOptions& options,
                                    const std::vector<CheckedDocument>& documents,
                                    const std::string& tree, const std::string& target,
                                    StagedFolder& folder) {
  for (const BodyFile& file : body_files(documents, tree, format.ending)) {
    RenderOptions own = options;
    own.facts = {};  // those are about other bodies
    own.for_body = true;
    own.folder = (fs::path(target) / file.name).parent_path().string() + '/';
    const Expected<std::string> bytes = format.render(documents_of(file, documents), own);
    if (!bytes) return bytes.error();
    // In a folder nobody named the file to be replaced: it must be a result of an earlier run.
    const std::string path = (fs::path(target) / file.name).string();
    if (std::error_code unknown; fs::exists(path, unknown) && !is_own_file(path)) {
      return Error{ErrorKind::kUsage,
                   say("{} 已有这个文件，不是本程序生成的，没有覆盖，请换一个文件夹", path)};
    }
    if (auto error = folder.put(file.name, *bytes)) return error;
  }
  return std::nullopt;
}

}  // namespace gouji
