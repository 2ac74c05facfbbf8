// SPDX-License-Identifier: GPL-3.0-or-later
#include "version.h"

#include <fmt/format.h>

#include "cli/base/streams.h"
#include "cli/commands/commands.h"
#include "parser/pdf/read-pdf.h"
#include "parser/text/normalize.h"
#include "parser/text/pattern.h"
#include "revision.h"

namespace gouji {

ExitCode run_version() {
  const std::string text =
      fmt::format("gouji {}\ngit {}\nPoppler {}\nICU {}\nRE2 {}\n", kVersion, kGitRevision,
                  poppler_version(), icu_version(), re2_version());
  if (const auto error = write_results(text)) return fault(*error);
  return ExitCode::kClean;
}

}  // namespace gouji
