// SPDX-License-Identifier: GPL-3.0-or-later
// A fuzz target is one file NAME-fuzz.cc with this one function. Built by Clang with libFuzzer
// (preset fuzz) it searches; built by any compiler it replays corpus/fuzz/NAME in ordinary tests.
// A target fails by crashing, by GOUJI_ASSERT, or by taking too long.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "parser/base/error.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace gouji::test {

inline std::string_view as_text(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

}  // namespace gouji::test
