// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/review/bodies.h"

#include <algorithm>

#include "cli/base/nearest.h"
#include "parser/base/say.h"

namespace gouji {

FoundBodies bodies_of(const std::vector<CheckedDocument>& documents) {
  FoundBodies found;
  for (const CheckedDocument& document : documents) {
    if (counts_as_unreadable(document.status)) continue;
    if (!document.report || document.report->body.empty()) {
      found.nameless.push_back(document.path);
    } else {
      found.bodies.emplace_back(&document, document.report->body);
    }
  }
  return found;
}

std::string not_among(const std::string& body, const std::vector<CheckedDocument>& documents) {
  constexpr std::size_t kNamed = 10;  // more are hard to read
  std::vector<std::string> bodies;
  for (const auto& [document, known] : bodies_of(documents).bodies) {
    const bool new_one = std::find(bodies.begin(), bodies.end(), known) == bodies.end();
    if (new_one) bodies.push_back(known);
  }
  std::string words = say("没有设为不报：这些文件中没有 {} 的报告", body);
  const std::string near = nearest(body, bodies);
  if (!near.empty()) words += say("，是否指 {}？", near);
  std::string names;
  for (std::size_t i = 0; i < std::min(bodies.size(), kNamed); ++i) {
    names += (i == 0 ? "" : say("、")) + bodies[i];
  }
  if (bodies.size() > kNamed) names += say("等 {} 个", bodies.size());
  if (!names.empty()) words += (near.empty() ? say("；") : "") + say("其中的机关：{}", names);
  return words;
}

}  // namespace gouji
