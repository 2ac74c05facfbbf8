// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/tell-required.h"

#include "cli/base/plain.h"
#include "cli/base/streams.h"
#include "cli/check/check.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

constexpr std::size_t kNamed = 3;

}  // namespace

void Required::add(const std::string& path) {
  if (++count_ > kNamed) return;
  named_ += (named_.empty() ? "" : say("、")) + log_line(path);
}

void Required::add(const CheckedDocument& document) {
  if (lacks_report(document)) add(document.path);
}

void Required::add(const SkippedFile& file) {
  if (file.may_be_report) add(file.path);
}

void Required::tell() const {
  if (count_ == 0) return;
  complain(say("--require-report 要求每份文件都是年度报告，有 {} 份不是：{}", count_, named_) +
           (count_ > kNamed ? "…" : std::string()));
}

}  // namespace gouji
