// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/render/run-words.h"

#include "cli/base/plain.h"
#include "cli/checked/words.h"
#include "parser/base/say.h"

namespace gouji {

std::string say_counts(const Summary& sum, std::size_t skipped) {
  std::string words = say("共 {} 份文件：错误 {}，警告 {}，提示 {}，无法读取 {} 份", sum.documents,
                          sum.errors, sum.warnings, sum.infos, sum.unreadable);
  if (sum.duplicates > 0) words += say("，重复 {} 份", sum.duplicates);
  if (sum.not_a_report > 0) words += say("，不是年度报告 {} 份", sum.not_a_report);
  const std::size_t clean = sum.clean - sum.clean_aside;
  const std::size_t unchecked = sum.clean_with_unchecked - sum.unchecked_aside;
  if (sum.set_aside > 0) words += say("，另有 {} 处不计", sum.set_aside);
  if (clean > 0) words += say("；全部核对且未发现问题 {} 份", clean);
  if (sum.clean_aside > 0) words += say("；全部核对且未发现其他问题 {} 份", sum.clean_aside);
  if (unchecked > 0) words += say("；未发现问题但有未能核对的 {} 份", unchecked);
  if (sum.unchecked_aside > 0) {
    words += say("；未发现其他问题但有未能核对的 {} 份", sum.unchecked_aside);
  }
  if (skipped > 0) words += say("；另有 {} 个文件未核对", skipped);
  return words;
}

std::string say_used(const UsedFile& file) {
  const std::string name = plain(file.file);
  if (file.review && file.taken_away == 0) {
    return say("已采用 {} 中的意见，没有因此少报问题", name);
  }
  if (file.review && file.entries == file.taken_away) {
    return say("已按 {} 处理 {} 条意见", name, file.entries);
  }
  if (file.review) {
    return say("已按 {} 处理 {} 条意见，少报 {} 个问题", name, file.entries, file.taken_away);
  }
  if (file.taken_away + file.lowered == 0) {
    return say("已按 {} 的设置核对（{} 份文件），没有因此少报问题", name, file.documents);
  }
  std::string words =
      say("已按 {} 设定规则（{} 份文件），少报 {} 个问题", name, file.documents, file.taken_away);
  if (file.lowered > 0) words += say("，降低 {} 个问题的级别", file.lowered);
  return words;
}

}  // namespace gouji
