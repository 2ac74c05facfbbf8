// SPDX-License-Identifier: GPL-3.0-or-later
// The table of formats.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "cli/options/options.h"
#include "cli/render/format.h"

namespace gouji {

/// In the order of the help.
std::span<const Format> formats();
/// Null if there is none.
const Format* find_format(std::string_view name);
/// By a format's name before the last ending (r.gitlab.json), then by the ending.
const Format* format_for_file(std::string_view file);
/// False if the ending is known, but belongs to another format: JSON in x.html.
bool may_stand_in(const Format& format, std::string_view file);

/// What the outputs need in total.
Needs needs(const std::vector<OutputTarget>& outputs);

}  // namespace gouji
