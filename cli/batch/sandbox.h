// SPDX-License-Identifier: GPL-3.0-or-later
// What a worker cannot do, whatever a document makes of it: no network, no other program, no file
// opened for writing, created, renamed or removed, no code mapped, no signal sent. It can read
// files, compute, and write to what is open already: its channel to the supervisor.
#pragma once

#include <memory>
#include <string>

namespace gouji {

/// The rules of the kernel's filter (seccomp), made once and entered by every worker.
class Sandbox {
 public:
  Sandbox();
  ~Sandbox();
  Sandbox(const Sandbox&) = delete;
  Sandbox& operator=(const Sandbox&) = delete;

  /// For the rest of this process and its children. False if the kernel does not allow it.
  bool enter() const;

 private:
  struct Filter;
  std::unique_ptr<Filter> filter_;
};

/// Tries in a child what must not work. Empty if all of it is refused, else what is not, as a
/// sentence.
std::string sandbox_fault();

}  // namespace gouji
