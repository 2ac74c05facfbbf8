// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/memory/review-file.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "cli/base/read-bytes.h"
#include "cli/base/toml-file.h"
#include "cli/check/cell-value.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

constexpr std::string_view kHead =
    "# 复核意见，由 gouji review 读写：[verdict] 与 [cell] "
    "每条一行，按编号排列。改写时注释不保留。\n";

Remark read_remark(TomlReader& reader, const TomlValue& table, bool needs_reason) {
  Remark remark;
  remark.reason = reader.text(table, "reason", needs_reason);
  remark.by = reader.text(table, "by");
  if (const auto day = reader.date(table, "on", true)) remark.date = to_text(*day);
  return remark;
}

SavedVerdict read_verdict(TomlReader& reader, const std::string& fingerprint,
                          const TomlValue& table) {
  SavedVerdict verdict;
  if (!is_fingerprint(fingerprint)) {
    reader.fail(table.line, fingerprint, say("问题编号应为 16 位十六进制数"));
  }
  if (table.kind != TomlValue::Kind::kTable) {
    reader.fail(table.line, fingerprint, say("应为 {{ verdict = …, by = …, on = …, … }}"));
    return verdict;
  }
  reader.known_keys(table, {"verdict", "rule", "of", "file", "by", "on", "reason"});
  verdict.confirmed = reader.choice(table, "verdict", {"confirmed", "dismissed"}) == 0;
  verdict.rule = reader.text(table, "rule");
  verdict.of = reader.text(table, "of", false);
  verdict.file = reader.text(table, "file", false);
  verdict.remark = read_remark(reader, table, !verdict.confirmed);
  return verdict;
}

/// 岚浦县水利局/2024/t3.received.total: two slashes, and three words after the last.
bool is_cell_key(std::string_view key) {
  const std::size_t last = key.rfind('/');
  if (last == std::string_view::npos || last == 0) return false;
  const std::string_view cell = key.substr(last + 1);
  return key.rfind('/', last - 1) != std::string_view::npos &&
         std::count(cell.begin(), cell.end(), '.') >= 2;
}

CellCorrection read_correction(TomlReader& reader, const std::string& key, const TomlValue& table) {
  CellCorrection correction;
  if (!is_cell_key(key)) {
    reader.fail(table.line, key,
                say("应为 机关/年度/表.行.列，例如 岚浦县水利局/2024/t3.received.total"));
  }
  if (table.kind != TomlValue::Kind::kTable) {
    reader.fail(table.line, key, say("应为 {{ read = …, value = …, by = …, on = …, reason = … }}"));
    return correction;
  }
  reader.known_keys(table, {"read", "absent", "value", "file", "by", "on", "reason"});
  correction.file = reader.text(table, "file", false);
  if (const TomlValue* absent = table.get("absent")) {
    correction.absent = absent->kind == TomlValue::Kind::kBoolean && absent->word == "true";
    if (!correction.absent) reader.fail(absent->line, "absent", say("应为 true，或不写"));
  }
  for (auto [name, into] : {std::pair("read", &correction.read), {"value", &correction.value}}) {
    const TomlValue* value = table.get(name);
    if (correction.absent && into == &correction.read) {
      if (value != nullptr) reader.fail(value->line, name, say("没有找到的单元格没有读数"));
      continue;
    }
    if (value == nullptr || value->kind != TomlValue::Kind::kText) {
      reader.fail(value != nullptr ? value->line : table.line, name,
                  say("应为字符串，空白写作 \"\""));
    } else {
      *into = value->word;
    }
  }
  const TomlValue* value = table.get("value");
  if (const auto right =
          what_value_may_be(std::string_view(key).substr(key.rfind('/') + 1), correction.value);
      right && value != nullptr) {
    reader.fail(value->line, key, say("value 不能是“{}”，{}", correction.value, *right));
  }
  correction.remark = read_remark(reader, table, true);
  return correction;
}

Suppression read_suppression(TomlReader& reader, const TomlValue& table) {
  Suppression suppression;
  suppression.line = table.line;
  if (table.kind != TomlValue::Kind::kTable) return suppression;
  reader.known_keys(table,
                    {"rule", "body", "year", "path", "where", "until", "by", "on", "reason"});
  suppression.rules = reader.texts(table, "rule");
  suppression.body = reader.text(table, "body", false);
  suppression.year = reader.integer(table, "year");
  suppression.path = reader.text(table, "path", false);
  suppression.where = reader.text(table, "where", false);
  suppression.until = reader.date(table, "until");
  suppression.remark = read_remark(reader, table, true);
  return suppression;
}

void print_remark(std::string& out, const Remark& remark, std::string_view separator) {
  fmt::format_to(std::back_inserter(out), "by = {}{}on = {}", toml_text(remark.by), separator,
                 remark.date);
  if (!remark.reason.empty()) {
    fmt::format_to(std::back_inserter(out), "{}reason = {}", separator, toml_text(remark.reason));
  }
}

void put_file(std::string& out, const std::string& file) {
  if (!file.empty()) fmt::format_to(std::back_inserter(out), "file = {}, ", toml_text(file));
}

void print_suppression(std::string& out, const Suppression& suppression) {
  out += "\n[[suppress]]\n";
  std::string rules;
  for (const std::string& rule : suppression.rules) {
    rules += (rules.empty() ? "" : ", ") + toml_text(rule);
  }
  fmt::format_to(std::back_inserter(out), "rule = [{}]\n", rules);
  const auto put = [&](std::string_view key, const std::string& value) {
    if (!value.empty()) {
      fmt::format_to(std::back_inserter(out), "{} = {}\n", key, toml_text(value));
    }
  };
  put("body", suppression.body);
  if (suppression.year) {
    fmt::format_to(std::back_inserter(out), "year = {}\n", *suppression.year);
  }
  put("path", suppression.path);
  put("where", suppression.where);
  if (suppression.until) {
    fmt::format_to(std::back_inserter(out), "until = {}\n", to_text(*suppression.until));
  }
  print_remark(out, suppression.remark, "\n");
  out += '\n';
}

}  // namespace

std::string name_of(const Suppression& suppression) {
  constexpr std::size_t kDigits = 8;
  std::string words;
  for (const std::string& rule : suppression.rules) words += rule + '\n';
  for (const std::string& part :
       {suppression.body, suppression.year ? std::to_string(*suppression.year) : std::string(),
        suppression.path, suppression.where}) {
    words += '\n' + part;
  }
  return sha256(words).substr(0, kDigits);
}

bool is_fingerprint(std::string_view word) {
  constexpr std::size_t kDigits = 16;
  return word.size() == kDigits &&
         word.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

Expected<ReviewFile> parse_review(std::string_view text, const std::string& path) {
  const Expected<TomlValue> root = parse_toml(text, path);
  if (!root) return unexpected(root.error());
  TomlReader reader(path);
  reader.known_keys(*root, {"verdict", "cell", "suppress"});
  ReviewFile review;
  review.path = path;
  if (const TomlValue* verdicts = reader.table(*root, "verdict")) {
    for (const TomlValue& table : verdicts->table) {
      review.verdicts[table.key] = read_verdict(reader, table.key, table);
    }
  }
  if (const TomlValue* cells = reader.table(*root, "cell")) {
    for (const TomlValue& table : cells->table) {
      review.cells[table.key] = read_correction(reader, table.key, table);
    }
  }
  for (const TomlValue* table : reader.tables(*root, "suppress")) {
    review.suppressions.push_back(read_suppression(reader, *table));
  }
  if (reader.error()) return unexpected(*reader.error());
  return review;
}

std::string print_review(const ReviewFile& review) {
  std::string out(kHead);
  if (!review.verdicts.empty()) out += "\n[verdict]\n";
  for (const auto& [fingerprint, verdict] : review.verdicts) {
    fmt::format_to(std::back_inserter(out), "{} = {{ verdict = \"{}\", rule = {}, ", fingerprint,
                   verdict.confirmed ? "confirmed" : "dismissed", toml_text(verdict.rule));
    if (!verdict.of.empty()) {
      fmt::format_to(std::back_inserter(out), "of = {}, ", toml_text(verdict.of));
    }
    put_file(out, verdict.file);
    print_remark(out, verdict.remark, ", ");
    out += " }\n";
  }
  if (!review.cells.empty()) out += "\n[cell]\n";
  for (const auto& [key, cell] : review.cells) {
    const std::string read = cell.absent ? "absent = true" : "read = " + toml_text(cell.read);
    fmt::format_to(std::back_inserter(out), "{} = {{ {}, value = {}, ", toml_text(key), read,
                   toml_text(cell.value));
    put_file(out, cell.file);
    print_remark(out, cell.remark, ", ");
    out += " }\n";
  }
  std::vector<Suppression> sorted = review.suppressions;
  std::stable_sort(sorted.begin(), sorted.end(), [](const Suppression& a, const Suppression& b) {
    return std::tie(a.rules, a.body, a.path, a.where) < std::tie(b.rules, b.body, b.path, b.where);
  });
  for (const Suppression& suppression : sorted) print_suppression(out, suppression);
  return out;
}

Expected<ReviewFile> load_review(const std::string& path) {
  const Expected<std::string> text = read_user_file(path, say("复核意见文件"));
  if (!text) return unexpected(text.error());
  return parse_review(*text, path);
}

}  // namespace gouji
