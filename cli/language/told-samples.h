// SPDX-License-Identifier: GPL-3.0-or-later
// The samples on a rule's page as sentences. On the page they are edits of a base report, in a
// language that tests run (tests/support/sample.h); whoever reads the page wants to know what the
// report says there.
#pragma once

#include <string>
#include <string_view>

namespace gouji {

/// One edit as a sentence in the language of the run: 表三“予以公开”行“自然人”列填3. Empty for an
/// edit that changes nothing ("base 2021"). `edition`: id of the base report's edition, whose
/// labels name rows and columns. An unknown edit is a fault of ours.
std::string told_edit(std::string_view edit, std::string_view edition);

/// `page` with each sample and its findings as lists of sentences.
std::string with_told_samples(std::string_view page);

/// The samples of `page` alone, below headings in the language of the run: those that fail, with
/// the codes that they give, and those that pass. What a summary in another language goes without.
std::string told_samples(std::string_view page);

}  // namespace gouji
