// SPDX-License-Identifier: GPL-3.0-or-later
// Ways to break a lawful report that leave traces of editing: numbering, titles, names, sentences.
#pragma once

#include <vector>

#include "tests/support/mutations.h"

namespace gouji::test {

std::vector<Mutation> editing_mutations();

}  // namespace gouji::test
