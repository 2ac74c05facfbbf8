// SPDX-License-Identifier: GPL-3.0-or-later
// System errors in the language of the run: strerror() uses the language of the machine.
#pragma once

#include <string>

namespace gouji {

/// 文件夹不存在. `error` is an errno; its number if it is not known here.
std::string system_words(int error);

}  // namespace gouji
