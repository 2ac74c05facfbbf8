// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue of messages, from the files of cli/messages and the pages of rules: a line with the
// Chinese pattern as it stands in the source, then a line "= " with the English one; \n stands for
// a line end, empty lines and lines that open with # do not count.
#pragma once

#include "parser/base/say.h"

namespace gouji {

const Translations& english_messages();

}  // namespace gouji
