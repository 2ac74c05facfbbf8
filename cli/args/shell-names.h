// SPDX-License-Identifier: GPL-3.0-or-later
// The shells that completions are made for.
#pragma once

#include <array>
#include <string_view>

namespace gouji {

inline constexpr std::array<std::string_view, 3> kShellNames = {"bash", "zsh", "fish"};

}  // namespace gouji
