// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/base/read-bytes.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <nettle/sha2.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/base/system-words.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

tl::unexpected<Error> unreadable(std::string message) {
  return unexpected(Error{ErrorKind::kUnreadable, std::move(message)});
}

tl::unexpected<Error> unreadable(int error) {
  switch (error) {
    case ENOENT:
    case ENOTDIR:
      return unreadable(say("找不到文件，请检查路径"));
    case EACCES:
    case EPERM:
      return unreadable(say("没有读取权限"));
    default:
      return unreadable(say("读不了文件：{}", system_words(error)));
  }
}

tl::unexpected<Error> too_large() {
  return unreadable(say("文件超过 {} MiB，未读取", kLargestFile >> 20));
}

/// Empty if it is a regular file.
std::string what_else(mode_t mode) {
  if (S_ISREG(mode)) return {};
  if (S_ISDIR(mode)) return say("是文件夹");
  if (S_ISFIFO(mode)) return say("是管道，不是普通文件，请先存为文件，或从标准输入（-）读取");
  if (S_ISSOCK(mode)) return say("是套接字，不是普通文件");
  return say("是设备，不是普通文件");
}

/// Reads until `bytes` is full or the input ends. errno of a failure, or 0.
int fill(int descriptor, Bytes& bytes, std::size_t capacity) {
  while (bytes.size < capacity) {
    const ssize_t got = ::read(descriptor, bytes.data.get() + bytes.size, capacity - bytes.size);
    if (got == 0) return 0;
    if (got < 0) {
      if (errno == EINTR) continue;
      return errno;
    }
    bytes.size += static_cast<std::size_t>(got);
  }
  return 0;
}

bool same_state(const struct stat& before, const struct stat& after) {
  return before.st_size == after.st_size && before.st_mtim.tv_sec == after.st_mtim.tv_sec &&
         before.st_mtim.tv_nsec == after.st_mtim.tv_nsec;
}

/// Closes a descriptor at the end of its scope.
struct Descriptor {
  int number;
  explicit Descriptor(int opened) : number(opened) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number >= 0) ::close(number);
  }
};

}  // namespace

Expected<Bytes> read_file_once(const std::string& path) {
  struct stat facts {};
  // Checked before opening, because opening a device may act on it. Checked again after, on the
  // opened file.
  if (::stat(path.c_str(), &facts) != 0) return unreadable(errno);
  if (const auto what = what_else(facts.st_mode); !what.empty()) {
    return unreadable(std::string(what));
  }
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
  if (file.number < 0 || ::fstat(file.number, &facts) != 0) return unreadable(errno);
  if (const auto what = what_else(facts.st_mode); !what.empty()) {
    return unreadable(std::string(what));
  }
  const auto size = static_cast<std::size_t>(facts.st_size);
  if (size > kLargestFile) return too_large();
  Bytes bytes{std::make_unique_for_overwrite<char[]>(size), 0};
  if (const int error = fill(file.number, bytes, size); error != 0) return unreadable(error);
  // Half of an old file and half of a new one would be neither.
  struct stat after {};
  if (::fstat(file.number, &after) != 0) return unreadable(errno);
  if (!same_state(facts, after) || bytes.size != size) {
    return unreadable(say("文件在读取时被改动，请在写完之后再核对"));
  }
  return bytes;
}

Expected<Bytes> read_standard_input() {
  std::size_t capacity = std::size_t{1} << 20;
  Bytes bytes{std::make_unique_for_overwrite<char[]>(capacity), 0};
  while (true) {
    if (const int error = fill(STDIN_FILENO, bytes, capacity); error != 0) return unreadable(error);
    if (bytes.size < capacity) return bytes;
    if (capacity >= kLargestFile) return too_large();
    capacity *= 2;
    auto larger = std::make_unique_for_overwrite<char[]>(capacity);
    std::copy_n(bytes.data.get(), bytes.size, larger.get());
    bytes.data = std::move(larger);
  }
}

std::string_view without_byte_order_mark(std::string_view text) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  return text.starts_with(kMark) ? text.substr(kMark.size()) : text;
}

std::string sha256(std::string_view bytes) {
  sha256_ctx context;
  sha256_init(&context);
  sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
  sha256_digest(&context, digest.size(), digest.data());
  std::string hex;
  hex.reserve(2 * digest.size());
  for (const std::uint8_t byte : digest) {
    hex += "0123456789abcdef"[byte >> 4U];
    hex += "0123456789abcdef"[byte & 15U];
  }
  return hex;
}

}  // namespace gouji
