// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/base/late-library.h"

#include <dlfcn.h>

#include "parser/base/say.h"

namespace gouji {

LateLibrary::LateLibrary(const char* name)
    : name_(name), handle_(::dlopen(name, RTLD_NOW | RTLD_LOCAL)), whole_(handle_ != nullptr) {}

void* LateLibrary::address(const char* name) {
  void* found = handle_ == nullptr ? nullptr : ::dlsym(handle_, name);
  whole_ = whole_ && found != nullptr;
  return found;
}

std::optional<Error> LateLibrary::fault() const {
  if (whole_) return std::nullopt;
  return Error{ErrorKind::kUsage, say("缺少程序库 {}，或者版本不对", name_)};
}

}  // namespace gouji
