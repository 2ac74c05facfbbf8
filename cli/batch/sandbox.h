// SPDX-License-Identifier: GPL-3.0-or-later
// What a worker must not do, whatever a document makes it try: no network, no other program, no
// file opened for writing, created, renamed or removed, no code mapped, no signal sent. It can read
// files, compute, and write to what is already open: its channel to the supervisor.
#pragma once

#include <memory>
#include <string>

namespace gouji {

/// The rules of the kernel's filter (seccomp), made once and used by every worker.
class Sandbox {
 public:
  Sandbox();
  ~Sandbox();
  Sandbox(const Sandbox&) = delete;
  Sandbox& operator=(const Sandbox&) = delete;

  /// Applies to the rest of this process and its children. False if the kernel does not allow it.
  bool enter() const;

 private:
  struct Filter;
  std::unique_ptr<Filter> filter_;
};

/// Tries all forbidden actions in a child. Empty if all are refused, otherwise a sentence about
/// those that are not.
std::string sandbox_fault();

}  // namespace gouji
