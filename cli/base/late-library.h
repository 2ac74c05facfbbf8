// SPDX-License-Identifier: GPL-3.0-or-later
// A shared library that only some runs need, loaded when one does. Linked as usual it would cost
// every start: libqpdf and libxlsxwriter bring ten libraries, whose symbols take longer to bind
// than a report takes to be judged. The functions of one library stand in one struct:
//
//   struct Functions {
//     LateLibrary library{NAME};
//     GOUJI_LATE_FUNCTION(library, compress);
//   };
//
// Only C functions: their names say nothing of their types, so these come from the header.
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
  /// What is missing, once all functions have been asked for; none if the library is whole.
  [[nodiscard]] std::optional<Error> fault() const;

 private:
  void* address(const char* name);

  const char* name_;
  void* handle_;
  bool whole_;
};

/// The functions of a library, in a struct as above. It is loaded at the first call, whole or not:
/// its `library` tells.
template <typename Functions>
const Functions& loaded() {
  static const Functions functions;
  return functions;
}

/// The same for whoever calls them, after the library was found to be whole.
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
