// SPDX-License-Identifier: GPL-3.0-or-later
// What the text of --help, the completions of shells and the manual page are made from.
#pragma once

#include <string>
#include <vector>

#include "cli/line/listed-option.h"

namespace gouji {

/// A paragraph of Command::more, in the language of the run. Lines that open with two spaces stand
/// as they are.
struct HelpParagraph {
  std::string text;
  bool examples = false;
};
std::vector<HelpParagraph> paragraphs_of(const Command& command);
/// What an option, or the first word, may be, where there is more to say than a line holds.
std::vector<ListedTable> tables_of(const Command& command, const std::vector<ListedOption>& options,
                                   Commands all);
/// gouji check [选项] 文件或文件夹…
std::string usage_of(const Command& command);
/// Options that stand before any command: --help, --version, --lang.
std::vector<ListedOption> global_options();

std::string help_text(Commands all);  // of gouji
std::string help_text(const Command& command, const std::vector<ListedOption>& options,
                      Commands all);

/// The commands with what they do, and the topics.
std::vector<ListedTable> overview(Commands all);

}  // namespace gouji
