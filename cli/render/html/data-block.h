// SPDX-License-Identifier: GPL-3.0-or-later
// Data inside a web page. A browser's HTML parser ends a data block at "</script" and is confused
// by "<!--", wherever they occur: blocks contain no "<", so that the text of a report cannot become
// markup.
#pragma once

#include <string>
#include <string_view>

#include "cli/render/formats/json-parts.h"

namespace gouji {

/// In one line, with "<" escaped. Invalid UTF-8 becomes U+FFFD.
std::string json_data(const Json& json);
/// The same for a single text, with its quotes.
std::string json_text(std::string_view text);

/// <script type="application/json" id="NAME">…</script>. `data` must not contain "<".
void append_data_block(std::string& page, std::string_view name, std::string_view data);

}  // namespace gouji
