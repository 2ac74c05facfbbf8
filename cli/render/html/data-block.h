// SPDX-License-Identifier: GPL-3.0-or-later
// Data inside a web page. A browser's reader of HTML ends a data block at "</script" and is thrown
// off by "<!--", wherever they stand: no "<" is left in one, so that nothing that a report holds
// can become markup.
#pragma once

#include <string>
#include <string_view>

#include "cli/render/formats/json-parts.h"

namespace gouji {

/// In one line, with "<" written as an escape. Bytes that are no UTF-8 become U+FFFD.
std::string json_data(const Json& json);
/// The same of a text alone, with its quotes.
std::string json_text(std::string_view text);

/// <script type="application/json" id="NAME">…</script>. `data` is free of "<".
void append_data_block(std::string& page, std::string_view name, std::string_view data);

}  // namespace gouji
