// SPDX-License-Identifier: GPL-3.0-or-later
// Output of `gouji help TOPIC`: the formats of files that people write, each with an example that
// tests read. Pages are cli/topics/NAME.LANGUAGE.md.
#pragma once

#include <span>
#include <string_view>

namespace gouji {

struct Topic {
  std::string_view name;  // packs
  std::string_view says;  // one line, in Chinese
  const std::string_view* chinese;
  const std::string_view* english;
};

std::span<const Topic> topics();

/// Markdown, in the language of the run.
std::string_view page_of(const Topic& topic);

}  // namespace gouji
