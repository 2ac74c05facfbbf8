// SPDX-License-Identifier: GPL-3.0-or-later
// A checked document as bytes: what a worker hands to the supervisor, and what the cache keeps.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cli/checked/checked-document.h"

namespace gouji {

std::string encode(const CheckedDocument& document);

/// Empty for bytes that encode() of this build did not write: cut short, altered, or of a rule
/// that does not exist. Whatever they are, reading them is safe.
std::optional<CheckedDocument> decode_document(std::string_view bytes);

}  // namespace gouji
