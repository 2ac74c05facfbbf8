// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/packs/load-pack.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "cli/base/nearest.h"
#include "cli/base/path-pattern.h"
#include "cli/base/toml-file.h"
#include "parser/base/say.h"
#include "parser/built-in/built-in-editions.h"
#include "parser/text/normalize.h"
#include "parser/text/pattern.h"
#include "rules/registry.h"

namespace gouji {
namespace {

using Kind = LocalRule::Kind;

class PackReader {
 public:
  explicit PackReader(std::string file) : reader_(std::move(file)) {}

  Expected<std::vector<PackRule>> read(std::string_view text) {
    const Expected<TomlValue> root = parse_toml(text, reader_.file());
    if (!root) return unexpected(root.error());
    reader_.known_keys(*root, {"prefix", "rule"});
    prefix_ = reader_.text(*root, "prefix");
    static const Pattern shape("[a-z0-9-]+");
    if (!reader_.error() && !shape.matches_whole(prefix_)) {
      reader_.fail(root->get("prefix")->line, "prefix", say("应为小写字母、数字或连字符"));
    }
    std::vector<PackRule> rules;
    for (const TomlValue* table : reader_.tables(*root, "rule")) {
      if (!reader_.error()) rules.push_back(rule(*table));
    }
    if (rules.empty()) reader_.fail(1, "rule", say("没有一条规则，应写作 [[rule]]"));
    if (reader_.error()) return unexpected(*reader_.error());
    return rules;
  }

 private:
  int line_of(const TomlValue& table, std::string_view key) const {
    const TomlValue* value = table.get(key);
    return value != nullptr ? value->line : table.line;
  }

  PackRule rule(const TomlValue& table) {
    auto made = std::make_unique<LocalRule>();
    kind_ = static_cast<Kind>(reader_.choice(table, "kind", {"presence", "wording", "sum"}));
    made->kind = kind_;
    read_head(table, *made);
    if (kind_ == Kind::kPresence) read_presence(table, *made);
    if (kind_ == Kind::kWording) read_wording(table, *made);
    if (kind_ == Kind::kSum) read_sum(table, *made);
    PackRule out;
    out.samples = read_samples(table);
    made->page = page_of(*made, out.samples);
    out.rule = std::move(made);
    return out;
  }

  void read_head(const TomlValue& table, LocalRule& rule) {
    switch (kind_) {
      case Kind::kPresence:
        reader_.known_keys(table, {"code", "name", "kind", "severity", "title", "basis", "years",
                                   "body-type", "says", "section", "any", "all", "pass", "fail"});
        break;
      case Kind::kWording:
        reader_.known_keys(table, {"code", "name", "kind", "severity", "title", "basis", "years",
                                   "body-type", "terms", "pass", "fail"});
        break;
      case Kind::kSum:
        reader_.known_keys(
            table, {"code", "name", "kind", "severity", "title", "basis", "years", "body-type",
                    "says", "table", "each", "left", "right", "only", "rows", "pass", "fail"});
        break;
    }
    static const Pattern code("[A-Z][0-9]{2}"), name("[a-z]+(?:-[a-z]+)*");
    const std::string number = reader_.text(table, "code");
    if (!number.empty() && !code.matches_whole(number)) {
      reader_.fail(line_of(table, "code"), "code", say("应为一个大写字母和两位数字，例如 A01"));
    }
    rule.pack = prefix_;
    rule.code = prefix_ + '/' + number;
    rule.name = reader_.text(table, "name");
    if (!rule.name.empty() && !name.matches_whole(rule.name)) {
      reader_.fail(line_of(table, "name"), "name",
                   say("应为小写字母，以连字符相连，例如 open-day"));
    }
    if (!codes_.insert(rule.code).second || find_rule(rule.code) != nullptr) {
      reader_.fail(line_of(table, "code"), "code", say("{} 重复", rule.code));
    }
    if (!codes_.insert(rule.name).second || find_rule(rule.name) != nullptr) {
      reader_.fail(line_of(table, "name"), "name", say("已有名为 {} 的规则", rule.name));
    }
    rule.severity =
        static_cast<Severity>(reader_.choice(table, "severity", {"info", "warning", "error"}));
    rule.title = reader_.text(table, "title");
    rule.basis = reader_.text(table, "basis");
    if (kind_ != Kind::kWording) rule.says = reader_.text(table, "says");
    read_scope(table, rule);
  }

  void read_scope(const TomlValue& table, LocalRule& rule) {
    for (const std::string& word : reader_.texts(table, "body-type", false)) {
      if (const auto type = body_type_named(word)) {
        rule.bodies.push_back(*type);
        continue;
      }
      std::string list;
      for (const NamedBodyType& each : named_body_types()) {
        list += (list.empty() ? "" : say("、")) + std::string(each.word);
      }
      reader_.fail(line_of(table, "body-type"), "body-type", say("应为 {} 之一", list));
    }
    const TomlValue* years = table.get("years");
    if (years == nullptr) return;
    const bool two = years->list.size() == 2 &&
                     std::all_of(years->list.begin(), years->list.end(), [](const TomlValue& each) {
                       return each.kind == TomlValue::Kind::kInteger && each.word.size() == 4;
                     });
    if (two) {
      rule.first_year = std::stoi(years->list[0].word);
      rule.last_year = std::stoi(years->list[1].word);
    }
    const auto& editions = built_in_editions()->all;
    const bool any_edition =
        std::any_of(editions.begin(), editions.end(), [&](const Edition& edition) {
          return edition.first_year <= rule.last_year && rule.first_year <= edition.last_year;
        });
    if (!two || rule.first_year > rule.last_year) {
      reader_.fail(years->line, "years", say("应为两个年份，前一个不大于后一个"));
    } else if (!any_edition) {
      reader_.fail(years->line, "years", say("没有适用于这些年度的格式，这条规则永远用不上"));
    }
  }

  /// A word that is not as the report is read could never be found.
  void must_be_findable(const std::string& word, int line, std::string_view key) {
    std::string read = normalize(word).text;
    std::erase(read, ' ');
    if (read == word) return;
    reader_.fail(line, key, say("“{}”在读到的报告中总是“{}”，永远找不到", word, read));
  }

  void read_presence(const TomlValue& table, LocalRule& rule) {
    rule.section = reader_.text(table, "section", false);
    const std::vector<SectionDef>& parts = built_in_editions()->newest()->sections;
    const bool known = rule.section.empty() ||
                       std::any_of(parts.begin(), parts.end(), [&](const SectionDef& part) {
                         return part.number == rule.section;
                       });
    if (!known) {
      std::string list;
      for (const SectionDef& part : parts) list += (list.empty() ? "" : say("、")) + part.number;
      reader_.fail(line_of(table, "section"), "section",
                   say("应为 {} 之一，没有第{}部分", list, rule.section));
    }
    rule.any = reader_.texts(table, "any", false);
    rule.all = reader_.texts(table, "all", false);
    if (rule.any.empty() && rule.all.empty()) {
      reader_.fail(table.line, "any", say("any 与 all 至少写一项，否则永远不会有问题"));
    }
    for (const std::string& word : rule.any) must_be_findable(word, line_of(table, "any"), "any");
    for (const std::string& word : rule.all) must_be_findable(word, line_of(table, "all"), "all");
  }

  void read_wording(const TomlValue& table, LocalRule& rule) {
    const std::string expected = say("应为 [[\"错\", \"对\"], …]");
    const TomlValue* terms = table.get("terms");
    if (terms == nullptr || terms->list.empty()) {
      return reader_.fail(line_of(table, "terms"), "terms", expected);
    }
    std::set<std::string> wrong_words;
    for (const TomlValue& pair : terms->list) {
      const bool two = pair.list.size() == 2 && !pair.list[0].word.empty() &&
                       pair.list[0].kind == TomlValue::Kind::kText &&
                       pair.list[1].kind == TomlValue::Kind::kText;
      if (!two) return reader_.fail(pair.line, "terms", expected);
      const std::string& wrong = pair.list[0].word;
      const std::string& right = pair.list[1].word;
      must_be_findable(wrong, pair.line, "terms");
      if (wrong == right) {
        reader_.fail(pair.line, "terms", say("“{}”两边相同，永远不会有问题", wrong));
      }
      if (!wrong_words.insert(wrong).second) {
        reader_.fail(pair.line, "terms", say("“{}”重复", wrong));
      }
      rule.terms.emplace_back(wrong, right);
    }
  }

  void read_sum(const TomlValue& table, LocalRule& rule) {
    std::vector<std::string_view> tables;
    for (const TableDef& each : built_in_editions()->newest()->tables) tables.push_back(each.id);
    rule.table = tables[reader_.choice(table, "table", tables)];
    rule.each_column = reader_.choice(table, "each", {"column", "row"}) == 0;
    rule.left = reader_.texts(table, "left");
    rule.right = reader_.texts(table, "right");
    rule.only = reader_.texts(table, "only", false);
    read_rows(table, rule);
    if (reader_.error()) return;
    std::vector<std::string> left = rule.left, right = rule.right;
    std::sort(left.begin(), left.end());
    std::sort(right.begin(), right.end());
    if (left == right) {
      return reader_.fail(line_of(table, "left"), "left", say("两边相同，永远不会有问题"));
    }
    const auto& editions = built_in_editions()->all;
    const bool any = std::any_of(editions.begin(), editions.end(), [&](const Edition& edition) {
      const TableDef* form = edition.table(rule.table);
      return form != nullptr && has_terms(rule, *form);
    });
    if (!any) complain_of_terms(table, rule);
  }

  void read_rows(const TomlValue& table, LocalRule& rule) {
    const TomlValue* rows = table.get("rows");
    if (rows == nullptr) return;
    for (const TomlValue& pair : rows->list) {
      if (pair.list.size() != 2 || pair.list[0].word.empty() || fold(pair.list[1].word).empty()) {
        return reader_.fail(pair.line, "rows", say("应为 [[\"名\", \"行的名称\"], …]"));
      }
      rule.rows.emplace_back(pair.list[0].word, pair.list[1].word);
    }
    if (rows->list.empty() || !rule.each_column) {
      reader_.fail(rows->line, "rows", say("只与 each = \"column\" 同用，至少一行"));
    }
    for (const auto& [id, label] : rule.rows) {
      const bool used = std::find(rule.left.begin(), rule.left.end(), id) != rule.left.end() ||
                        std::find(rule.right.begin(), rule.right.end(), id) != rule.right.end();
      if (!used) reader_.fail(rows->line, "rows", say("{} 在 left 和 right 中都没有用到", id));
    }
  }

  /// Which word no edition has; where each is known, they never stand in one part of a table.
  void complain_of_terms(const TomlValue& table, const LocalRule& rule) {
    std::vector<std::string> summed, counted;
    for (const auto& [id, label] : rule.rows) summed.push_back(id);
    for (const Edition& edition : built_in_editions()->all) {
      const TableDef* form = edition.table(rule.table);
      if (form == nullptr) continue;
      for (const BandDef& band : form->bands) {
        for (const RowDef& row : band.rows) (rule.each_column ? summed : counted).push_back(row.id);
        for (const ColumnDef& column : band.columns) {
          (rule.each_column ? counted : summed).push_back(column.id);
        }
      }
    }
    const auto look = [&](std::string_view key, const std::vector<std::string>& words,
                          const std::vector<std::string>& known) {
      for (const std::string& word : words) {
        if (std::find(known.begin(), known.end(), word) != known.end()) continue;
        const std::string near = nearest(word, known);
        reader_.fail(line_of(table, key), key,
                     near.empty() ? say("{} 没有 {}，永远不会有问题", rule.table, word)
                                  : say("{} 没有 {}，是否指 {}？", rule.table, word, near));
      }
    };
    look("left", rule.left, summed);
    look("right", rule.right, summed);
    look("only", rule.only, counted);
    reader_.fail(line_of(table, "left"), "left",
                 say("这些行列不在同一版格式的同一部分中，永远不会有问题"));
  }

  std::vector<PackSample> read_samples(const TomlValue& table) {
    std::vector<PackSample> samples;
    for (const char* key : {"pass", "fail"}) {
      const auto tables = reader_.tables(table, key);
      if (tables.empty()) {
        reader_.fail(table.line, key,
                     say("缺少样例，每条规则至少一个 [[rule.pass]] 和一个 [[rule.fail]]"));
      }
      for (const TomlValue* each : tables) samples.push_back(read_sample(*each, key));
    }
    return samples;
  }

  PackSample read_sample(const TomlValue& table, std::string_view key) {
    PackSample sample{key == "pass", table.line, {}, {}};
    if (kind_ != Kind::kSum) {
      reader_.known_keys(table, {"text"});
      sample.text = reader_.text(table, "text");
      return sample;
    }
    reader_.known_keys(table, {"cells"});
    const TomlValue* cells = reader_.table(table, "cells");
    if (cells == nullptr) {
      reader_.fail(table.line, "cells", say("应为 {{ 行.列 = 数字, … }}"));
      return sample;
    }
    add_cells(*cells, "", sample.cells);
    return sample;
  }

  /// received.total = 3 is a table in a table.
  void add_cells(const TomlValue& table, const std::string& before,
                 std::map<std::string, std::string>& cells) {
    for (const TomlValue& value : table.table) {
      if (value.kind == TomlValue::Kind::kTable) {
        add_cells(value, before + value.key + '.', cells);
      } else if (value.kind == TomlValue::Kind::kInteger ||
                 value.kind == TomlValue::Kind::kDecimal) {
        cells[before + value.key] = value.word;
      } else {
        reader_.fail(value.line, before + value.key, say("应为数字"));
      }
    }
  }

  /// What `gouji explain` prints.
  static std::string page_of(const LocalRule& rule, const std::vector<PackSample>& samples) {
    std::string page = fmt::format("# {}\n\n## {}\n", rule.title, say("检查什么"));
    const auto listed = [](const std::vector<std::string>& words) {
      std::string out;
      for (const std::string& word : words) out += (out.empty() ? "" : say("、")) + word;
      return out;
    };
    auto out = std::back_inserter(page);
    std::string where;
    switch (rule.kind) {
      case Kind::kPresence:
        where = rule.section.empty() ? say("报告全文") : say("第{}部分", rule.section);
        if (!rule.any.empty()) page += say("{}应写明以下之一：{}。", where, listed(rule.any));
        if (!rule.all.empty()) page += say("{}应写明以下各项：{}。", where, listed(rule.all));
        page += '\n';
        break;
      case Kind::kWording:
        for (const auto& [wrong, right] : rule.terms)
          fmt::format_to(out, "- {} → {}\n", wrong, right);
        break;
      case Kind::kSum: {
        const std::string left = fmt::format("{}", fmt::join(rule.left, " + "));
        const std::string right = fmt::format("{}", fmt::join(rule.right, " + "));
        page += rule.each_column ? say("{} 的每一列：{} = {}\n", rule.table, left, right)
                                 : say("{} 的每一行：{} = {}\n", rule.table, left, right);
        for (const auto& [id, label] : rule.rows) page += say("- {}：{}\n", id, label);
        break;
      }
    }
    for (const bool passes : {false, true}) {
      fmt::format_to(out, "\n## {}\n", passes ? say("合格") : say("不合格"));
      for (const PackSample& sample : samples) {
        if (sample.passes != passes) continue;
        if (!sample.text.empty()) fmt::format_to(out, "{}\n", sample.text);
        for (const auto& [cell, value] : sample.cells)
          fmt::format_to(out, "{} = {}\n", cell, value);
      }
    }
    fmt::format_to(out, "\n## {}\n{}\n", say("出处"), say("本地规则 {}", rule.pack));
    return page;
  }

  TomlReader reader_;
  std::string prefix_;
  Kind kind_ = Kind::kPresence;
  std::set<std::string> codes_;  // and names
};

}  // namespace

Expected<std::vector<PackRule>> parse_pack(std::string_view text, const std::string& file) {
  return PackReader(file).read(text);
}

std::optional<Error> load_packs(const std::vector<std::string>& files) {
  static std::set<std::string> loaded;
  for (const std::string& file : files) {
    if (!loaded.insert(absolute_path(file)).second) continue;
    const Expected<std::string> text = read_user_file(file, say("本地规则文件"));
    if (!text) return text.error();
    Expected<std::vector<PackRule>> rules = parse_pack(*text, file);
    if (!rules) return rules.error();
    std::vector<std::unique_ptr<const LocalRule>> made;
    for (PackRule& each : *rules) made.push_back(std::move(each.rule));
    add_local_rules(std::move(made));
  }
  return std::nullopt;
}

}  // namespace gouji
