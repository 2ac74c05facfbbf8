// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/base/late-library.h"

#include <cmath>

#include "tests/support/catch.h"

namespace gouji {
namespace {

TEST_CASE("程序库：用到时才载入") {
  LateLibrary library("libm.so.6");
  const auto root = library.function<double (*)(double)>("floor");
  REQUIRE(root != nullptr);
  CHECK(root(2.5) == 2);
  CHECK(!library.fault());
}

TEST_CASE("程序库：没有的库、没有的函数，要说明是哪一个") {
  LateLibrary absent("libgouji-absent.so.1");
  CHECK(absent.function<void (*)()>("anything") == nullptr);
  REQUIRE(absent.fault());
  CHECK(absent.fault()->kind == ErrorKind::kUsage);
  CHECK(absent.fault()->message.find("libgouji-absent.so.1") != std::string::npos);

  LateLibrary other("libm.so.6");
  CHECK(other.function<double (*)(double)>("floor") != nullptr);
  CHECK(other.function<void (*)()>("no_such_function") == nullptr);
  CHECK(other.fault());
}

}  // namespace
}  // namespace gouji
