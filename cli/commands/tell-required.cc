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

void Required::Named::add(const std::string& path) {
  if (++count <= kNamed) {
    paths += (paths.empty() ? "" : say("、")) + log_line(path);
  } else if (count == kNamed + 1) {
    paths += "…";
  }
}

void Required::add(const CheckedDocument& document) {
  if (!lacks_report(document)) return;
  (document.status == Status::kChecked ? bare_ : none_).add(document.path);
}

void Required::add(const SkippedFile& file) {
  if (file.may_be_report) none_.add(file.path);
}

void Required::tell() const {
  if (none_.count > 0) {
    complain(say("--require-report 要求每份文件都是年度报告，有 {} 份不是：{}", none_.count,
                 none_.paths));
  }
  if (bare_.count > 0) {
    complain(say("--require-report 要求年度报告，有 {} 份没有认出任何一个部分或表格：{}",
                 bare_.count, bare_.paths));
  }
}

}  // namespace gouji
