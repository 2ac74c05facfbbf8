// SPDX-License-Identifier: GPL-3.0-or-later
// A rule's page in its parts: the Chinese text, the section "## English" that sums it up, and the
// fenced block "messages" at its end, which holds the rule's sentences for the catalogue.
#pragma once

#include <string_view>

namespace gouji {

struct PageParts {
  std::string_view chinese;   // with its heading, ends with a line end
  std::string_view english;   // without its heading; empty where the page has none
  std::string_view messages;  // as in cli/messages; empty where the rule has none of its own
};

/// Views of `page`.
PageParts page_parts(std::string_view page);

}  // namespace gouji
