// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/memory/change-lock.h"

#include <cerrno>
#include <filesystem>
#include <set>
#include <system_error>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "cli/base/streams.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

namespace fs = std::filesystem;

/// Follows links to where the file is replaced (ResultFile).
std::string folder_replaced_in(const std::string& file) {
  std::error_code unknown;
  fs::path whole = fs::weakly_canonical(fs::absolute(file, unknown), unknown);
  return (unknown ? fs::path(file) : whole).parent_path().string();
}

bool lock(int descriptor) {
  while (::flock(descriptor, LOCK_EX) != 0) {
    if (errno != EINTR) return false;
  }
  return true;
}

}  // namespace

ChangeLock::ChangeLock(const std::vector<std::string>& files) {
  std::set<std::string> folders;  // in one order for all processes
  for (const std::string& file : files) {
    if (!file.empty()) folders.insert(folder_replaced_in(file));
  }
  for (const std::string& folder : folders) {
    const int descriptor =
        ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) continue;  // nothing can be written there either, which is reported then
    descriptors_.push_back(descriptor);
    if (!lock(descriptor)) {
      complain(say("{} 所在的文件系统不能加锁，几个人同时写入的意见可能丢失", folder));
    }
  }
}

ChangeLock::~ChangeLock() {
  for (const int descriptor : descriptors_) ::close(descriptor);
}

}  // namespace gouji
