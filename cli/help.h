// SPDX-License-Identifier: GPL-3.0-or-later
// The commands, and the text of --help.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gouji {

enum class CommandId : unsigned char {
  kCheck,
  kExtract,
  kReview,
  kCompare,
  kExplain,
  kRules,
  kConfig,
  kDoctor,
  kVersion
};

struct Command {
  CommandId id;
  std::string_view name;
  std::string_view arguments;  // 文件或文件夹…, or empty
  std::string_view summary;    // one line
  std::string_view more;       // below the options: what else there is to know, and examples
};

std::span<const Command> commands();

struct HelpLine {
  std::string names;  // -o, or --format
  std::string shape;  // of its value, or empty
  std::string says;
};

/// Of gouji, and of one command.
std::string help_text();
std::string help_text(const Command& command, const std::vector<HelpLine>& options);

}  // namespace gouji
