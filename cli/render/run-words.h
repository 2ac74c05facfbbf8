// SPDX-License-Identifier: GPL-3.0-or-later
// What outputs say about a run besides its documents, as sentences.
#pragma once

#include <string>

#include "cli/checked/checked-document.h"
#include "cli/memory/run-facts.h"

namespace gouji {

/// 共 221 份文件：错误 4，警告 9，…；全部核对、未发现问题 90 份，…: the counts of a run in one
/// line.
std::string say_counts(const Summary& sum, std::size_t skipped);

/// 已按 青湖区/gouji-review.toml 处理 5 条意见. Plain.
std::string say_used(const UsedFile& file);

}  // namespace gouji
