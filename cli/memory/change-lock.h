// SPDX-License-Identifier: GPL-3.0-or-later
// Several people and jobs write into one review file. Each change reads the file, adds to it and
// puts it in the place of the former: what another one wrote in between would be lost.
#pragma once

#include <string>
#include <vector>

namespace gouji {

/// Nobody else changes these files until the value ends. The lock is on their folders, for the
/// files themselves are replaced; so it leaves nothing behind, and ends with the process. Waits as
/// long as another one holds it. On a file system without locks, that is said and nothing held.
class ChangeLock {
 public:
  /// All files of a change at once: two processes that take one after the other would wait for each
  /// other forever.
  explicit ChangeLock(const std::vector<std::string>& files);
  ~ChangeLock();
  ChangeLock(const ChangeLock&) = delete;
  ChangeLock& operator=(const ChangeLock&) = delete;

 private:
  std::vector<int> descriptors_;
};

}  // namespace gouji
