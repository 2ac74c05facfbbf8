// SPDX-License-Identifier: GPL-3.0-or-later
// One line a finding, for grep, editors and logs: path:page: severity code sentence.
#include <fmt/format.h>

#include "cli/base/plain.h"
#include "cli/checked/words.h"
#include "cli/render/findings.h"
#include "cli/render/format.h"

namespace gouji {

std::string render_concise(const Documents& documents, const RenderOptions& options) {
  std::string out;
  for (const CheckedDocument& document : documents) {
    const std::string path = log_line(document.path);
    if (const std::string trouble = trouble_of(document, options.require_report);
        !trouble.empty()) {
      out += fmt::format("{}: {}\n", path, log_line(trouble));
    }
    for (const std::string& correction : corrections(document)) {
      out += fmt::format("{}: {}\n", path, log_line(correction));
    }
    for (const PlacedFinding& finding : document.findings) {
      if (!open(finding.standing)) continue;
      const Place& place = finding.place;
      const std::uint32_t number = place.line > 0 ? place.line : place.page();
      out += fmt::format("{}{}: {} {} {}\n", path, number > 0 ? fmt::format(":{}", number) : "",
                         shown(finding.severity), finding.rule->code, log_line(sentence(finding)));
    }
  }
  return out;
}

extern const Format concise_format = {
    .name = "concise",
    .also = ".txt",
    .title = "每个问题一行",
    .for_terminals = true,
    .render = always<render_concise>,
    .stream = pieces<render_concise>,
};

}  // namespace gouji
