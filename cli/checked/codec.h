// SPDX-License-Identifier: GPL-3.0-or-later
// A checked document as bytes: a worker sends it to the supervisor, and the cache keeps it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cli/checked/checked-document.h"

namespace gouji {

std::string encode(const CheckedDocument& document);

/// Empty for bytes that encode() of this build did not write: truncated, altered, or of a rule that
/// does not exist. Decoding is safe for any bytes.
std::optional<CheckedDocument> decode_document(std::string_view bytes);

}  // namespace gouji
