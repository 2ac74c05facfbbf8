// SPDX-License-Identifier: GPL-3.0-or-later
// Source of the text of --help, the completions of shells and the manual page.
#pragma once

#include <string>
#include <vector>

#include "cli/line/listed-option.h"

namespace gouji {

/// A paragraph of Command::more, in the language of the run. Lines that begin with two spaces are
/// kept as they are.
struct HelpParagraph {
  std::string text;
  bool examples = false;
};
std::vector<HelpParagraph> paragraphs_of(const Command& command);
/// Possible values of an option, or of the first word, if they need more than a line.
std::vector<ListedTable> tables_of(const Command& command, const std::vector<ListedOption>& options,
                                   Commands all);
/// gouji check [选项] 文件或文件夹…
std::string usage_of(const Command& command);
/// Options before any command: --help, --version, --lang.
std::vector<ListedOption> global_options();

std::string help_text(Commands all);  // of gouji
std::string help_text(const Command& command, const std::vector<ListedOption>& options,
                      Commands all);

/// The commands with their summaries, and the topics.
std::vector<ListedTable> overview(Commands all);

}  // namespace gouji
