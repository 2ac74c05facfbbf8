// SPDX-License-Identifier: GPL-3.0-or-later
// The name of a setting, depending on where it was set.
#pragma once

#include <string>
#include <string_view>

namespace gouji {

/// gouji.toml 第 3 行 fail-on, or 环境变量 GOUJI_FAIL_ON, whose name includes the key. `from` as in
/// Setting.
std::string setting_at(const std::string& from, const std::string& key);

/// fail-on → GOUJI_FAIL_ON. Empty for `published`, a day of one report only: GOUJI_PUBLISHED names
/// the folder of published reports that the tests read.
std::string variable_of(std::string_view key);

}  // namespace gouji
