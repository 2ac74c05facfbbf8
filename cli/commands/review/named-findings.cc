// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/review/named-findings.h"

#include <algorithm>

#include <fmt/format.h>

#include "cli/base/plain.h"
#include "cli/memory/memory.h"
#include "cli/render/review-words.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

constexpr std::size_t kNamedChoices = 5, kShownDigits = 8;

tl::unexpected<Error> wrong(std::string message) {
  return unexpected(Error{ErrorKind::kUsage, std::move(message)});
}

}  // namespace

std::string about(const CheckedDocument& document) {
  const std::string identity = document.report ? identity_of(*document.report) : "";
  return identity.empty() ? document.path : identity;
}

std::string line_of(const NamedFinding& named) {
  return say("{} {} {}：{}", short_name(*named.finding), named.finding->rule->code,
             about(*named.document), named.finding->message);
}

std::string line_of(const std::string& fingerprint, const SavedVerdict& verdict) {
  PlacedFinding said;
  said.standing = verdict.confirmed ? Standing::kConfirmed : Standing::kDismissed;
  said.remark = verdict.remark;
  const std::string of =
      verdict.of.empty() ? "" : " " + verdict.of;  // for a paper that is not a report
  return fmt::format("{} {}{} {}", fingerprint.substr(0, kShownDigits), verdict.rule, of,
                     say_standing(said));
}

std::vector<NamedFinding> all_of(const NamedFinding& named,
                                 const std::vector<CheckedDocument>& documents) {
  std::vector<NamedFinding> found;
  for (const CheckedDocument& document : documents) {
    for (const PlacedFinding& finding : document.findings) {
      if (finding.fingerprint == named.finding->fingerprint) found.push_back({&document, &finding});
    }
  }
  return found;
}

std::string as_fingerprint(const std::string& name) {
  std::string out = name;
  for (char& c : out) {
    if ('A' <= c && c <= 'F') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

Expected<NamedFinding> finding_named(const std::string& name,
                                     const std::vector<CheckedDocument>& documents) {
  const std::string wanted = as_fingerprint(name);
  std::vector<NamedFinding> found;
  for (const CheckedDocument& document : documents) {
    for (const PlacedFinding& finding : document.findings) {
      if (finding.fingerprint.starts_with(wanted)) found.push_back({&document, &finding});
    }
  }
  if (found.size() == 1) return found.front();
  if (found.empty()) {
    return wrong(
        say("这些文件中没有编号以 {} 开头的问题，用 gouji review list 查看；核对时写了 --prior "
            "或 --rules 等选项的，这里也要写",
            name));
  }
  const bool one_fault = std::all_of(found.begin(), found.end(), [&](const NamedFinding& each) {
    return each.finding->fingerprint == found.front().finding->fingerprint;
  });
  // One report in several files: the verdict applies to all of them (all_of).
  if (one_fault) return found.front();
  std::string choices;
  for (std::size_t i = 0; i < std::min(found.size(), kNamedChoices); ++i) {
    choices += (i == 0 ? "" : say("；")) + line_of(found[i]);
  }
  if (found.size() > kNamedChoices) choices += say("；另有 {} 处", found.size() - kNamedChoices);
  return wrong(say("编号 {} 对应 {} 处问题，请多写几位：{}", name, found.size(), choices));
}

}  // namespace gouji
