// SPDX-License-Identifier: GPL-3.0-or-later
// What programs and authors vary, one trait at a time: a random combination is a set of them, and
// one that is read wrongly is cut down to those that are to blame.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/dice.h"
#include "tests/support/made-up-report.h"
#include "tests/support/typeset.h"

namespace gouji::test {

/// What is typeset, and how.
struct Manuscript {
  MadeUpReport report;
  TypesetOptions options;
};

struct Trait {
  std::string_view name;
  int percent;  // of combinations that have it
  void (*apply)(Manuscript&, Dice&);
};

/// Traits that a reader of the PDF does not even notice, or reads all the same.
const std::vector<Trait>& readable_traits();
/// Each leaves a PDF whose tables cannot be read, and names the code that says so.
struct UnreadableTrait {
  Trait trait;
  std::string_view code;  // D01, D02, D04
};
const std::vector<UnreadableTrait>& unreadable_traits();

/// Indices of the traits of the combination `seed`.
std::vector<std::size_t> random_traits(std::uint32_t seed);

/// The report of `seed` with these readable traits. What a trait does depends on the seed alone,
/// not on which others there are.
Manuscript manuscript_of(std::uint32_t seed, const std::vector<std::size_t>& traits);

/// Applies one more trait by the same rule.
void apply(const Trait& trait, std::uint32_t seed, Manuscript& manuscript);

std::string names_of(const std::vector<std::size_t>& traits);

}  // namespace gouji::test
