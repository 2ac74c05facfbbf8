// SPDX-License-Identifier: GPL-3.0-or-later
// `gouji version`: our version, and those of the linked libraries.
#include "version.h"

#include <fmt/format.h>

#include "cli/base/streams.h"
#include "cli/line/bound.h"
#include "parser/pdf/read-pdf.h"
#include "parser/text/normalize.h"
#include "parser/text/pattern.h"
#include "revision.h"

namespace gouji {

namespace {

ExitCode run_version() {
  const std::string text =
      fmt::format("gouji {}\ngit {}\nPoppler {}\nICU {}\nRE2 {}\n", kVersion, kGitRevision,
                  poppler_version(), icu_version(), re2_version());
  if (const auto error = write_results(text)) return fault(*error);
  return ExitCode::kClean;
}

Understand bind(CommandLine& /*line*/) { return bound("version", run_version); }

}  // namespace

extern const Command version_command = {
    .name = "version",
    .operands = Operands::kNone,
    .summary = "显示版本",
    .bind = bind,
    .reads_settings = false,
};

}  // namespace gouji
