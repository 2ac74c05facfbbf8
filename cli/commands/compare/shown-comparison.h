// SPDX-License-Identifier: GPL-3.0-or-later
// A comparison as groups of sentences, the same in every output for people.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/commands/compare/comparison-run.h"

namespace gouji {

/// All strings are plain (plain.h).
struct ShownItem {
  std::string words;
  std::vector<std::string> below;  // 改前：…
};

struct ShownGroup {
  std::string_view name;  // for styles: added, standing, unclear, mended, figures, wording
  std::string title;      // 仍存在（2）
  std::vector<ShownItem> items;
};

/// Most urgent for the reader first. Groups without items are left out.
std::vector<ShownGroup> groups_of(const Comparison& comparison);

/// 岚浦县水利局 2023年度: from the new report, else from the old one; the path if neither has it.
std::string heading_of(const ComparedPair& pair);
/// 旧/a.pdf → 新/a.pdf
std::string paths_of(const ComparedPair& pair);
/// 改后：未发现问题，有 15 项未能核对（…）; empty if something was found in the new report.
std::string silence_of(const ComparedPair& pair);
/// a.pdf：…, and below it the document's open findings.
ShownItem item_of(const UnpairedDocument& document);

}  // namespace gouji
