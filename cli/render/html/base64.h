// SPDX-License-Identifier: GPL-3.0-or-later
// Encodes bytes for a web page.
#pragma once

#include <string>
#include <string_view>

namespace gouji {

std::string base64(std::string_view bytes);

/// The source expression that makes a content security policy allow this one script or style:
/// 'sha256-…'.
std::string policy_hash(std::string_view text);

}  // namespace gouji
