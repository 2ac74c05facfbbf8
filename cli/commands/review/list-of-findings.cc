// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/review/list-of-findings.h"

#include <map>
#include <set>

#include <fmt/format.h>

#include "cli/base/plain.h"
#include "cli/checked/words.h"
#include "cli/commands/review/named-findings.h"
#include "cli/render/review-words.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

/// A finding as shown to people. Two copies of a report below two review files may have it with two
/// standings.
std::string line_of(const CheckedDocument& document, const PlacedFinding& finding) {
  const std::string standing = say_standing(finding);
  return plain(fmt::format("{} {} {} {}{}{}", short_name(finding), shown(finding.severity),
                           finding.rule->code, say("{}：{}", about(document), finding.message),
                           standing.empty() ? "" : " — ", standing));
}

using Lines = std::vector<std::string>;

Lines lines_of(const CheckedDocument& document) {
  Lines lines;
  for (const PlacedFinding& finding : document.findings) {
    lines.push_back(line_of(document, finding));
  }
  return lines;
}

}  // namespace

std::string list_of_findings(const std::vector<CheckedDocument>& documents) {
  std::map<std::string, std::size_t> copies;  // of a file with the same bytes, by its path
  for (const CheckedDocument& document : documents) {
    if (document.status == Status::kDuplicate) ++copies[document.same_as];
  }
  std::vector<Lines> lines;                  // of each document
  std::map<std::string, std::size_t> files;  // by line
  for (const CheckedDocument& document : documents) {
    lines.push_back(lines_of(document));
    for (const std::string& line : std::set(lines.back().begin(), lines.back().end())) {
      files[line] += 1 + copies[document.path];
    }
  }
  std::string out;
  std::set<std::string> listed;  // already listed for another file
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (!documents[i].error.empty()) {
      out += plain(say("{}：{}", documents[i].path, documents[i].error)) + "\n";
    }
    for (const std::string& line : lines[i]) {
      if (listed.contains(line)) continue;
      const std::size_t count = files[line];
      out += (count > 1 ? say("{}（{} 份文件）", line, count) : line) + "\n";
    }
    listed.insert(lines[i].begin(), lines[i].end());
  }
  return out;
}

}  // namespace gouji
