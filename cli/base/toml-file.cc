// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/base/toml-file.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "cli/base/nearest.h"
#include "cli/base/read-bytes.h"
#include "parser/base/say.h"
#include "parser/base/toml.h"

namespace gouji {
namespace {

using Kind = TomlValue::Kind;

std::string date_word(const toml::date& date) {
  return to_text(Date{date.year, date.month, date.day});
}

TomlValue plain(const toml::node& node);

TomlValue plain_table(const toml::table& table) {
  TomlValue out;
  out.kind = Kind::kTable;
  std::vector<std::pair<toml::source_position, TomlValue>> placed;
  for (const auto& [key, value] : table) {
    TomlValue& entry = placed.emplace_back(value.source().begin, plain(value)).second;
    entry.key = key.str();
  }
  std::sort(placed.begin(), placed.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
  for (auto& [place, entry] : placed) out.table.push_back(std::move(entry));
  return out;
}

TomlValue plain(const toml::node& node) {
  TomlValue out;
  if (const auto* table = node.as_table()) {
    out = plain_table(*table);
  } else if (const auto* array = node.as_array()) {
    out.kind = Kind::kList;
    for (const toml::node& each : *array) out.list.push_back(plain(each));
  } else if (const auto* text = node.as_string()) {
    out.kind = Kind::kText;
    out.word = text->get();
  } else if (const auto* integer = node.as_integer()) {
    out.kind = Kind::kInteger;
    out.word = std::to_string(integer->get());
  } else if (const auto* number = node.as_floating_point()) {
    out.kind = Kind::kDecimal;
    out.word = fmt::format("{}", number->get());
  } else if (const auto* boolean = node.as_boolean()) {
    out.kind = Kind::kBoolean;
    out.word = boolean->get() ? "true" : "false";
  } else {
    out.kind = Kind::kDate;
    if (const auto* date = node.as_date()) out.word = date_word(date->get());
    if (const auto* moment = node.as_date_time()) out.word = date_word(moment->get().date);
  }
  out.line = static_cast<int>(node.source().begin.line);
  return out;
}

}  // namespace

const TomlValue* TomlValue::get(std::string_view wanted) const {
  const auto found = std::find_if(table.begin(), table.end(),
                                  [&](const TomlValue& entry) { return entry.key == wanted; });
  return found == table.end() ? nullptr : &*found;
}

Expected<TomlValue> parse_toml(std::string_view text, std::string_view file) {
  const TomlResult result = parse_toml_text(text);
  if (result.table) return plain(*result.table);
  return unexpected(
      wrong_file(file, result.line, "",
                 say("不是合法的 TOML（键重复，引号或括号不全，或中文的键没有加引号）")));
}

Expected<std::string> read_user_file(const std::string& path, std::string_view what) {
  const Expected<Bytes> bytes = read_file_once(path);
  if (!bytes) {
    return unexpected(
        Error{ErrorKind::kUsage, say("{} {}：{}", what, path, bytes.error().message)});
  }
  return std::string(without_byte_order_mark(bytes->view()));
}

Error wrong_file(std::string_view file, int line, std::string_view key, std::string_view expected) {
  return {ErrorKind::kUsage, key.empty() ? say("{} 第 {} 行：{}", file, line, expected)
                                         : say("{} 第 {} 行 {}：{}", file, line, key, expected)};
}

void TomlReader::fail(int line, std::string_view key, std::string_view expected) {
  if (!error_) error_ = wrong_file(file_, line, key, expected);
}

void TomlReader::known_keys(const TomlValue& table, std::initializer_list<std::string_view> known) {
  for (const TomlValue& value : table.table) {
    if (std::find(known.begin(), known.end(), value.key) != known.end()) continue;
    const std::string near = nearest(value.key, {known.begin(), known.end()});
    fail(value.line, value.key,
         near.empty() ? say("没有这一项") : say("没有这一项，是否指 {}？", near));
  }
}

const TomlValue* TomlReader::required(const TomlValue& table, std::string_view key, bool required,
                                      std::string_view expected) {
  const TomlValue* value = table.get(key);
  if (value == nullptr && required) {
    fail(table.line, key, say("缺少这一项，{}", expected));
  }
  return value;
}

std::string TomlReader::text(const TomlValue& table, std::string_view key, bool needed) {
  const std::string expected = say("应为非空字符串");
  const TomlValue* value = required(table, key, needed, expected);
  if (value == nullptr) return {};
  if (value->kind != Kind::kText || value->word.empty()) fail(value->line, key, expected);
  return value->word;
}

std::size_t TomlReader::choice(const TomlValue& table, std::string_view key,
                               const std::vector<std::string_view>& words) {
  std::string list;
  for (const std::string_view word : words)
    list += (list.empty() ? "" : say("、")) + std::string(word);
  const std::string expected = say("应为 {} 之一", list);
  const TomlValue* value = required(table, key, true, expected);
  if (value == nullptr) return 0;
  const auto found = std::find(words.begin(), words.end(), value->word);
  if (value->kind == Kind::kText && found != words.end()) {
    return static_cast<std::size_t>(std::distance(words.begin(), found));
  }
  fail(value->line, key, expected);
  return 0;
}

std::vector<std::string> TomlReader::texts(const TomlValue& table, std::string_view key,
                                           bool needed) {
  const std::string expected = say("应为非空字符串的数组");
  const TomlValue* value = required(table, key, needed, expected);
  if (value == nullptr) return {};
  if (value->kind == Kind::kText && !value->word.empty()) return {value->word};
  if (value->kind != Kind::kList || value->list.empty()) fail(value->line, key, expected);
  std::vector<std::string> out;
  for (const TomlValue& each : value->list) {
    if (each.kind != Kind::kText || each.word.empty()) fail(each.line, key, expected);
    out.push_back(each.word);
  }
  return out;
}

std::optional<int> TomlReader::integer(const TomlValue& table, std::string_view key) {
  const TomlValue* value = table.get(key);
  if (value == nullptr) return std::nullopt;
  constexpr std::size_t kDigits = 9;
  if (value->kind != Kind::kInteger || value->word.size() > kDigits) {
    fail(value->line, key, say("应为整数"));
    return std::nullopt;
  }
  return std::stoi(value->word);
}

std::optional<Date> TomlReader::date(const TomlValue& table, std::string_view key, bool needed) {
  const std::string expected = say("应为一个日期，例如 2024-01-25");
  const TomlValue* value = required(table, key, needed, expected);
  if (value == nullptr) return std::nullopt;
  const bool scalar = value->kind == Kind::kText || value->kind == Kind::kDate;
  const std::optional<Date> date = scalar ? parse_date(value->word) : std::nullopt;
  if (!date) fail(value->line, key, expected);
  return date;
}

std::vector<const TomlValue*> TomlReader::tables(const TomlValue& table, std::string_view key) {
  const TomlValue* value = table.get(key);
  if (value == nullptr) return {};
  std::vector<const TomlValue*> out;
  if (value->kind != Kind::kList) fail(value->line, key, say("应写作 [[{}]]", key));
  for (const TomlValue& each : value->list) {
    if (each.kind != Kind::kTable) fail(each.line, key, say("应写作 [[{}]]", key));
    out.push_back(&each);
  }
  return out;
}

const TomlValue* TomlReader::table(const TomlValue& table, std::string_view key) {
  const TomlValue* value = table.get(key);
  if (value == nullptr || value->kind == Kind::kTable) return value;
  fail(value->line, key, say("应写作 [{}]", key));
  return nullptr;
}

std::string toml_text(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte < 0x20 || byte == 0x7F) {
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", byte);
    } else {
      out += c;
    }
  }
  return out + '"';
}

}  // namespace gouji
