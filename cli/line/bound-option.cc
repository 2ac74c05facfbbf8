// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/line/bound-option.h"

#include <algorithm>
#include <utility>

#include "cli/line/word-values.h"
#include "cli/options/setting-name.h"
#include "cli/output/formats.h"
#include "cli/render/render.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

/// The words that an option accepts: those of the formats and of the bodies, or those between the |
/// in its shape, except a placeholder for a file (auto|2019|文件.toml).
std::vector<Choice> known_words(const std::string& shape, Takes takes) {
  std::vector<Choice> words;
  if (takes == Takes::kFormat || takes == Takes::kFormatAndFile) {
    for (const Format& each : formats()) {
      words.push_back({std::string(each.name), std::string(translated(each.title))});
    }
  } else if (takes == Takes::kBodyType) {
    for (const NamedBodyType& each : named_body_types()) {
      words.push_back({std::string(each.word), std::string(translated(each.title))});
    }
  } else if (shape.find('|') != std::string::npos) {
    for (std::string& word : split(shape, '|')) {
      if (word.find('.') == std::string::npos) words.push_back({std::move(word), ""});
    }
  }
  return words;
}

}  // namespace

std::string long_name(const std::string& names) {
  const std::size_t dashes = names.find("--");
  if (dashes == std::string::npos) return {};
  return names.substr(dashes + 2, names.find(',', dashes) - dashes - 2);
}

std::optional<Error> set_variable(BoundOption& bound, const Setting& setting) {
  const auto wrong = [&](const std::string& expected) {
    return Error{ErrorKind::kUsage, say("{}：{}", setting_at(setting.from, bound.key), expected)};
  };
  std::vector<std::string> words = setting.words;
  if (bound.names_file) {
    const std::vector<std::string> choices = split(bound.shape, '|');
    for (std::string& word : words) {
      const bool as_it_is = std::find(choices.begin(), choices.end(), word) != choices.end();
      if (!as_it_is && word != "-" && !word.empty()) word = path_in(setting.folder, word);
    }
  }
  if (bound.list != nullptr) {
    if (words.empty()) return wrong(say("应为非空字符串的数组"));
    *bound.list = std::move(words);
  } else if (words.size() != 1) {
    return wrong(say("应为一个值"));
  } else if (bound.value != nullptr) {
    *bound.value = words.front();
  } else if (words.front() == "true" || words.front() == "1") {
    *bound.flag = true;
  } else if (words.front() == "false" || words.front() == "0") {
    *bound.flag = false;
  } else {
    return wrong(say("应为 true 或 false"));
  }
  bound.from = setting.from;
  return std::nullopt;
}

ListedOption listed(const BoundOption& bound) {
  ListedOption out;
  out.names = split(bound.names, ',');
  out.shape = translated(bound.shape);
  out.says = translated(bound.says);
  out.takes = bound.takes;
  out.many = bound.list != nullptr;
  out.choices = known_words(bound.shape, bound.takes);
  return out;
}

BoundSetting setting_of(const BoundOption& bound) {
  BoundSetting setting{bound.kind,
                       bound.key,
                       std::string(translated(bound.shape)),
                       std::string(translated(bound.says)),
                       {},
                       bound.from,
                       {},
                       bound.of_documents,
                       bound.of_overrides};
  if (bound.list != nullptr) setting.words = *bound.list;
  if (bound.value != nullptr && !bound.value->empty()) setting.words = {*bound.value};
  if (bound.flag != nullptr) setting.words = {*bound.flag ? "true" : "false"};
  if (bound.takes == Takes::kFormat || bound.takes == Takes::kBodyType) {
    for (Choice& each : known_words(bound.shape, bound.takes)) {
      setting.choices.push_back(std::move(each.word));
    }
  }
  return setting;
}

bool names_one_thing(const BoundOption& bound) {
  return bound.value != nullptr && (bound.names_file || bound.takes == Takes::kBody ||
                                    bound.takes == Takes::kFile || bound.takes == Takes::kToml ||
                                    bound.takes == Takes::kFolder || bound.takes == Takes::kFormat);
}

}  // namespace gouji
