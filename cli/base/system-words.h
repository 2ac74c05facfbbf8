// SPDX-License-Identifier: GPL-3.0-or-later
// What the system says went wrong, in the words of the run: strerror() speaks the language of the
// machine.
#pragma once

#include <string>

namespace gouji {

/// 文件夹不存在. `error` as errno has it; of one that is not known here its number.
std::string system_words(int error);

}  // namespace gouji
