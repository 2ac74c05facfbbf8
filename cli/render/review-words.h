// SPDX-License-Identifier: GPL-3.0-or-later
// How outputs describe earlier decisions: verdicts, suppressions, baseline, corrected cells.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/checked/checked-document.h"

namespace gouji {

std::string_view keyword(Standing standing);  // dismissed
std::string in_words(Standing standing);      // 已驳回

/// 附件已说明；张三，2024-02-01: the known parts.
std::string say_remark(const Remark& remark);
/// "已驳回（附件已说明；张三，2024-02-01）". Empty for a new finding.
std::string say_standing(const PlacedFinding& finding);

/// "表三…·总计 机器读作“11”，按“17”核对（…；张三，2024-02-01）"
std::string say_correction(const CorrectedCell& cell);

/// "已驳回 2，基线中已有 1", in the order of the enumeration; empty if nothing is set aside.
std::string say_set_aside(const std::vector<PlacedFinding>& findings);

/// The name of the finding for people and `gouji review`: its number or, before it has one, as many
/// digits of the fingerprint.
std::string_view short_name(const PlacedFinding& finding);

/// For formats that cannot mark findings as set aside: only the open ones.
std::vector<CheckedDocument> without_set_aside(std::vector<CheckedDocument> documents);

}  // namespace gouji
