// SPDX-License-Identifier: GPL-3.0-or-later
// What outputs say of a run besides its documents, as sentences.
#pragma once

#include <string>

#include "cli/run-facts.h"

namespace gouji {

/// 其他格式：DOCX 文档. Plain.
std::string why_skipped(const SkippedFile& file);

/// 已按 青湖区/gouji-review.toml 处理 5 条意见. Plain.
std::string say_used(const UsedFile& file);

}  // namespace gouji
