// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run/prior-use.h"

#include <algorithm>
#include <cstddef>

#include "cli/base/plain.h"
#include "cli/base/streams.h"
#include "parser/base/say.h"
#include "rules/privacy/shared-personal-numbers.h"

namespace gouji {
namespace {

constexpr std::size_t kNamed = 10;  // as for files that were not checked

}  // namespace

Expected<PriorUse> PriorUse::read(PlaceSettings& places, const ReadSettings& reading,
                                  const RunOptions& run, bool one_document) {
  PriorUse use;
  use.paths_ = prior_paths_of(places);
  if (use.paths_.empty()) return use;
  auto read = read_priors(use.paths_, reading, run, one_document);
  if (!read) return unexpected(std::move(read.error()));
  use.read_ = *std::move(read);
  if (!use.interrupted()) put_priors(places, use.read_.reports);
  return use;
}

bool PriorUse::tell_troubles() const {
  const std::size_t count = read_.troubles.size();
  for (std::size_t i = 0; i < std::min(count, kNamed); ++i) complain(log_line(read_.troubles[i]));
  if (count > kNamed) complain(say("另有 {} 份上一年度报告未能读取", count - kNamed));
  return count > 0;
}

void PriorUse::add(const CheckedDocument& document, const CheckSettings& settings) {
  if (!read_.reports || document.status != Status::kChecked) return;
  if (settings_for(settings, document.path).prior_paths.empty()) return;
  if (document.report->prior.empty()) {
    without_.push_back(document.path);
  } else {
    used_.insert(document.report->prior);
  }
}

std::vector<std::string> PriorUse::remarks(bool each) const {
  std::vector<std::string> out;
  if (!read_.reports) return out;
  if (read_.passed_over > 0) {
    out.push_back(say("所给的上一年度报告中有 {} 个文件不是年度报告，未用", read_.passed_over));
  }
  if (!each) return out;
  if (!without_.empty()) {
    std::string names;
    for (std::size_t i = 0; i < std::min(without_.size(), kNamed); ++i) {
      names += (i > 0 ? say("、") : "") + without_[i];
    }
    if (without_.size() > kNamed) names += say("等");
    out.push_back(say("没有与上一年度核对的报告 {} 份：{}", without_.size(), names));
  }
  for (const PriorFile& file : read_.reports->files()) {
    const bool named = std::find(paths_.begin(), paths_.end(), file.path) != paths_.end();
    if (!named || file.encoded.empty() || used_.contains(file.path)) continue;
    out.push_back(say("--prior 的 {} 没有用于核对：没有一份报告是“{}”下一年度的", file.path,
                      mask_personal_numbers(file.body)));
  }
  return out;
}

}  // namespace gouji
