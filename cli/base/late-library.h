// SPDX-License-Identifier: GPL-3.0-or-later
// A shared library that only some runs need, loaded on demand. Linked normally it would cost every
// start: libqpdf and libxlsxwriter bring ten libraries, whose symbols take longer to bind than
// checking a report takes. The functions of one library are in one struct:
//
//   struct Functions {
//     LateLibrary library{NAME};
//     GOUJI_LATE_FUNCTION(library, compress);
//   };
//
// Only C functions: their names do not encode their types, so the types come from the header.
#pragma once

#include <optional>
#include <string_view>

#include "parser/base/error.h"

namespace gouji {

class LateLibrary {
 public:
  /// `name` as the dynamic linker looks it up (libz.so.1). Stays loaded until the program ends.
  explicit LateLibrary(const char* name);

  /// Null if the library or the function is missing.
  template <typename Function>
  [[nodiscard]] Function function(const char* name) {
    return reinterpret_cast<Function>(address(name));
  }
  /// What is missing, after all functions have been asked for; none if the library is complete.
  [[nodiscard]] std::optional<Error> fault() const;

 private:
  void* address(const char* name);

  const char* name_;
  void* handle_;
  bool whole_;
};

/// The functions of a library, in a struct as above. The first call loads it, complete or not: its
/// `library` shows which.
template <typename Functions>
const Functions& loaded() {
  static const Functions functions;
  return functions;
}

/// The same for calls after the library was found to be complete.
template <typename Functions>
const Functions& late() {
  const Functions& functions = loaded<Functions>();
  GOUJI_ASSERT(!functions.library.fault());
  return functions;
}

}  // namespace gouji

// NOLINTBEGIN(bugprone-macro-parentheses): the name of a member cannot stand in parentheses
/// A member that calls the function of the same name in `library`.
#define GOUJI_LATE_FUNCTION(library, name) \
  decltype(&::name) name = (library).function<decltype(&::name)>(#name)
// NOLINTEND(bugprone-macro-parentheses)
