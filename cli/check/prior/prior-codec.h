// SPDX-License-Identifier: GPL-3.0-or-later
// Last year's report as bytes: what the rules that compare two years need, without places, since no
// finding lies there (prior-places.h has those of its cells). A worker reads it once, and the
// workers that check this year's reports decode the bytes; the supervisor never does.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "parser/edition/edition.h"
#include "parser/report/report.h"

namespace gouji {

std::string encode_prior(const Report& report);

/// Empty for bytes that encode_prior() of this build did not write, or for a form that is not among
/// `editions`. Decoding is safe for any bytes.
std::optional<Report> decode_prior(std::string_view bytes,
                                   const std::shared_ptr<const Editions>& editions);

}  // namespace gouji
