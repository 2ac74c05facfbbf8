// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/line/topics.h"

#include <array>

#include "cli/language/language.h"
#include "embedded-topics.h"

namespace gouji {

std::span<const Topic> topics() {
  using namespace embedded;
  static constexpr std::array<Topic, 3> kTopics{{
      {"review-file", "复核意见文件 gouji-review.toml 的写法", &file_review_zh_md,
       &file_review_en_md},
      {"packs", "本地规则文件（--rules）的写法", &file_packs_zh_md, &file_packs_en_md},
      {"edition", "版式文件（--edition）的写法", &file_edition_zh_md, &file_edition_en_md},
  }};
  return kTopics;
}

std::string_view page_of(const Topic& topic) {
  const std::string_view page = spoken() == Language::kChinese ? *topic.chinese : *topic.english;
  return page.substr(0, page.rfind("\n<!--"));
}

}  // namespace gouji
