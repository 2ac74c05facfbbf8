// SPDX-License-Identifier: GPL-3.0-or-later
// Last year's report as bytes: what the rules that compare two years ask of it, and nothing of its
// places, since no finding stands there (prior-places.h has those of its cells). A worker reads it
// once, and the workers that check this year's reports take the bytes apart; the supervisor never
// does.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "parser/edition/edition.h"
#include "parser/report/report.h"

namespace gouji {

std::string encode_prior(const Report& report);

/// Empty for bytes that encode_prior() of this build did not write, or of a form that is not among
/// `editions`. Whatever they are, reading them is safe.
std::optional<Report> decode_prior(std::string_view bytes,
                                   const std::shared_ptr<const Editions>& editions);

}  // namespace gouji
