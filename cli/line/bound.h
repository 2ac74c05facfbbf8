// SPDX-License-Identifier: GPL-3.0-or-later
// Builds `bind` for most commands: typed options → plain ones → a job.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/line/command-line.h"

namespace gouji {

/// Binds a `Typed`, which the returned function owns. After parsing, `read` turns it and the
/// remaining words into the options that `run` takes.
template <class Typed, class Options>
Understand bound(CommandLine& line,
                 Expected<Options> (*read)(const Typed&, const CommandLine&,
                                           std::vector<std::string>),
                 ExitCode (*run)(const Options&)) {
  auto typed = std::make_shared<Typed>();
  typed->bind(line);
  return [typed, read, run](const CommandLine& parsed,
                            std::vector<std::string> words) -> Expected<Parsed> {
    auto options = read(*typed, parsed, std::move(words));
    if (!options) return unexpected(std::move(options.error()));
    return job(*std::move(options), run);
  };
}

/// A command without options and arguments.
Understand bound(std::string_view name, ExitCode (*run)());

}  // namespace gouji
