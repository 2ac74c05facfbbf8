// SPDX-License-Identifier: GPL-3.0-or-later
// Checkstyle's XML, which build servers and editors read. Lines are those of the document's text.
#include <fmt/format.h>

#include "cli/base/plain.h"
#include "cli/checked/words.h"
#include "cli/render/findings.h"
#include "cli/render/format.h"

namespace gouji {
namespace {

std::string fault(std::uint32_t line, std::string_view severity, const std::string& message,
                  std::string_view source) {
  return fmt::format("    <error line=\"{}\" severity=\"{}\" message=\"{}\" source=\"{}\"/>\n",
                     line, severity, xml_escaped(message), xml_escaped(source));
}

}  // namespace

std::string render_checkstyle(const Documents& documents, const RenderOptions& options) {
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n";
  for (const CheckedDocument& document : documents) {
    out += fmt::format("  <file name=\"{}\">\n", xml_escaped(plain(document.path)));
    if (const std::string trouble = trouble_of(document, options.require_report);
        !trouble.empty()) {
      out += fault(1, "error", trouble, "gouji");
    }
    for (const std::string& correction : said_beside(document, options.facts)) {
      out += fault(1, "info", correction, "gouji");
    }
    for (const PlacedFinding& finding : document.findings) {
      if (!open(finding.standing)) continue;
      out += fault(line_for_programs(finding.place), keyword(finding.severity),
                   placed_sentence(finding), fmt::format("gouji.{}", finding.rule->code));
    }
    out += "  </file>\n";
  }
  for (const RunFault& beside : faults_beside(options)) {
    out += fmt::format("  <file name=\"{}\">\n{}  </file>\n", xml_escaped(plain(beside.file)),
                       fault(1, "error", beside.sentence, "gouji"));
  }
  return out + "</checkstyle>\n";
}

extern const Format checkstyle_format = {
    .name = "checkstyle",
    .also = ".xml",
    .title = "Checkstyle XML",
    .for_terminals = true,
    .render = always<render_checkstyle>,
};

}  // namespace gouji
