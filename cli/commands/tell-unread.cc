// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/tell-unread.h"

#include "cli/base/plain.h"
#include "cli/base/streams.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

constexpr std::size_t kNamed = 3;

std::string in_brackets(const std::string& words) {
  return words.empty() ? words : say("（{}）", words);
}

}  // namespace

void Unread::add(const CheckedDocument& document) {
  if (!counts_as_unreadable(document.status) || ++count_ > kNamed) return;
  named_ +=
      (named_.empty() ? "" : say("；")) + log_line(document.path + in_brackets(document.error));
}

void Unread::tell() const {
  if (count_ == 1) complain(say("无法读取 {}", named_));
  if (count_ > 1) {
    const std::string more = count_ > kNamed ? say("；另有 {} 份", count_ - kNamed) : "";
    complain(say("有 {} 份文件无法读取：{}", count_, named_ + more));
  }
}

}  // namespace gouji
