// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/typed/given.h"

#include "parser/base/say.h"

namespace gouji {

void TypedGiven::bind(CommandLine& line) {
  line.value("--year", year, "YYYY", "报告年度，报告未写明或标题与统计期限不一时以此为准");
  line.value("--body-type", body_type, "类型", "机关类型，见下（默认按机关名称判断）",
             Takes::kBodyType);
  line.value("--scope", scope, "own|aggregated", "数据口径：own 为本机关，aggregated 含下级各单位");
  line.value("--published", published, "YYYY-MM-DD", "发布日期");
  line.value("--deadline", deadline, "MM-DD", "次年公布的最后一天（默认按法定期限）");
}

Expected<Given> TypedGiven::given() const {
  Given given;
  if (!year.empty()) {
    const auto number = positive_number("--year", year);
    if (!number) return unexpected(number.error());
    // The first reports under the regulation were for 2008; years have four digits.
    if (*number < 2008 || *number > 2099) {
      return wrong_use(say("--year 应在 2008 至 2099 之间，不能是 {}", year));
    }
    given.year = *number;
  }
  if (!body_type.empty()) {
    std::vector<std::string> words;
    for (const NamedBodyType& named : named_body_types()) words.emplace_back(named.word);
    const auto index = choice("--body-type", body_type, words);
    if (!index) return unexpected(index.error());
    given.body = named_body_types()[*index].type;
  }
  if (!scope.empty()) {
    const auto index = choice("--scope", scope, {"own", "aggregated"});
    if (!index) return unexpected(index.error());
    given.scope = *index == 0 ? Scope::kOwn : Scope::kAggregated;
  }
  if (!published.empty()) {
    given.published = parse_date(published);
    if (!given.published) {
      return wrong_use(say("--published 应是一个日期，例如 2024-01-25，不能是 {}", published));
    }
  }
  if (!deadline.empty()) {
    given.deadline = parse_month_day(deadline);
    if (!given.deadline) {
      return wrong_use(say("--deadline 应是月和日，例如 01-20，不能是 {}", deadline));
    }
  }
  return given;
}

}  // namespace gouji
