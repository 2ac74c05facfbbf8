// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/shell/completion.h"

namespace gouji {
namespace {

constexpr Shell kShells[] = {
    {"bash", bash_completion}, {"zsh", zsh_completion}, {"fish", fish_completion}};

}  // namespace

std::span<const Shell> shells() { return kShells; }

}  // namespace gouji
