// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/inputs/zip.h"

#include <algorithm>
#include <cstdio>
#include <memory>
#include <set>
#include <utility>

#include <minizip/unzip.h>
#include <sys/stat.h>

#include "cli/file-kind.h"
#include "parser/base/say.h"
#include "parser/text/normalize.h"

namespace gouji {
namespace {

constexpr uLong kLongestName = 4096;
constexpr uLong kEncryptedFlag = 1U;

tl::unexpected<Error> unreadable(std::string message) {
  return unexpected(Error{ErrorKind::kUnreadable, std::move(message)});
}

tl::unexpected<Error> damaged() { return unreadable(say("压缩包已损坏，请重新下载或重新压缩")); }

using Archive = std::unique_ptr<void, int (*)(unzFile)>;

bool is_regular(const std::string& path) {
  struct stat facts {};
  return ::stat(path.c_str(), &facts) == 0 && S_ISREG(facts.st_mode);
}

/// Null where it is no archive. Only regular files are opened.
Archive opened(const std::string& path) {
  return {is_regular(path) ? unzOpen64(path.c_str()) : nullptr, unzClose};
}

/// Every record of the format opens with these letters.
bool opens_like_zip(const std::string& path) {
  if (!is_regular(path)) return false;
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rbe"),
                                                             std::fclose);
  return file && std::fgetc(file.get()) == 'P' && std::fgetc(file.get()) == 'K';
}

struct Entry {
  unz_file_info64 info{};
  std::string name;  // bytes as they stand there
};

bool read_entry(unzFile archive, Entry& entry) {
  if (unzGetCurrentFileInfo64(archive, &entry.info, nullptr, 0, nullptr, 0, nullptr, 0) != UNZ_OK) {
    return false;
  }
  entry.name.resize(std::min(entry.info.size_filename, kLongestName));
  return unzGetCurrentFileInfo64(archive, &entry.info, entry.name.data(), entry.name.size(),
                                 nullptr, 0, nullptr, 0) == UNZ_OK;
}

/// Programs of Chinese systems write names in GBK and do not say so. Slashes of other systems
/// become ours; control characters would break lists.
std::string readable(const std::string& name) {
  const Expected<std::string> decoded = decode_text(name);
  std::string out = decoded ? *decoded : name;
  for (char& c : out) {
    if (c == '\\') c = '/';
    if (static_cast<unsigned char>(c) < 0x20) c = '?';
  }
  return out;
}

bool is_document(const std::string& name) {
  // What macOS puts beside every file is named like it and is none.
  if (name.starts_with("__MACOSX/")) return false;
  return has_ending(name, ".pdf") || has_ending(name, ".txt");
}

/// "a (2).pdf" for the second of a name.
std::string told_apart(const std::string& name, std::set<std::string>& names) {
  std::string unique = name;
  const std::size_t dot = std::min(name.rfind('.'), name.size());
  for (int copy = 2; !names.insert(unique).second; ++copy) {
    unique = name.substr(0, dot) + " (" + std::to_string(copy) + ")" + name.substr(dot);
  }
  return unique;
}

}  // namespace

bool has_archive_name(std::string_view path) { return has_ending(path, ".zip"); }

Expected<ZipListing> list_zip(const std::string& path, const ZipLimits& limits) {
  if (!opens_like_zip(path)) {
    return unexpected(Error{ErrorKind::kUnsupportedFormat, say("不是压缩包")});
  }
  const Archive archive = opened(path);
  unz_global_info64 facts{};
  if (!archive || unzGetGlobalInfo64(archive.get(), &facts) != UNZ_OK) return damaged();
  ZipListing listing;
  std::set<std::string> names;
  std::uint64_t total = 0;
  std::size_t entries = 0;
  int more = unzGoToFirstFile(archive.get());
  for (; more == UNZ_OK; more = unzGoToNextFile(archive.get())) {
    if (++entries > limits.entries) {
      return unreadable(say("压缩包内超过 {} 个文件，未读取", limits.entries));
    }
    Entry entry;
    unz64_file_pos at{};
    if (!read_entry(archive.get(), entry) || unzGetFilePos64(archive.get(), &at) != UNZ_OK) {
      return damaged();
    }
    if (entry.info.uncompressed_size > limits.total - total) {
      return unreadable(say("压缩包解压后超过 {} GiB，未读取", limits.total >> 30U));
    }
    total += entry.info.uncompressed_size;
    const std::string name = readable(entry.name);
    if (name.empty() || name.ends_with('/')) continue;  // a folder
    if (is_document(name)) {
      listing.members.push_back({told_apart(name, names), at.pos_in_zip_directory, at.num_of_file});
    } else {
      ++listing.passed_over;
    }
  }
  if (more != UNZ_END_OF_LIST_OF_FILE && facts.number_entry > 0) return damaged();
  std::sort(listing.members.begin(), listing.members.end(),
            [](const ZipMember& a, const ZipMember& b) { return a.name < b.name; });
  return listing;
}

Expected<Bytes> read_zip_member(const std::string& path, std::uint64_t offset, std::uint64_t number,
                                const ZipLimits& limits) {
  const Archive archive = opened(path);
  const unz64_file_pos at{offset, number};
  Entry entry;
  if (!archive || unzGoToFilePos64(archive.get(), &at) != UNZ_OK ||
      !read_entry(archive.get(), entry)) {
    return unreadable(say("压缩包在读取时被改动，或已损坏"));
  }
  if ((entry.info.flag & kEncryptedFlag) != 0) {
    return unexpected(Error{ErrorKind::kEncrypted, say("压缩包内的文件已加密，请先解压")});
  }
  const std::uint64_t size = entry.info.uncompressed_size;
  if (size > limits.member) {
    return unreadable(say("文件超过 {} MiB，未读取", limits.member >> 20U));
  }
  if (size > limits.ratio_matters_above && size / limits.ratio > entry.info.compressed_size) {
    return unreadable(say("压缩比超过 {} 倍，不像文档，未读取", limits.ratio));
  }
  if (unzOpenCurrentFile(archive.get()) != UNZ_OK) {
    return unreadable(say("压缩包已损坏，或压缩方法不受支持，请先解压"));
  }
  Bytes bytes{std::make_unique_for_overwrite<char[]>(size + 1), 0};
  while (bytes.size <= size) {  // a byte more than it says it holds is a lie
    const std::uint64_t room = std::min<std::uint64_t>(size + 1 - bytes.size, 1U << 20U);
    const int got = unzReadCurrentFile(archive.get(), bytes.data.get() + bytes.size,
                                       static_cast<unsigned>(room));
    if (got < 0) return damaged();
    if (got == 0) break;
    bytes.size += static_cast<std::size_t>(got);
  }
  if (bytes.size != size || unzCloseCurrentFile(archive.get()) != UNZ_OK) return damaged();
  return bytes;
}

}  // namespace gouji
