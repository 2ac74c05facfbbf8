// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/streams.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace gouji {
namespace {

/// errno of the failure, or 0.
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
  return {ErrorKind::kUsage, "无法写入 " + path + "：" + std::strerror(error)};
}

std::optional<Error> write_in_place(const std::string& path, std::string_view bytes) {
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
  if (descriptor < 0) return cannot_write(path, errno);
  const int error = write_all(descriptor, bytes);
  ::close(descriptor);
  if (error != 0 && error != EPIPE) return cannot_write(path, error);
  return std::nullopt;
}

/// The rights that a file made by open() would have; mkstemp gives the owner alone.
mode_t usual_rights() {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return static_cast<mode_t>(0666) & ~mask;
}

/// Behind a symbolic link stands the file that is to be replaced, not the link.
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
  return cannot_write("标准输出", error);
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

std::optional<Error> write_file(const std::string& path, std::string_view bytes) {
  struct stat facts {};
  const bool exists = ::stat(path.c_str(), &facts) == 0;
  if (exists && !S_ISREG(facts.st_mode)) return write_in_place(path, bytes);

  const std::string target = exists ? resolved(path) : path;
  std::string temporary = target + ".XXXXXX";
  const int descriptor = ::mkstemp(temporary.data());
  if (descriptor < 0) return cannot_write(path, errno);
  ::fchmod(descriptor, exists ? facts.st_mode & 07777U : usual_rights());
  int error = write_all(descriptor, bytes);
  if (::close(descriptor) != 0 && error == 0) error = errno;
  if (error == 0 && ::rename(temporary.c_str(), target.c_str()) != 0) error = errno;
  if (error != 0) {
    ::unlink(temporary.c_str());
    return cannot_write(path, error);
  }
  return std::nullopt;
}

}  // namespace gouji
