// SPDX-License-Identifier: GPL-3.0-or-later
// What --print-config answers.
#pragma once

#include <string>
#include <vector>

#include "cli/args/words.h"
#include "parser/base/error.h"

namespace gouji {

/// The settings as a configuration file that says the same, and where each was said. `file`: the
/// one that was read; its name may be empty. Behind it, as comments, what the settings files say of
/// documents that lie nearer to one of these paths: of the documents below it they take the place
/// of `file`. Error kUsage, where one of them cannot be read.
Expected<std::string> settings_text(const std::vector<BoundSetting>& settings,
                                    const Configuration& file,
                                    const std::vector<std::string>& paths);

}  // namespace gouji
