// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/line/word-values.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "cli/base/nearest.h"
#include "parser/base/say.h"

namespace gouji {

tl::unexpected<Error> wrong_use(std::string message) {
  return unexpected(Error{ErrorKind::kUsage, std::move(message)});
}

std::string asking(const std::string& near) {
  return near.empty() ? "" : say("，是否指 {}？", near);
}

std::vector<std::string> split(std::string_view list, char separator) {
  std::vector<std::string> words;
  while (true) {
    const std::size_t end = std::min(list.find(separator), list.size());
    if (end > 0) words.emplace_back(list.substr(0, end));
    if (end == list.size()) return words;
    list.remove_prefix(end + 1);
  }
}

Expected<std::vector<std::string>> listed_words(const std::vector<std::string>& lists,
                                                const std::string& option) {
  std::vector<std::string> words;
  for (const std::string& list : lists) {
    const std::vector<std::string> more = split(list, ',');
    if (more.empty()) return wrong_use(say("{} 后面没有内容", option));
    words.insert(words.end(), more.begin(), more.end());
  }
  return words;
}

Expected<std::size_t> choice(const std::string& option, const std::string& word,
                             const std::vector<std::string>& choices) {
  const auto found = std::find(choices.begin(), choices.end(), word);
  if (found != choices.end()) return static_cast<std::size_t>(found - choices.begin());
  std::string list;
  for (const std::string& each : choices) list += (list.empty() ? "" : say("、")) + each;
  const std::string near = asking(nearest(word, choices));
  return wrong_use(near.empty() ? say("{} 不能是 {}，可选：{}", option, word, list)
                                : say("{} 不能是 {}{}可选：{}", option, word, near, list));
}

Expected<int> positive_number(const std::string& option, const std::string& word) {
  if (word.empty()) return 0;
  int number = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  if (error != std::errc() || end != word.data() + word.size() || number < 1) {
    return wrong_use(say("{} 需要一个正整数，不能是 {}", option, word));
  }
  return number;
}

}  // namespace gouji
