// SPDX-License-Identifier: GPL-3.0-or-later
// GitLab's code quality report: one flat list. The platform compares fingerprints between branches,
// so they must be stable and unique.
#include <fmt/format.h>

#include "cli/base/plain.h"
#include "cli/base/read-bytes.h"
#include "cli/render/findings.h"
#include "cli/render/format.h"
#include "cli/render/formats/json-parts.h"

namespace gouji {
namespace {

std::string_view gitlab_severity(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return "critical";
    case Severity::kWarning:
      return "minor";
    case Severity::kInfo:
      break;
  }
  return "info";
}

Json location(const std::string& path, std::uint32_t line) {
  return {{"path", plain(path)}, {"lines", {{"begin", line}}}};
}

/// An entry about a document as a whole.
Json of_document(const std::string& path, const std::string& words, std::string_view severity) {
  return {{"description", words},
          {"check_name", "gouji"},
          {"fingerprint", sha256(path + '\n' + words).substr(0, 16)},
          {"severity", severity},
          {"location", location(path, 1)}};
}

}  // namespace

std::string render_gitlab(const Documents& documents, const RenderOptions& options) {
  Json out = Json::array();
  for (const CheckedDocument& document : documents) {
    const std::string trouble = trouble_of(document, options.require_report);
    if (!trouble.empty()) out.push_back(of_document(document.path, trouble, "blocker"));
    for (const std::string& correction : said_beside(document, options.facts)) {
      out.push_back(of_document(document.path, correction, "info"));
    }
  }
  for (const RunFault& beside : faults_beside(options)) {
    out.push_back(of_document(beside.file, beside.sentence, "blocker"));
  }
  Occurrences occurrences;
  for (const auto& [document, finding] : worst_first(documents)) {
    const std::size_t turn = occurrences.next(finding->fingerprint);
    out.push_back({{"description", placed_sentence(*finding)},
                   {"check_name", fmt::format("{} {}", finding->rule->code, finding->rule->name)},
                   {"fingerprint", turn == 1 ? finding->fingerprint
                                             : fmt::format("{}-{}", finding->fingerprint, turn)},
                   {"severity", gitlab_severity(finding->severity)},
                   {"location", location(document->path, line_for_programs(finding->place))}});
  }
  return print(out);
}

extern const Format gitlab_format = {
    .name = "gitlab",
    .also = ".json",
    .title = "GitLab 代码质量报告",
    .for_terminals = true,
    .render = always<render_gitlab>,
};

}  // namespace gouji
