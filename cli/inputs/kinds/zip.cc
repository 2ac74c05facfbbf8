// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/inputs/kinds/zip.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <memory>
#include <set>
#include <utility>

#include <minizip/unzip.h>
#include <sys/stat.h>

#include "cli/inputs/kinds/file-kind.h"
#include "cli/inputs/kinds/found-file.h"
#include "cli/inputs/kinds/path-order.h"
#include "cli/inputs/kinds/skipped-file.h"
#include "parser/base/say.h"
#include "parser/text/normalize.h"

namespace gouji {
namespace {

constexpr uLong kLongestName = 4096;
constexpr uLong kEncryptedFlag = 1U;
constexpr std::size_t kHeadOfEntry = 8192;  // bytes: up to a hundred thousand entries are read

tl::unexpected<Error> unreadable(std::string message) {
  return unexpected(Error{ErrorKind::kUnreadable, std::move(message)});
}

tl::unexpected<Error> damaged() { return unreadable(say("压缩包已损坏，请重新下载或重新压缩")); }

using Archive = std::unique_ptr<void, int (*)(unzFile)>;

bool is_regular(const std::string& path) {
  struct stat facts {};
  return ::stat(path.c_str(), &facts) == 0 && S_ISREG(facts.st_mode);
}

/// Null if it is not an archive. Opens only regular files.
Archive opened(const std::string& path) {
  return {is_regular(path) ? unzOpen64(path.c_str()) : nullptr, unzClose};
}

/// The first four bytes, or fewer.
std::string opening_of(const std::string& path) {
  std::string bytes(4, '\0');
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(
      is_regular(path) ? std::fopen(path.c_str(), "rbe") : nullptr, std::fclose);
  if (!file) return {};
  bytes.resize(std::fread(bytes.data(), 1, bytes.size(), file.get()));
  return bytes;
}

/// Every record of the format begins with these letters.
bool opens_like_zip(const std::string& path) { return opening_of(path).starts_with("PK"); }

/// Only the end of the directory, without entries: minizip calls that damaged.
bool holds_nothing(const std::string& path) { return opening_of(path) == "PK\5\6"; }

struct Entry {
  unz_file_info64 info{};
  std::string name;  // raw bytes
};

bool read_entry(unzFile archive, Entry& entry) {
  if (unzGetCurrentFileInfo64(archive, &entry.info, nullptr, 0, nullptr, 0, nullptr, 0) != UNZ_OK) {
    return false;
  }
  entry.name.resize(std::min(entry.info.size_filename, kLongestName));
  return unzGetCurrentFileInfo64(archive, &entry.info, entry.name.data(), entry.name.size(),
                                 nullptr, 0, nullptr, 0) == UNZ_OK;
}

/// Programs of Chinese systems write names in GBK without saying so. Backslashes of other systems
/// become slashes; control characters would break lists.
std::string readable(const std::string& name) {
  const Expected<std::string> decoded = decode_text(name);
  std::string out = decoded ? *decoded : name;
  for (char& c : out) {
    if (c == '\\') c = '/';
    if (static_cast<unsigned char>(c) < 0x20) c = '?';
  }
  return out;
}

/// The first bytes of the current entry, up to kHeadOfEntry; empty if it cannot be unpacked.
std::string head_of_entry(unzFile archive, const Entry& entry) {
  if ((entry.info.flag & kEncryptedFlag) != 0 || unzOpenCurrentFile(archive) != UNZ_OK) return {};
  std::string bytes(kHeadOfEntry, '\0');
  const int got = unzReadCurrentFile(archive, bytes.data(), static_cast<unsigned>(bytes.size()));
  unzCloseCurrentFile(archive);
  bytes.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
  return bytes;
}

/// Parts of a document of Office or WPS, an OFD or an ODT: then the archive itself is a document.
bool makes_a_document(std::string_view name) {
  return name == "[Content_Types].xml" || name == "word/document.xml" || name == "OFD.xml" ||
         name == "META-INF/manifest.xml";
}

/// A file of an archive, before its neighbours are known.
struct Found {
  ZipMember member;
  FoundFile file;
  std::string folder;  // in the archive; empty: at the top level
};

std::string_view last_name(std::string_view path) { return path.substr(path.rfind('/') + 1); }

/// Classifies an entry by its folder and name, as found-file.h does.
FoundFile file_of_entry(unzFile archive, const Entry& entry, std::string_view name) {
  // macOS puts a file of the same name beside every file.
  if (name.starts_with("__MACOSX/")) {
    return {FoundFile::Kind::kOther, SkipReason::kNoise, say("系统或编辑器的临时文件")};
  }
  if (has_archive_name(name)) {
    return {FoundFile::Kind::kOther, SkipReason::kOtherFormat, say("压缩包中的压缩包")};
  }
  FoundFile file = found_file(last_name(name), [&] { return head_of_entry(archive, entry); });
  if (file.kind != FoundFile::Kind::kArchive) return file;
  return {FoundFile::Kind::kOther, SkipReason::kOtherFormat, say("压缩包中的压缩包")};
}

/// Files that are read, or count as reports, are members; the others are skipped.
ZipListing listing_of(std::vector<Found> files, std::string_view archive_name) {
  std::map<std::string, std::size_t> documents;  // by folder
  for (const Found& each : files) {
    if (each.file.kind != FoundFile::Kind::kOther) ++documents[each.folder];
  }
  ZipListing listing;
  for (Found& each : files) {
    const std::string_view folder = each.folder.empty() ? archive_name : last_name(each.folder);
    const FoundFile::Kind kind = each.file.kind;
    if (kind == FoundFile::Kind::kDocument ||
        stands_for_report(each.file, last_name(each.member.name), folder, documents[each.folder])) {
      listing.members.push_back(std::move(each.member));
    } else {
      listing.skipped.push_back({std::move(each.member.name), each.file.reason,
                                 std::move(each.file.detail), each.file.may_be_report});
    }
  }
  std::sort(listing.members.begin(), listing.members.end(),
            [](const ZipMember& a, const ZipMember& b) { return comes_before(a.name, b.name); });
  std::sort(listing.skipped.begin(), listing.skipped.end(),
            [](const SkippedFile& a, const SkippedFile& b) { return a.path < b.path; });
  return listing;
}

/// "a (2).pdf" for the second file of a name.
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

bool is_archive_in_disguise(const std::string& path) {
  return foreign_format({}, path).what.empty() && is_packed(opening_of(path));
}

Expected<ZipListing> list_zip(const std::string& path, const ZipLimits& limits) {
  if (!opens_like_zip(path)) {
    return unexpected(Error{ErrorKind::kUnsupportedFormat, say("不是压缩包")});
  }
  if (holds_nothing(path)) return unreadable(say("压缩包是空的，里面没有文件"));
  const Archive archive = opened(path);
  unz_global_info64 facts{};
  if (!archive || unzGetGlobalInfo64(archive.get(), &facts) != UNZ_OK) return damaged();
  std::vector<Found> files;
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
    if (makes_a_document(name)) {
      return unexpected(Error{ErrorKind::kUnsupportedFormat, say("不是压缩包")});
    }
    Found found{{told_apart(name, names), at.pos_in_zip_directory, at.num_of_file,
                 entry.info.uncompressed_size},
                file_of_entry(archive.get(), entry, name),
                name.substr(0, name.rfind('/') == std::string::npos ? 0 : name.rfind('/'))};
    files.push_back(std::move(found));
  }
  if (more != UNZ_END_OF_LIST_OF_FILE && facts.number_entry > 0) return damaged();
  return listing_of(std::move(files), last_name(path));
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
  while (bytes.size <= size) {  // one byte more than declared means that the size is false
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
