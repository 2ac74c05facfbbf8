// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/base/streams.h"

#include <cerrno>
#include <cstdlib>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/base/system-words.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

/// errno of a failure, or 0.
int write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0) {
      if (errno == EINTR) continue;
      return errno;
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

Error cannot_write(const std::string& path, int error) {
  return {ErrorKind::kUsage, say("无法写入 {}：{}", path, system_words(error))};
}

/// The permissions of a file made by open(); mkstemp gives access only to the owner.
mode_t usual_rights() {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return static_cast<mode_t>(0666) & ~mask;
}

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

/// Follows a symbolic link: its target is to be replaced, not the link.
std::string resolved(const std::string& path) {
  char* real = ::realpath(path.c_str(), nullptr);
  if (real == nullptr) return path;
  std::string target = real;
  std::free(real);
  return target;
}

}  // namespace

std::optional<Error> write_results(std::string_view bytes) {
  const int error = write_all(STDOUT_FILENO, bytes);
  if (error == 0 || error == EPIPE) return std::nullopt;
  return cannot_write(say("标准输出"), error);
}

void complain(std::string_view sentence) {
  std::string line = "gouji: ";
  line += sentence;
  line += '\n';
  write_all(STDERR_FILENO, line);
}

ExitCode fault(const Error& error) {
  complain(error.message);
  return ExitCode::kFault;
}

Expected<ResultFile> ResultFile::create(const std::string& path) {
  ResultFile file(path);
  if (path.empty()) return file;
  struct stat facts {};
  const bool exists = ::stat(path.c_str(), &facts) == 0;
  if (exists && !S_ISREG(facts.st_mode)) {
    file.descriptor_ = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (file.descriptor_ < 0) return unexpected(cannot_write(path, errno));
    return file;
  }
  file.target_ = exists ? resolved(path) : path;
  file.descriptor_ =
      ::open(folder_of(file.target_).c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600);
  if (file.descriptor_ < 0) {  // not every file system supports files without a name
    file.temporary_ = file.target_ + ".XXXXXX";
    file.descriptor_ = ::mkstemp(file.temporary_.data());
  }
  if (file.descriptor_ < 0) {
    file.temporary_.clear();
    return unexpected(cannot_write(path, errno));
  }
  ::fchmod(file.descriptor_, exists ? facts.st_mode & 07777U : usual_rights());
  return file;
}

ResultFile::ResultFile(ResultFile&& other) noexcept
    : path_(std::move(other.path_)),
      target_(std::move(other.target_)),
      temporary_(std::exchange(other.temporary_, {})),
      descriptor_(std::exchange(other.descriptor_, -1)) {}

ResultFile::~ResultFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

std::optional<Error> ResultFile::write(std::string_view bytes) {
  if (path_.empty()) return write_results(bytes);
  const int error = write_all(descriptor_, bytes);
  if (error == 0 || (error == EPIPE && target_.empty())) return std::nullopt;
  return cannot_write(path_, error);
}

std::optional<Error> ResultFile::finish() {
  if (path_.empty()) return std::nullopt;
  std::optional<Error> error;
  if (!target_.empty()) error = name_it();
  if (::close(std::exchange(descriptor_, -1)) != 0 && !error) error = cannot_write(path_, errno);
  return error;
}

std::optional<Error> ResultFile::name_it() {
  if (temporary_.empty()) {
    const std::string nameless = "/proc/self/fd/" + std::to_string(descriptor_);
    const auto link_to = [&](const std::string& name) {
      return ::linkat(AT_FDCWD, nameless.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) == 0;
    };
    if (link_to(target_)) return std::nullopt;
    if (errno != EEXIST) return cannot_write(path_, errno);
    // Only renaming another file replaces a file: it has a name for a moment.
    const std::string name = target_ + "." + std::to_string(::getpid()) + ".tmp";
    if (!link_to(name)) return cannot_write(path_, errno);
    temporary_ = name;
  }
  if (::rename(temporary_.c_str(), target_.c_str()) != 0) return cannot_write(path_, errno);
  temporary_.clear();
  return std::nullopt;
}

std::optional<Error> write_file(const std::string& path, std::string_view bytes) {
  auto file = ResultFile::create(path);
  if (!file) return file.error();
  if (auto error = file->write(bytes)) return error;
  return file->finish();
}

}  // namespace gouji
