// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/language/told-samples.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include <fmt/format.h>

#include "parser/base/error.h"
#include "parser/base/say.h"
#include "parser/built-in/built-in-editions.h"
#include "parser/report/report.h"
#include "rules/table/shared-cells.h"

namespace gouji {
namespace {

constexpr std::string_view kSampleFence = "```sample\n", kFindingsFence = "```findings\n",
                           kFence = "```\n";

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::vector<std::string_view> words_of(std::string_view line) {
  std::vector<std::string_view> words;
  while (!line.empty()) {
    const std::size_t end = std::min(line.find(' '), line.size());
    if (end > 0) words.push_back(line.substr(0, end));
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  return words;
}

/// What stands in the nth 「」 of an edit.
std::string_view quoted(std::string_view edit, int n) {
  constexpr std::string_view kOpen = "「", kClose = "」";
  std::size_t at = 0;
  for (; n > 0; --n) at = edit.find(kClose, at) + kClose.size();
  const std::size_t open = edit.find(kOpen, at);
  GOUJI_ASSERT(open != std::string_view::npos);
  const std::size_t begin = open + kOpen.size();
  return edit.substr(begin, edit.find(kClose, begin) - begin);
}

/// The words of the form for t3.received.total, as far as it goes.
struct Named {
  std::string table, row, column;
};

Named named(std::string_view key, std::string_view edition_id) {
  const std::vector<Edition>& editions = built_in_editions()->all;
  const auto edition = std::find_if(editions.begin(), editions.end(),
                                    [&](const Edition& each) { return each.id == edition_id; });
  GOUJI_ASSERT(edition != editions.end());
  const std::size_t dot = key.find('.');
  const TableDef* table = edition->table(key.substr(0, dot));
  GOUJI_ASSERT(table != nullptr);
  Named names;
  names.table = table_name(*table);
  const std::string_view rest = dot == std::string_view::npos ? "" : key.substr(dot + 1);
  for (const BandDef& band : table->bands) {
    for (const RowDef& row : band.rows) {
      const bool whole = rest == row.id;
      if (!whole && !(rest.starts_with(row.id) && rest.substr(row.id.size()).starts_with('.'))) {
        continue;
      }
      names.row = short_label(row);
      for (const ColumnDef& column : band.columns) {
        if (!whole && rest.substr(row.id.size() + 1) == column.id) {
          names.column = short_label(column);
        }
      }
    }
    // drop column t3.research: a column without a row.
    for (const ColumnDef& column : band.columns) {
      if (rest == column.id) names.column = short_label(column);
    }
  }
  return names;
}

std::string told_drop(std::string_view kind, std::string_view what, std::string_view edition) {
  if (kind == "section") return say("没有第{}部分", what);
  const Named names = named(what, edition);
  if (kind == "row") return say("{}没有“{}”行", names.table, names.row);
  if (kind == "column") return say("{}没有“{}”列", names.table, names.column);
  return say("没有{}", names.table);
}

std::string told_set(std::string_view edit, const Named& names) {
  const std::size_t begin = std::min(edit.find_first_not_of(' ', edit.find('=') + 1), edit.size());
  const std::string_view value = edit.substr(begin);
  if (value.empty()) return say("{}“{}”行“{}”列空白", names.table, names.row, names.column);
  return say("{}“{}”行“{}”列填“{}”", names.table, names.row, names.column, value);
}

/// What the user would say by an option of `check`.
std::string told_option(std::string_view option, std::string_view value) {
  return say("核对时写明 --{} {}", option, value);
}

}  // namespace

std::string told_edit(std::string_view edit, std::string_view edition) {
  const std::vector<std::string_view> words = words_of(edit);
  GOUJI_ASSERT(words.size() >= 2);
  const std::string_view verb = words[0];
  const auto cells = [&](std::size_t i) { return named(words.at(i), edition); };
  if (verb == "base") return {};
  if (verb == "replace") {
    const std::string_view now = quoted(edit, 1);
    return now.empty() ? say("没有写“{}”", quoted(edit, 0)) : say("写有“{}”", now);
  }
  if (verb == "append") return say("第{}部分末尾写有“{}”", words[2], quoted(edit, 0));
  if (verb == "insert") {
    return words[1] == "before" ? say("第{}部分之前写有“{}”", words[3], quoted(edit, 0))
                                : say("第{}部分开头写有“{}”", words[2], quoted(edit, 0));
  }
  if (verb == "set") return told_set(edit, cells(1));
  if (verb == "label")
    return say("{}“{}”行的名称印作“{}”", cells(1).table, cells(1).row, quoted(edit, 0));
  if (verb == "column") {
    return say("{}“{}”列的名称印作“{}”", cells(1).table, cells(1).column, quoted(edit, 0));
  }
  if (verb == "add") {
    return say("{}“{}”行之下多一行“{}”", cells(3).table, cells(3).row, quoted(edit, 0));
  }
  if (verb == "blank") return say("{}的数据格全部空白", cells(2).table);
  if (verb == "fill") return say("{}的数据格全部填“{}”", cells(2).table, words.back());
  if (verb == "drop") return told_drop(words[1], words.at(2), edition);
  if (verb == "empty") return say("第{}部分没有内容", words.at(2));
  if (verb == "rename") return say("第{}部分的标题写作“{}”", words[2], quoted(edit, 0));
  if (verb == "move") return say("第{}部分放在第{}部分之前", words.at(2), words.at(4));
  if (verb == "table") return say("{}用的是{}年格式", cells(1).table, words.at(3));
  if (verb == "title") return say("标题写作“{}”", quoted(edit, 0));
  if (verb == "self") return say("正文自称“{}”", quoted(edit, 0));
  if (verb == "body") return say("报告机关是{}，自称“{}”", quoted(edit, 0), quoted(edit, 1));
  if (verb == "print")
    return words.back() == "scan" ? say("文件是扫描件") : say("文件的文字编码损坏");
  if (verb == "hide") return say("页面上有看不见的文字“{}”", quoted(edit, 0));
  if (verb == "picture") {
    return words[1] == "table" ? say("{}是图片", cells(2).table)
                               : say("第{}部分末尾有一幅图片", words.at(3));
  }
  if (verb == "prior") {
    return words[1] == "copied" ? say("另有上一年度报告，文字相同；其中：")
                                : say("另有上一年度报告；其中：");
  }
  return told_option(verb, words[1]);
}

namespace {

std::string told_sample(std::string_view edits) {
  std::string out;
  std::string_view edition = built_in_editions()->newest()->id;
  for (const std::string_view line : lines_of(edits)) {
    if (line.empty()) continue;
    if (line.starts_with("base ")) edition = line.substr(5);
    const std::string told = told_edit(line, edition);
    if (!told.empty()) out += "- " + told + '\n';
  }
  return out.empty() ? "- " + say("按{}年格式编写的报告，原样", edition) + '\n' : out;
}

/// "A03 错误 t3.received.total", and its message in the line below.
std::string told_findings(std::string_view findings, bool with_messages) {
  std::string out;
  for (const std::string_view line : lines_of(findings)) {
    if (line.starts_with("  ")) {
      if (with_messages) out += "：" + std::string(line.substr(2));
      continue;
    }
    const std::vector<std::string_view> words = words_of(line);
    if (words.size() < 2) continue;
    fmt::format_to(std::back_inserter(out), "{}- → {} {}", out.empty() ? "" : "\n", words[0],
                   translated(words[1]));
  }
  return out + '\n';
}

/// The next fenced block of a page that a test runs.
struct Fenced {
  std::size_t open = std::string_view::npos, end = 0;  // of the block with its fences
  bool is_sample = false;                              // else findings
  std::string_view inside;
};

Fenced next_fenced(std::string_view page) {
  Fenced out;
  const std::size_t sample = page.find(kSampleFence), findings = page.find(kFindingsFence);
  out.is_sample = sample < findings;
  out.open = std::min(sample, findings);
  if (out.open == std::string_view::npos) return out;
  const std::size_t begin =
      out.open + (out.is_sample ? kSampleFence.size() : kFindingsFence.size());
  const std::size_t close = page.find(kFence, begin);
  GOUJI_ASSERT(close != std::string_view::npos);
  out.inside = page.substr(begin, close - begin);
  out.end = close + kFence.size();
  return out;
}

}  // namespace

std::string with_told_samples(std::string_view page) {
  std::string out;
  while (true) {
    const Fenced block = next_fenced(page);
    if (block.open == std::string_view::npos) return out.append(page);
    out += page.substr(0, block.open);
    out += block.is_sample ? told_sample(block.inside) : told_findings(block.inside, true);
    page.remove_prefix(block.end);
  }
}

std::string told_samples(std::string_view page) {
  std::string failing, passing;
  while (true) {
    const Fenced sample = next_fenced(page);
    if (sample.open == std::string_view::npos) break;
    page.remove_prefix(sample.end);
    // What has findings directly below it fails.
    const Fenced below = next_fenced(page);
    const bool fails = below.open != std::string_view::npos && !below.is_sample;
    (fails ? failing : passing) += '\n' + told_sample(sample.inside);
    if (!fails) continue;
    failing += told_findings(below.inside, false);
    page.remove_prefix(below.end);
  }
  return fmt::format("## {}\n{}\n## {}\n{}", say("不合格"), failing, say("合格"), passing);
}

}  // namespace gouji
