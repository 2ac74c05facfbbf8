// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/check/prior/prior-reports.h"

#include <algorithm>

#include "cli/base/binary.h"
#include "cli/base/read-bytes.h"
#include "cli/check/prior/prior-codec.h"
#include "cli/checked/words.h"
#include "parser/base/say.h"
#include "rules/history/shared-prior.h"

namespace gouji {
namespace {

constexpr std::size_t kNamed = 3;  // paths in a sentence; more are hard to read

std::string names_of(const std::vector<PriorFile>& files, const std::vector<std::size_t>& which) {
  std::string names;
  for (std::size_t i = 0; i < std::min(which.size(), kNamed); ++i) {
    names += (i > 0 ? say("、") : "") + files[which[i]].path;
  }
  return which.size() > kNamed ? names + say("等") : names;
}

}  // namespace

std::string say_unread(const PriorFile& file) {
  // "unreadable" is already clear from the sentence; "encrypted" or "timed out" is not.
  if (file.status == Status::kUnreadable) {
    return say("上一年度报告 {} 未能读取：{}", file.path, file.sentence);
  }
  return say("上一年度报告 {} 未能读取，{}：{}", file.path, shown(file.status), file.sentence);
}

void PriorReports::add(PriorFile file, const std::vector<std::string>& given) {
  const std::size_t index = files_.size();
  for (const std::string& path : given) {
    given_[path].insert(index);
    if (counts_as_unreadable(file.status)) unread_[path].insert(index);
  }
  if (!file.encoded.empty() && file.year && !file.body.empty()) {
    of_year_and_body_[{*file.year, core_of_body(file.body)}].push_back(index);
  }
  files_.push_back(std::move(file));
}

PriorReports::Indices PriorReports::of(const std::map<std::string, Indices>& lists,
                                       const std::vector<std::string>& given) const {
  Indices all;
  for (const std::string& path : given) {
    const auto list = lists.find(path);
    if (list != lists.end()) all.insert(list->second.begin(), list->second.end());
  }
  return all;
}

/// Several with equal content for all rules (the same report as PDF and as text) count as one.
std::vector<std::size_t> PriorReports::candidates(const Report& report,
                                                  const std::vector<std::string>& given) const {
  std::vector<std::size_t> out;
  const auto all = of_year_and_body_.find({report.year->value - 1, core_of_body(report.body)});
  if (all == of_year_and_body_.end()) return out;
  for (const std::size_t index : all->second) {
    const bool among = std::any_of(given.begin(), given.end(), [&](const std::string& path) {
      const auto list = given_.find(path);
      return list != given_.end() && list->second.contains(index);
    });
    const bool known = std::any_of(out.begin(), out.end(), [&](std::size_t other) {
      return files_[other].encoded == files_[index].encoded;
    });
    if (among && !known) out.push_back(index);
  }
  return out;
}

std::shared_ptr<const Report> PriorReports::decoded(std::size_t file, const Report& beside) const {
  auto report = decode_prior(files_[file].encoded, beside.editions);
  GOUJI_ASSERT(report);
  return std::make_shared<const Report>(*std::move(report));
}

PriorChoice PriorReports::choose(const Report& report,
                                 const std::vector<std::string>& given) const {
  PriorChoice choice;
  if (given.empty()) return choice;
  const bool known = report.year && !report.body.empty();
  std::vector<std::size_t> found;
  if (known) found = candidates(report, given);
  if (found.size() == 1) {
    choice.report = decoded(found.front(), report);
    choice.path = files_[found.front()].path;
    choice.places = decode_places(files_[found.front()].places);
    return choice;
  }
  if (found.size() > 1) {
    choice.trouble = say("上一年度的报告有 {} 份（{}），内容不同，不能确定与哪一份核对",
                         found.size(), names_of(files_, found));
    choice.note = choice.trouble;
    return choice;
  }
  const Indices unread = of(unread_, given);
  if (unread.size() == 1) {
    const PriorFile& file = files_[*unread.begin()];
    choice.trouble = say_unread(file);
    return choice;
  }
  if (!unread.empty()) {
    choice.trouble =
        say("所给的上一年度报告有 {} 份未能读取，其余的中没有可与这份核对的", unread.size());
    return choice;
  }
  const Indices all = of(given_, given);
  const bool one_named =
      all.size() == 1 && given.size() == 1 && files_[*all.begin()].path == given.front();
  if (one_named) {
    Case beside{report};
    const auto only = decoded(*all.begin(), report);
    beside.prior = only.get();
    choice.absence = not_comparable(beside);
  } else if (!report.year) {
    choice.absence = say("报告年度不明，不能与上一年度比较");
  } else if (report.body.empty()) {
    choice.absence = say("机关名称不明，不能与上一年度比较");
  } else {
    choice.absence =
        say("所给的上一年度报告中没有“{}”{}年度的", report.body, report.year->value - 1);
  }
  if (one_document_) choice.note = say("--prior 的报告没有用于核对：{}", choice.absence);
  return choice;
}

std::string PriorReports::digest(const std::vector<std::string>& given) const {
  BinaryWriter writer;
  writer(one_document_, given);
  for (const std::size_t index : of(given_, given)) {
    const PriorFile& file = files_[index];
    writer(file.path, sha256(file.encoded), sha256(file.places), file.status, file.sentence);
  }
  return sha256(writer.take());
}

}  // namespace gouji
