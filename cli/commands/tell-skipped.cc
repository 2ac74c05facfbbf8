// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/tell-skipped.h"

#include <cstddef>
#include <string_view>

#include "cli/base/plain.h"
#include "cli/base/streams.h"
#include "cli/inputs/kinds/found-file.h"
#include "cli/inputs/kinds/skipped-file.h"
#include "parser/base/say.h"

namespace gouji {

void tell_skipped(const std::vector<SkippedFile>& skipped) {
  constexpr std::size_t kNamed = 10;
  std::size_t named = 0, more = 0, noise = 0, own = 0;
  for (const SkippedFile& file : skipped) {
    if (is_settings_file(std::string_view(file.path).substr(file.path.rfind('/') + 1))) continue;
    if (file.reason == SkipReason::kNoise) {
      ++noise;
    } else if (file.reason == SkipReason::kOwnOutput) {
      ++own;  // whoever wrote them knows about them
    } else if (named < kNamed) {
      ++named;
      complain(say("未核对 {}：{}", log_line(file.path), why_skipped(file)));
    } else {
      ++more;
    }
  }
  if (more > 0) complain(say("另有 {} 个文件未核对，-v 全部列出", more));
  if (own > 0) complain(say("另有 {} 个本程序的结果，未核对", own));
  if (noise > 0) complain(say("另有 {} 个系统或编辑器的临时文件，未核对", noise));
}

}  // namespace gouji
