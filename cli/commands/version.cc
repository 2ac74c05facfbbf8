// SPDX-License-Identifier: GPL-3.0-or-later
// `gouji version`: ours, and those of the libraries that are linked.
#include "version.h"

#include <fmt/format.h>

#include "cli/base/streams.h"
#include "cli/line/command-line.h"
#include "parser/base/say.h"
#include "parser/pdf/read-pdf.h"
#include "parser/text/normalize.h"
#include "parser/text/pattern.h"
#include "revision.h"

namespace gouji {

namespace {

struct VersionOptions {};

ExitCode run_version(const VersionOptions& /*options*/) {
  const std::string text =
      fmt::format("gouji {}\ngit {}\nPoppler {}\nICU {}\nRE2 {}\n", kVersion, kGitRevision,
                  poppler_version(), icu_version(), re2_version());
  if (const auto error = write_results(text)) return fault(*error);
  return ExitCode::kClean;
}

Understand bind(CommandLine& /*line*/) {
  return [](const CommandLine& /*line*/, const std::vector<std::string>& words) -> Expected<ToDo> {
    if (!words.empty()) return wrong_use(say("{} 不需要参数", "version"));
    return job(VersionOptions{}, run_version);
  };
}

}  // namespace

extern const Command version_command;
constinit const Command version_command = {
    "version", Operands::kNone,         "", "显示版本", "", bind, nullptr,
    nullptr,   /*reads_settings=*/false};

}  // namespace gouji
