// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/inputs/walk.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <string_view>
#include <utility>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/base/path-pattern.h"
#include "cli/base/read-bytes.h"
#include "cli/base/system-words.h"
#include "cli/inputs/ignore-file.h"
#include "cli/inputs/kinds/file-kind.h"
#include "cli/inputs/kinds/found-file.h"
#include "cli/inputs/kinds/own-cache.h"
#include "cli/inputs/kinds/own-output.h"
#include "cli/inputs/kinds/path-order.h"
#include "cli/inputs/kinds/skipped-file.h"
#include "cli/inputs/kinds/zip.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

constexpr const char* kIgnoreFile = ".goujiignore";

std::string joined(const std::string& folder, std::string_view name) {
  std::string path = folder;
  if (path.empty() || path.back() != '/') path += '/';
  path += name;
  return path;
}

/// From the root, with all links resolved; empty if it does not exist.
std::string real_path(const std::string& path) {
  char* real = ::realpath(path.c_str(), nullptr);
  std::string out = real == nullptr ? "" : real;
  std::free(real);
  return out;
}

/// Up to `count` bytes from the head or the tail of a regular file; fewer, or none, if it cannot be
/// read.
std::string end_of(const std::string& path, std::size_t count, bool tail) {
  const int file = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  if (file < 0) return {};
  struct stat facts {};
  const auto size = static_cast<off_t>(count);
  const bool cut = tail && ::fstat(file, &facts) == 0 && facts.st_size > size;
  std::string bytes(count, '\0');
  const ssize_t got = ::pread(file, bytes.data(), bytes.size(), cut ? facts.st_size - size : 0);
  ::close(file);
  bytes.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
  return bytes;
}

std::string head_of(const std::string& path) { return end_of(path, kHeadOfFile, false); }
std::string tail_of(const std::string& path) { return end_of(path, kWorkbookTail, true); }

bool has_readable_ending(std::string_view name) {
  return has_ending(name, ".pdf") || has_ending(name, ".txt") || has_archive_name(name);
}

/// A folder with an ignore file, on the current path.
struct Ignoring {
  std::size_t prefix;  // length of its path, with the slash
  IgnoreFile file;
};

/// A file of the current folder.
struct Met {
  std::string name, path;
  FoundFile found;
  std::uint64_t size = 0;
  bool unreadable = false;  // not a file, but named like a document: reading it will say why not
};

class Search {
 public:
  explicit Search(const std::string& root) : root_(real_path(root)) {
    struct stat facts {};
    if (::stat(root.c_str(), &facts) == 0) device_ = facts.st_dev;
    for (const int stream : {STDOUT_FILENO, STDERR_FILENO}) {
      if (::fstat(stream, &facts) != 0 || !S_ISREG(facts.st_mode)) continue;
      being_written_.emplace_back(facts.st_dev, facts.st_ino);
    }
  }

  /// The file system bounds the depth: links are not followed, and PATH_MAX applies.
  void enter(const std::string& folder);
  Walk take() { return std::move(walk_); }

 private:
  void look_at(const std::string& folder, const std::string& name, std::vector<Met>& files);
  void look_at_link(Met file, std::vector<Met>& files);
  void meet(Met file, std::vector<Met>& files) const;
  void sort_out(const std::string& folder, std::vector<Met> files);
  void skip(std::string path, SkipReason reason, std::string detail) {
    walk_.skipped.push_back({std::move(path), reason, std::move(detail)});
  }
  [[nodiscard]] bool is_ignored(const std::string& path, bool folder) const;
  [[nodiscard]] bool is_within(const std::string& real) const {
    return real.starts_with(root_) &&
           (real.size() == root_.size() || root_ == "/" || real[root_.size()] == '/');
  }

  /// gouji check . > out.txt: the shell has created the file, and this run fills it.
  [[nodiscard]] bool is_being_written(const struct stat& facts) const {
    return std::find(being_written_.begin(), being_written_.end(),
                     std::pair(facts.st_dev, facts.st_ino)) != being_written_.end();
  }

  Walk walk_;
  std::vector<std::pair<dev_t, ino_t>> being_written_;
  std::string root_;
  std::optional<dev_t> device_;
  std::vector<Ignoring> ignoring_;
};

/// The innermost file with a matching pattern decides, as with .gitignore.
bool Search::is_ignored(const std::string& path, bool folder) const {
  for (auto each = ignoring_.rbegin(); each != ignoring_.rend(); ++each) {
    const auto says = each->file.passes_over(std::string_view(path).substr(each->prefix), folder);
    if (says) return *says;
  }
  return false;
}

void Search::meet(Met file, std::vector<Met>& files) const {
  file.found = found_file(file.name, [&] { return head_of(file.path); });
  if (has_ending(file.name, ".xlsx") && is_own_workbook(tail_of(file.path))) {
    file.found = {FoundFile::Kind::kOther, SkipReason::kOwnOutput, {}};
  }
  files.push_back(std::move(file));
}

/// A link to a file within the tree counts as a file; equal bytes are reported later.
void Search::look_at_link(Met file, std::vector<Met>& files) {
  struct stat facts {};
  if (::stat(file.path.c_str(), &facts) != 0) {
    if (has_readable_ending(file.name)) {
      file.unreadable = true;
      return meet(std::move(file), files);
    }
    return skip(std::move(file.path), SkipReason::kNotADocument, say("符号链接，所指的文件不存在"));
  }
  if (S_ISDIR(facts.st_mode)) {
    return skip(std::move(file.path), SkipReason::kNotADocument,
                say("指向文件夹的符号链接，未跟随"));
  }
  if (!is_within(real_path(file.path))) {
    return skip(std::move(file.path), SkipReason::kNotADocument,
                say("符号链接，指向所给文件夹之外，未跟随"));
  }
  file.size = static_cast<std::uint64_t>(facts.st_size);
  file.unreadable = !S_ISREG(facts.st_mode);
  meet(std::move(file), files);
}

void Search::look_at(const std::string& folder, const std::string& name, std::vector<Met>& files) {
  Met file{name, joined(folder, name), {}, 0, false};
  struct stat facts {};
  const bool known = ::lstat(file.path.c_str(), &facts) == 0;
  const bool inner = known && S_ISDIR(facts.st_mode);
  if (is_ignored(file.path, inner)) {
    return skip(file.path + (inner ? "/" : ""), SkipReason::kIgnored, say("按 .goujiignore 略过"));
  }
  if (known && S_ISLNK(facts.st_mode)) return look_at_link(std::move(file), files);
  if (inner && is_noise_folder(name)) {
    return skip(file.path + '/', SkipReason::kNoise, say("系统或版本库的文件夹"));
  }
  if (inner && device_ && facts.st_dev != *device_) {
    return skip(file.path + '/', SkipReason::kOtherFileSystem, say("另一个文件系统"));
  }
  if (inner) return enter(file.path);
  if (known && is_being_written(facts)) {
    return skip(std::move(file.path), SkipReason::kOwnOutput, say("标准输出正写入这个文件"));
  }
  file.size = known ? static_cast<std::uint64_t>(facts.st_size) : 0;
  if (known && !S_ISREG(facts.st_mode)) {
    if (!has_readable_ending(name)) {
      return skip(std::move(file.path), SkipReason::kNotADocument, say("不是普通文件"));
    }
    file.unreadable = true;
  }
  meet(std::move(file), files);
}

/// Only the neighbours show whether an unread file represents a report.
void Search::sort_out(const std::string& folder, std::vector<Met> files) {
  const auto documents =
      static_cast<std::size_t>(std::count_if(files.begin(), files.end(), [](const Met& each) {
        return each.found.kind != FoundFile::Kind::kOther;
      }));
  const std::string name = own_name(folder);
  for (Met& file : files) {
    const FoundFile::Kind kind = file.found.kind;
    const bool read = kind == FoundFile::Kind::kDocument || kind == FoundFile::Kind::kArchive;
    if (!read && !stands_for_report(file.found, file.name, name, documents)) {
      walk_.skipped.push_back({std::move(file.path), file.found.reason,
                               std::move(file.found.detail), file.found.may_be_report});
      continue;
    }
    Input input{std::move(file.path), false, {}, kind == FoundFile::Kind::kArchive};
    input.size = file.unreadable ? 0 : file.size;
    walk_.documents.push_back(std::move(input));
  }
}

void Search::enter(const std::string& folder) {
  const std::string whole = absolute_path(folder);
  if (whole == "/proc" || whole == "/sys" || whole == "/dev") {
    return skip(joined(folder, ""), SkipReason::kOtherFileSystem, say("系统的虚拟文件"));
  }
  DIR* handle = ::opendir(folder.c_str());
  if (handle == nullptr) {
    walk_.documents.push_back({folder, false, say("打不开文件夹：{}", system_words(errno))});
    return;
  }
  std::vector<std::string> names;
  while (const dirent* entry = ::readdir(handle)) names.emplace_back(entry->d_name);
  ::closedir(handle);
  std::erase_if(names, [](const std::string& name) { return name == "." || name == ".."; });
  if (is_own_cache(folder, names)) {
    return skip(joined(folder, ""), SkipReason::kOwnOutput, say("本程序的缓存"));
  }
  std::sort(names.begin(), names.end());
  const bool has_rules = std::binary_search(names.begin(), names.end(), kIgnoreFile);
  if (has_rules) {
    const Expected<Bytes> rules = read_file_once(joined(folder, kIgnoreFile));
    if (!rules) {
      walk_.documents.push_back({joined(folder, kIgnoreFile), false, rules.error().message});
    }
    ignoring_.push_back(
        {joined(folder, "").size(),
         IgnoreFile(rules ? without_byte_order_mark(rules->view()) : std::string_view())});
  }
  std::vector<Met> files;
  for (const std::string& name : names) look_at(folder, name, files);
  sort_out(folder, std::move(files));
  if (has_rules) ignoring_.pop_back();
}

}  // namespace

std::string own_name(const std::string& path) {
  const std::string whole = absolute_path(path);
  return whole.substr(whole.rfind('/') + 1);
}

Walk walk(const std::string& folder) {
  Search search(folder);
  search.enter(folder);
  Walk out = search.take();
  const auto by_path = [](const auto& a, const auto& b) { return a.path < b.path; };
  std::sort(out.documents.begin(), out.documents.end(),
            [](const auto& a, const auto& b) { return comes_before(a.path, b.path); });
  std::sort(out.skipped.begin(), out.skipped.end(), by_path);
  return out;
}

}  // namespace gouji
