// SPDX-License-Identifier: GPL-3.0-or-later
// Annotations by GitHub's workflow commands. A step shows ten errors and ten warnings, so the worst
// come first. The summary of a step is the Markdown format, which the action adds.
#include <fmt/format.h>

#include "cli/base/plain.h"
#include "cli/language/language.h"
#include "cli/render/findings.h"
#include "cli/render/format.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

/// https://docs.github.com/actions: the escapes that the runner decodes; `property` also ends at :
/// and ,
std::string escaped(std::string_view text, bool property) {
  std::string out;
  for (const char c : text) {
    const bool special = c == '%' || c == '\r' || c == '\n' || (property && (c == ':' || c == ','));
    if (special) {
      out += fmt::format("%{:02X}", static_cast<unsigned>(c));
    } else {
      out += c;
    }
  }
  return out;
}

std::string_view command(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return "error";
    case Severity::kWarning:
      return "warning";
    case Severity::kInfo:
      break;
  }
  return "notice";
}

/// For a text file, at its line. Other files have no lines on the platform: line 0 is the whole
/// file.
std::string annotation(std::string_view command, const std::string& path, std::uint32_t line,
                       const std::string& title, const std::string& message) {
  const std::string at = line > 0 ? fmt::format(",line={}", line) : std::string();
  return fmt::format("::{} file={}{},title={}::{}\n", command, escaped(plain(path), true), at,
                     escaped(title, true), escaped(message, false));
}

/// The sentence, and below it other places to check.
std::string message_of(const PlacedFinding& finding) {
  std::string words = placed_sentence(finding);
  for (const PlacedEvidence& evidence : finding.evidence) {
    if (evidence.text.empty() || finding.message.find(evidence.text) != std::string::npos) continue;
    words += '\n' + say("{}：{}", plain(evidence.label), plain(evidence.text));
  }
  return words;
}

}  // namespace

std::string render_github(const Documents& documents, const RenderOptions& options) {
  std::string out;
  for (const CheckedDocument& document : documents) {
    const std::string trouble = trouble_of(document, options.require_report);
    if (!trouble.empty()) out += annotation("error", document.path, 0, "gouji", trouble);
  }
  for (const RunFault& beside : faults_beside(options)) {
    out += annotation("error", beside.file, 0, "gouji", beside.sentence);
  }
  for (const auto& [document, finding] : worst_first(documents)) {
    out += annotation(command(finding->severity), document->path, finding->place.line,
                      fmt::format("{} {}", finding->rule->code, title_of(*finding->rule)),
                      message_of(*finding));
  }
  for (const CheckedDocument& document : documents) {
    for (const std::string& correction : said_beside(document, options.facts)) {
      out += annotation("notice", document.path, 0, "gouji", correction);
    }
  }
  return out;
}

extern const Format github_format = {
    .name = "github",
    .also = ".txt",
    .title = "GitHub Actions 的注解",
    .for_terminals = true,
    .render = always<render_github>,
};

}  // namespace gouji
