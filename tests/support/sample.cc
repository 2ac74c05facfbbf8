// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sample.h"

#include <algorithm>
#include <functional>
#include <sstream>
#include <utility>

#include "parser/text/pattern.h"
#include "tests/support/catch.h"

namespace gouji::test {
namespace {

using Blocks = std::vector<MadeUpBlock>;

/// The texts between 「 and 」 of an edit.
std::vector<std::string> quoted(const std::string& line) {
  constexpr std::string_view kOpen = "「", kClose = "」";
  std::vector<std::string> texts;
  for (std::size_t at = line.find(kOpen); at != std::string::npos; at = line.find(kOpen, at)) {
    const std::size_t begin = at + kOpen.size();
    const std::size_t end = line.find(kClose, begin);
    REQUIRE(end != std::string::npos);
    texts.push_back(line.substr(begin, end - begin));
    at = end;
  }
  return texts;
}

std::vector<std::string> words_of(const std::string& line) {
  std::istringstream in(line);
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

/// "t3.refused.state_secret.natural_person" → t3, refused.state_secret, natural_person. A key of
/// table 4 has a dot in its column, so the row is tried first.
struct Key {
  std::string table, row, column;
};

Key key_of(MadeUpReport& report, const std::string& text) {
  const std::size_t dot = text.find('.');
  REQUIRE(dot != std::string::npos);
  Key key{text.substr(0, dot), "", ""};
  const std::string rest = text.substr(dot + 1);
  for (const MadeUpRow& row : table_of(report, key.table).rows) {
    if (row.id.empty()) continue;
    if (rest == row.id) key.row = rest;
    if (rest.compare(0, row.id.size() + 1, row.id + ".") == 0) {
      const std::string column = rest.substr(row.id.size() + 1);
      if (std::count(row.columns.begin(), row.columns.end(), column) == 0) continue;
      key.row = row.id;
      key.column = column;
    }
  }
  return key;
}

Blocks::iterator heading(Blocks& blocks, const std::string& section) {
  const auto found = std::find_if(blocks.begin(), blocks.end(), [&](const MadeUpBlock& block) {
    return block.kind == MadeUpBlock::Kind::kHeading && block.section == section;
  });
  INFO("section " << section);
  REQUIRE(found != blocks.end());
  return found;
}

/// Past the last block of the section. The signature below 六 counts as its body.
Blocks::iterator section_end(Blocks& blocks, const std::string& section) {
  return std::find_if(heading(blocks, section) + 1, blocks.end(), [](const MadeUpBlock& block) {
    return block.kind == MadeUpBlock::Kind::kHeading;
  });
}

MadeUpBlock paragraph(std::string text) {
  MadeUpBlock block;
  block.text = std::move(text);
  return block;
}

void replace(MadeUpReport& report, const std::string& old_text, const std::string& new_text) {
  int hits = 0;
  for (MadeUpBlock& block : report.blocks) {
    for (std::size_t at = block.text.find(old_text); at != std::string::npos;
         at = block.text.find(old_text, at + new_text.size())) {
      block.text.replace(at, old_text.size(), new_text);
      ++hits;
    }
  }
  CHECK(hits == 1);
}

void drop_row(MadeUpTable& table, const std::string& id) {
  const auto row = std::find_if(table.rows.begin(), table.rows.end(),
                                [&](const MadeUpRow& r) { return r.id == id; });
  REQUIRE(row != table.rows.end());
  // Labels of groups that begin in this row go on to the next one.
  const auto next = row + 1;
  if (next != table.rows.end()) {
    for (std::size_t i = 0; i + 1 < row->labels; ++i) {
      if (!next->fields[i].empty()) break;
      next->fields[i] = row->fields[i];
    }
  }
  table.rows.erase(row);
}

void add_row(MadeUpReport& report, const std::string& below, const std::string& label) {
  const Key key = key_of(report, below);
  MadeUpTable& table = table_of(report, key.table);
  const auto row = std::find_if(table.rows.begin(), table.rows.end(),
                                [&](const MadeUpRow& r) { return r.id == key.row; });
  REQUIRE(row != table.rows.end());
  MadeUpRow added = *row;
  for (const std::string& column : added.columns) field_of(added, column) = "0";
  added.id.clear();
  added.columns.clear();
  added.fields[added.labels - 1] = label;
  table.rows.insert(row + 1, std::move(added));
}

void drop_column(MadeUpTable& table, const std::string& column) {
  std::size_t field = 0;
  for (const MadeUpRow& row : table.rows) {
    const auto found = std::find(row.columns.begin(), row.columns.end(), column);
    if (found == row.columns.end()) continue;
    field = row.labels + static_cast<std::size_t>(found - row.columns.begin());
  }
  REQUIRE(field > 0);
  for (MadeUpRow& row : table.rows) {
    row.fields.erase(row.fields.begin() + static_cast<std::ptrdiff_t>(field));
    row.columns.erase(std::remove(row.columns.begin(), row.columns.end(), column),
                      row.columns.end());
    row.printed = std::min(row.printed, row.fields.size());
  }
}

void edit_table(MadeUpReport& report, const std::vector<std::string>& words,
                const std::string& line) {
  const std::string& verb = words[0];
  if (verb == "fill") {
    for (MadeUpRow& row : table_of(report, words[2]).rows) {
      for (const std::string& column : row.columns) field_of(row, column) = words.back();
    }
    return;
  }
  if (verb == "blank") {
    for (MadeUpRow& row : table_of(report, words[2]).rows) {
      for (const std::string& column : row.columns) field_of(row, column).clear();
    }
    return;
  }
  if (verb == "table") {
    MadeUpReport other = base_report(words[3]);
    table_of(report, words[1]) = table_of(other, words[1]);
    return;
  }
  if (verb == "drop" && words[1] == "column") {
    const std::size_t dot = words[2].find('.');
    drop_column(table_of(report, words[2].substr(0, dot)), words[2].substr(dot + 1));
    return;
  }
  const Key key = key_of(report, verb == "drop" ? words[2] : words[1]);
  MadeUpTable& table = table_of(report, key.table);
  if (verb == "drop") return drop_row(table, key.row);
  MadeUpRow& row = row_of(table, key.row);
  if (verb == "label") {
    std::size_t label = row.labels;
    while (label > 0 && row.fields[label - 1].empty()) --label;
    REQUIRE(label > 0);
    row.fields[label - 1] = quoted(line).at(0);
  } else if (verb == "column") {
    std::string& field = field_of(row, key.column);
    const auto index = static_cast<std::size_t>(&field - row.fields.data());
    auto header = std::find_if(table.rows.begin(), table.rows.end(),
                               [&](const MadeUpRow& r) { return &r == &row; });
    // The lowest header row above that has words there.
    do {
      REQUIRE(header != table.rows.begin());
      --header;
    } while (!header->id.empty() || header->fields[index].empty());
    header->fields[index] = quoted(line).at(0);
  } else {
    const std::size_t equals = line.find('=');
    REQUIRE(equals != std::string::npos);
    const std::size_t begin = line.find_first_not_of(' ', equals + 1);
    field_of(row, key.column) = begin == std::string::npos ? "" : line.substr(begin);
  }
}

void edit_sections(Blocks& blocks, const std::vector<std::string>& words, const std::string& line) {
  const std::string& verb = words[0];
  if (verb == "append") {
    auto at = section_end(blocks, words[2]);
    // Not below the signature.
    if (words[2] == "六") at = heading(blocks, "六") + 2;
    blocks.insert(at, paragraph(quoted(line).at(0)));
  } else if (verb == "insert") {
    const auto at =
        words[1] == "before" ? heading(blocks, words[3]) : heading(blocks, words[2]) + 1;
    blocks.insert(at, paragraph(quoted(line).at(0)));
  } else if (verb == "rename") {
    heading(blocks, words[2])->text = quoted(line).at(0);
  } else if (verb == "move") {
    const auto begin = heading(blocks, words[2]), end = section_end(blocks, words[2]);
    const Blocks moved(begin, end);
    blocks.erase(begin, end);
    blocks.insert(heading(blocks, words[4]), moved.begin(), moved.end());
  } else {
    const auto begin = heading(blocks, words[2]);
    blocks.erase(verb == "drop" ? begin : begin + 1, section_end(blocks, words[2]));
  }
}

/// The figures that this year's report rests on: what was carried over, what was in force.
void lead_up_to(MadeUpReport& report) {
  MadeUpTable& applications = table_of(report, "t3");
  for (const std::string& column : row_of(applications, "carried_in").columns) {
    field_of(row_of(applications, "carried_out"), column) =
        field_of(row_of(applications, "carried_in"), column);
  }
  for (MadeUpRow& row : table_of(report, "t2").rows) {
    if (std::count(row.columns.begin(), row.columns.end(), "in_force") == 0) continue;
    const auto number = [&](const std::string& column) { return std::stoi(field_of(row, column)); };
    field_of(row, "in_force") =
        std::to_string(number("in_force") - number("issued") + number("repealed"));
  }
}

/// Other words under 一 and 五 than this year's.
void reword(MadeUpReport& report) {
  edit_sections(report.blocks, {"empty", "section", "一"}, "");
  edit_sections(report.blocks, {"empty", "section", "五"}, "");
  constexpr std::string_view kWords =
      "「一年来，围绕灌区改造、农村饮水和水土保持，逐项公布进度安排与资金去向，邀请用水户代表到现场"
      "察看。"
      "接待来访群众时，由值班人员当场说明办理程序，不能当场答复的登记后转交有关股室，并在约定的时间"
      "回告。"
      "网页每月检查一次，失效链接随时更换。年末组织了一次集中学习，内容包括信息发布的步骤、保密审查"
      "的要求"
      "和申请办理的文书写法。文件公布之前由拟稿人先行核对，再送分管负责人签字，遇有疑问及时请示上级"
      "。」";
  edit_sections(report.blocks, {"append", "section", "一"}, std::string(kWords));
  edit_sections(report.blocks, {"append", "section", "五"},
                "「人手偏少，更新偶有拖延。次年打算增配一名兼职人员，并把公开事项列入周例会。」");
}

/// Every year of the prose, one less.
MadeUpReport year_before(MadeUpReport report) {
  static const Pattern year("20[0-9]{2}年");
  for (MadeUpBlock& block : report.blocks) {
    for (const Match& match : year.find_all(block.text)) {
      const std::string digits = block.text.substr(match.at.begin, 4);
      block.text.replace(match.at.begin, 4, std::to_string(std::stoi(digits) - 1));
    }
  }
  return report;
}

void put(MadeUpReport& report, const std::string& old_text, const std::string& new_text) {
  for (MadeUpBlock& block : report.blocks) {
    for (std::size_t at = block.text.find(old_text); at != std::string::npos;
         at = block.text.find(old_text, at + new_text.size())) {
      block.text.replace(at, old_text.size(), new_text);
    }
  }
}

void call_itself(MadeUpReport& report, const std::string& word) {
  for (const char* own : {"我局", "我街道"}) put(report, own, word);
}

/// Another body reports, under its own name throughout.
void make_another_body(MadeUpReport& report, const std::string& name, const std::string& self) {
  const std::string& title = report.blocks.front().text;
  const std::string old_name = title.substr(0, title.find("20"));
  put(report, old_name, name);
  call_itself(report, self);
}

/// What an option of `check` would say.
void give(Given& given, const std::string& option, const std::string& word) {
  if (option == "body-type") {
    const auto type = body_type_named(word);
    REQUIRE(type);
    given.body = *type;
  } else if (option == "scope") {
    REQUIRE((word == "own" || word == "aggregated"));
    given.scope = word == "own" ? Scope::kOwn : Scope::kAggregated;
  } else if (option == "deadline") {
    given.deadline = parse_month_day(word);
    REQUIRE(given.deadline);
  } else {
    given.published = parse_date(word);
    REQUIRE(given.published);
  }
}

void edit(BuiltSample& built, const std::string& line) {
  const std::vector<std::string> words = words_of(line);
  INFO("edit: " << line);
  REQUIRE_FALSE(words.empty());
  const std::string& verb = words[0];
  MadeUpReport& report = built.prior ? *built.prior : built.report;
  const bool of_section = words.size() > 1 && (words[1] == "section" || verb == "insert");
  if (verb == "base") {
    report = base_report(words[1]);
  } else if (verb == "replace") {
    replace(report, quoted(line).at(0), quoted(line).at(1));
  } else if (verb == "title") {
    report.blocks.front().text = quoted(line).at(0);
  } else if (verb == "print") {
    built.print = words.back() == "scan" ? Print::kScan : Print::kGarbled;
    built.only_as_pdf = true;
  } else if (verb == "hide") {
    report.hidden = quoted(line).at(0);
    built.only_as_pdf = true;
  } else if (verb == "picture") {
    if (words[1] == "table") {
      table_of(report, words[2]).as_picture = true;
    } else {
      MadeUpBlock picture;
      picture.kind = MadeUpBlock::Kind::kPicture;
      report.blocks.insert(section_end(report.blocks, words[3]), picture);
    }
    built.only_as_pdf = true;
  } else if (verb == "prior") {
    REQUIRE_FALSE(built.prior);
    built.prior = year_before(base_report(words.back()));
    lead_up_to(*built.prior);
    if (words[1] != "copied") reword(*built.prior);
  } else if (verb == "body-type" || verb == "scope" || verb == "published" || verb == "deadline") {
    give(built.given, verb, words[1]);
  } else if (verb == "self") {
    call_itself(report, quoted(line).at(0));
  } else if (verb == "body") {
    make_another_body(report, quoted(line).at(0), quoted(line).at(1));
  } else if (verb == "add") {
    add_row(report, words[3], quoted(line).at(0));
  } else if (of_section) {
    edit_sections(report.blocks, words, line);
  } else if (verb == "drop" && words[1] == "table") {
    report.blocks.erase(
        std::find_if(report.blocks.begin(), report.blocks.end(),
                     [&](const MadeUpBlock& block) { return block.table.id == words[2]; }));
  } else {
    edit_table(report, words, line);
  }
}

void apply(BuiltSample& built, const std::string& edits) {
  std::istringstream in(edits);
  for (std::string line; std::getline(in, line);) {
    if (!line.empty()) edit(built, line);
  }
}

/// The block that opens with ```name at or after `from`: its content, or npos.
std::pair<std::size_t, std::size_t> fenced(std::string_view page, std::string_view name,
                                           std::size_t from) {
  const std::string fence = "```" + std::string(name) + "\n";
  const std::size_t open = page.find(fence, from);
  if (open == std::string_view::npos) return {open, open};
  const std::size_t begin = open + fence.size();
  return {begin, page.find("```", begin)};
}

}  // namespace

std::vector<Sample> samples_of(std::string_view page) {
  const std::size_t passing = page.find("\n## 合格\n");
  std::vector<Sample> samples;
  for (std::size_t from = 0;;) {
    const auto [begin, end] = fenced(page, "sample", from);
    if (begin == std::string_view::npos) return samples;
    Sample sample;
    sample.edits = std::string(page.substr(begin, end - begin));
    sample.line = static_cast<std::size_t>(std::count(
                      page.begin(), page.begin() + static_cast<std::ptrdiff_t>(begin), '\n')) +
                  1;
    sample.passes = begin > passing;
    from = end + 3;
    if (!sample.passes) {
      const auto [first, last] = fenced(page, "findings", from);
      REQUIRE(first != std::string_view::npos);
      sample.findings = std::string(page.substr(first, last - first));
      sample.findings_begin = first;
      sample.findings_end = last;
      from = last + 3;
    }
    samples.push_back(std::move(sample));
  }
}

BuiltSample build(const std::string& edits) {
  BuiltSample built;
  apply(built, edits);
  return built;
}

MadeUpReport edited(MadeUpReport report, const std::string& edits) {
  BuiltSample built;
  built.report = std::move(report);
  apply(built, edits);
  return std::move(built.report);
}

}  // namespace gouji::test
