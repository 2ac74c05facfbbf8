// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/memory/baseline.h"

#include <algorithm>
#include <optional>
#include <set>

#include <nlohmann/json.hpp>

#include "cli/base/streams.h"
#include "cli/base/toml-file.h"
#include "cli/memory/review-file.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

using Json = nlohmann::json;

constexpr std::string_view kVersionKey = "gouji_baseline";
constexpr std::string_view kFindingsKey = "findings";
constexpr std::string_view kOfKey = "of";        // "A04 岚浦县水利局/2024", by fingerprint
constexpr std::string_view kFilesKey = "files";  // ["a.pdf", "b.pdf"], by fingerprint

int line_of(std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, offset);
  return static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1;
}

/// Line of a key of the file: the library does not report positions. `last`: of several.
int line_of_key(std::string_view text, const std::string& key, bool last = false) {
  const std::string quoted = '"' + key + '"';
  const std::size_t at = last ? text.rfind(quoted) : text.find(quoted);
  return at == std::string_view::npos ? 1 : line_of(text, at);
}

}  // namespace

Expected<Baseline> parse_baseline(std::string_view text, const std::string& file) {
  const auto wrong = [&](int line, std::string_view key, const std::string& expected) {
    return unexpected(wrong_file(file, line, key, expected));
  };
  std::set<std::string> keys;
  std::optional<std::string> twice;  // as after merging two branches that both kept the line
  Json json;
  try {
    json = Json::parse(text, [&](int depth, Json::parse_event_t event, Json& parsed) {
      if (event == Json::parse_event_t::key && depth == 1) keys.clear();
      const bool is_key = event == Json::parse_event_t::key && depth == 2;
      if (is_key && !keys.insert(parsed.get<std::string>()).second) twice = parsed;
      return true;
    });
  } catch (const Json::parse_error& error) {
    return wrong(line_of(text, std::min(error.byte, text.size())), "", say("不是合法的 JSON"));
  }
  if (!json.is_object()) return wrong(1, "", say("应为 JSON 对象，由 --write-baseline 写成"));
  if (twice) return wrong(line_of_key(text, *twice, true), *twice, say("重复的一项"));
  for (const auto& [key, value] : json.items()) {
    if (key != kVersionKey && key != kFindingsKey && key != kOfKey && key != kFilesKey) {
      return wrong(line_of_key(text, key), key, say("没有这一项"));
    }
  }
  if (json.value(kVersionKey, Json()) != 1) {
    return wrong(line_of_key(text, std::string(kVersionKey)), kVersionKey, say("应为 1"));
  }
  const Json findings = json.value(kFindingsKey, Json());
  if (!findings.is_object()) {
    return wrong(line_of_key(text, std::string(kFindingsKey)), kFindingsKey,
                 say("应为对象：问题编号与个数"));
  }
  Baseline baseline;
  for (const auto& [key, value] : findings.items()) {
    if (!is_fingerprint(key)) {
      return wrong(line_of_key(text, key), key, say("问题编号应为 16 位十六进制数"));
    }
    if (!value.is_number_unsigned() || value == 0) {
      return wrong(line_of_key(text, key), key, say("应为正整数"));
    }
    baseline[key].times = value.get<std::size_t>();
  }
  const Json whose = json.value(kOfKey, Json::object());
  if (!whose.is_object()) {
    return wrong(line_of_key(text, std::string(kOfKey)), kOfKey,
                 say("应为对象：问题编号与规则、报告"));
  }
  for (const auto& [key, value] : whose.items()) {
    const std::string words = value.is_string() ? value.get<std::string>() : std::string();
    const std::size_t space = words.find(' ');
    const auto entry = baseline.find(key);
    if (entry == baseline.end() || space == std::string::npos) {
      return wrong(line_of_key(text, key, true), key, say("应为上面一个问题的规则与报告"));
    }
    entry->second.rule = words.substr(0, space);
    entry->second.of = words.substr(space + 1);
  }
  const Json files = json.value(kFilesKey, Json::object());
  if (!files.is_object()) {
    return wrong(line_of_key(text, std::string(kFilesKey)), kFilesKey,
                 say("应为对象：问题编号与文件"));
  }
  for (const auto& [key, value] : files.items()) {
    const auto entry = baseline.find(key);
    const bool names =
        value.is_array() &&
        std::all_of(value.begin(), value.end(), [](const Json& each) { return each.is_string(); });
    if (entry == baseline.end() || !names) {
      return wrong(line_of_key(text, key, true), key, say("应为上面一个问题所在的文件"));
    }
    entry->second.files = value.get<std::vector<std::string>>();
  }
  return baseline;
}

std::string print_baseline(const Baseline& baseline) {
  nlohmann::ordered_json out, files;
  out[std::string(kVersionKey)] = 1;
  out[std::string(kFindingsKey)] = nlohmann::ordered_json::object();
  for (const auto& [fingerprint, entry] : baseline) {
    out[std::string(kFindingsKey)][fingerprint] = entry.times;
    if (!entry.rule.empty() && !entry.of.empty()) {
      out[std::string(kOfKey)][fingerprint] = entry.rule + ' ' + entry.of;
    }
    if (!entry.files.empty()) files[fingerprint] = entry.files;
  }
  if (!files.empty()) out[std::string(kFilesKey)] = std::move(files);
  return out.dump(2) + '\n';
}

bool take_one(Baseline& baseline, const std::string& content) {
  const auto entry = baseline.find(content);
  if (entry == baseline.end()) return false;
  if (--entry->second.times == 0) baseline.erase(entry);
  return true;
}

std::size_t count(const Baseline& baseline) {
  std::size_t sum = 0;
  for (const auto& [fingerprint, entry] : baseline) sum += entry.times;
  return sum;
}

Expected<Baseline> load_baseline(const std::string& file) {
  const auto text = read_user_file(file, say("基线文件"));
  if (!text) return unexpected(text.error());
  return parse_baseline(*text, file);
}

std::optional<Error> save_baseline(const std::string& file, const Baseline& baseline) {
  return write_file(file, print_baseline(baseline));
}

}  // namespace gouji
