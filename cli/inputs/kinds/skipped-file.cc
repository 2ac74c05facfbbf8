// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/inputs/kinds/skipped-file.h"

#include <array>
#include <cstddef>

#include "cli/base/plain.h"
#include "parser/base/error.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

struct Words {
  std::string_view chinese, keyword;
};

/// In the order of the enumeration.
const Words& words_of(SkipReason reason) {
  static constexpr auto kWords = std::to_array<Words>({{"临时文件", "noise"},
                                                       {"本程序的结果", "own_output"},
                                                       {"其他格式", "other_format"},
                                                       {"按规则略过", "ignored"},
                                                       {"其他文件系统", "other_file_system"},
                                                       {"不是文档", "not_a_document"}});
  const auto index = static_cast<std::size_t>(reason);
  GOUJI_ASSERT(index < kWords.size());
  return kWords[index];
}

}  // namespace

std::string_view chinese(SkipReason reason) { return words_of(reason).chinese; }
std::string_view shown(SkipReason reason) { return translated(chinese(reason)); }
std::string_view keyword(SkipReason reason) { return words_of(reason).keyword; }

std::string why_skipped(const SkippedFile& file) {
  const std::string_view reason = shown(file.reason);
  if (file.detail.empty() || file.detail == reason) return std::string(reason);
  return say("{}：{}", reason, plain(file.detail));
}

}  // namespace gouji
