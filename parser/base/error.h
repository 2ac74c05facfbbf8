// SPDX-License-Identifier: GPL-3.0-or-later
// Errors that keep a stage from starting. A doubtful reading is a Note, a wrong report a Finding, a
// broken invariant of ours a GOUJI_ASSERT.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>

#include <tl/expected.hpp>

namespace gouji {

enum class ErrorKind {
  kUnreadable,         // missing, damaged, empty, or not what its name says
  kEncrypted,          // needs a password that was not given
  kUnsupportedFormat,  // a file type that this version does not read
  kNoText,             // opens, but has no readable characters
  kUsage,              // wrong option, edition file or configuration
};

/// One sentence in Simplified Chinese, without final stop: what is wrong and, if there is one, the
/// next step.
struct Error {
  ErrorKind kind = ErrorKind::kUnreadable;
  std::string message;
};

/// The project's only alias for a value or an Error; std::expected comes with C++23.
template <class T>
using Expected = tl::expected<T, Error>;
using tl::unexpected;

}  // namespace gouji

/// Always on: a broken invariant is our bug and must not become a wrong finding.
#define GOUJI_ASSERT(condition)                                                              \
  do {                                                                                       \
    if (!(condition)) {                                                                      \
      std::fprintf(stderr, "%s:%d: broken invariant: %s\n", __FILE__, __LINE__, #condition); \
      std::abort();                                                                          \
    }                                                                                        \
  } while (false)
