// SPDX-License-Identifier: GPL-3.0-or-later
// Several people and jobs write into one review file. Each change reads the file, adds to it and
// replaces it: without a lock, changes that another one made in between would be lost.
#pragma once

#include <string>
#include <vector>

namespace gouji {

/// Nobody else can change these files while the value lives. It locks their folders, because the
/// files themselves are replaced; so it leaves nothing behind, and ends with the process. Waits as
/// long as another process holds the lock. On a file system without locks, it says so and locks
/// nothing.
class ChangeLock {
 public:
  /// Takes all files of a change at once: two processes that lock one after the other could wait
  /// for each other forever.
  explicit ChangeLock(const std::vector<std::string>& files);
  ~ChangeLock();
  ChangeLock(const ChangeLock&) = delete;
  ChangeLock& operator=(const ChangeLock&) = delete;

 private:
  std::vector<int> descriptors_;
};

}  // namespace gouji
