// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/render/run-words.h"

#include "cli/render/plain.h"
#include "cli/render/words.h"
#include "parser/base/say.h"

namespace gouji {

std::string why_skipped(const SkippedFile& file) {
  const std::string_view reason = shown(file.reason);
  if (file.detail.empty() || file.detail == reason) return std::string(reason);
  return say("{}：{}", reason, plain(file.detail));
}

std::string say_used(const UsedFile& file) {
  const std::string name = plain(file.file);
  if (file.review) return say("已按 {} 处理 {} 条意见", name, file.taken_away);
  std::string words =
      say("已按 {} 设定规则（{} 份文件），少报 {} 个问题", name, file.documents, file.taken_away);
  if (file.lowered > 0) words += say("，降低 {} 个问题的级别", file.lowered);
  return words;
}

}  // namespace gouji
