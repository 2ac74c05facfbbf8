// SPDX-License-Identifier: GPL-3.0-or-later
// Text of a document cannot break out of any format: it comes through as text.
#include <algorithm>
#include <functional>

#include <fmt/format.h>

#include "cli/base/plain.h"
#include "cli/output/formats.h"
#include "cli/render/render.h"
#include "parser/text/normalize.h"
#include "tests/cli/checked/sample-documents.h"
#include "tests/support/catch.h"
#include "tests/support/documents.h"
#include "tests/support/json-schema.h"
#include "tests/support/process.h"
#include "tests/support/workbook.h"
#include "tests/support/xml.h"

using namespace gouji;
using namespace gouji::test;
using nlohmann::json;

namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// Nothing in it steers whatever shows it. `text` is what it has to hold: the hostile words went
/// in.
void check_inert(const std::string& out, const std::string& text) {
  INFO(out.substr(0, 4000));
  CHECK(has(out, text));
  std::string without_line_ends = out;
  std::replace(without_line_ends.begin(), without_line_ends.end(), '\n', ' ');
  CHECK(plain(without_line_ends) == without_line_ends);
}

/// No line of it is an order to a build server.
void check_no_orders(const std::string& out) {
  for (const std::string& line : lines_of(out)) {
    INFO(line);
    const std::size_t first = line.find_first_not_of(' ');
    CHECK((first == std::string::npos || line.compare(first, 2, "::") != 0));
    CHECK_FALSE(has(line, "##["));
    CHECK_FALSE(has(line, "##vso["));
  }
}

std::string of(const Expected<std::string>& bytes) {
  REQUIRE(bytes);
  return *bytes;
}

std::string rendered(std::string_view format, const Documents& documents) {
  return of(find_format(format)->render(documents, {}));
}

void check_text(const std::string& out) {
  check_inert(out, "<script>alert(1)</script>");
  check_no_orders(out);
}

/// Every annotation is one line, and no line is anything else.
void check_github(const std::string& out) {
  check_inert(out, "<script>alert(1)</script>");
  for (const std::string& line : lines_of(out)) {
    INFO(line);
    CHECK((line.starts_with("::error file=") || line.starts_with("::warning file=") ||
           line.starts_with("::notice file=")));
    // The properties end at the first :: behind the first; what stands in them holds no : and no ,
    const std::string properties = line.substr(2, line.find("::", 2) - 2);
    CHECK(std::count(properties.begin(), properties.end(), ':') == 0);
    const bool at_line = has(properties, ",line=");
    CHECK(std::count(properties.begin(), properties.end(), ',') == (at_line ? 2 : 1));
    CHECK_FALSE(has(properties, "甲::"));
  }
}

void check_xml(const std::string& out) {
  const Element root = parse_xml(out);  // fails where a word of the document became markup
  CHECK(root.all("script").empty());
  CHECK(has(out, "&lt;script&gt;alert(1)&lt;/script&gt;"));
  check_inert(out, "]]&gt;");
}

/// Strokes of a table's row that are no text.
std::size_t borders_in(const std::string& line) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '\\') {
      ++i;
    } else if (line[i] == '|') {
      ++count;
    }
  }
  return count;
}

void check_markdown(const std::string& out) {
  check_inert(out, "&lt;script\\>alert(1)&lt;/script\\>");
  CHECK_FALSE(has(out, "<"));
  CHECK_FALSE(has(out, "[戊]("));
  CHECK_FALSE(has(out, "\n::"));
  for (const std::string& line : lines_of(out)) {
    INFO(line);
    // No word of a report ends a cell: each row has the columns of the head.
    if (line.starts_with("| ")) CHECK(borders_in(line) == 8);
    CHECK((line.empty() || line.starts_with("#") || line.starts_with("- ") ||
           line.starts_with("| ") || line.starts_with("致：") || line.starts_with("文件：") ||
           line.starts_with("无法读取：") || line.starts_with("人工更正：") ||
           line.starts_with("说明：") || line.starts_with("共 ") || line.starts_with("未发现")));
  }
}

/// The fields of RFC 4180.
std::vector<std::vector<std::string>> parse_csv(const std::string& text) {
  std::vector<std::vector<std::string>> rows(1);
  std::string field;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
      field += text[++i];
    } else if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && (c == ',' || c == '\n')) {
      rows.back().push_back(field);
      field.clear();
      if (c == '\n') rows.emplace_back();
    } else if (quoted || c != '\r') {
      field += c;
    }
  }
  REQUIRE_FALSE(quoted);
  REQUIRE(field.empty());  // the last line ends
  rows.pop_back();
  return rows;
}

void check_csv(const std::string& out) {
  REQUIRE(out.starts_with("\xEF\xBB\xBF"));
  const auto rows = parse_csv(out.substr(3));
  bool seen = false;
  for (const auto& row : rows) {
    CHECK(row.size() == rows.front().size());
    for (const std::string& field : row) {
      INFO(field);
      seen = seen || has(field, "<script>alert(1)</script>");
      CHECK(plain(field) == field);
      CHECK((field.empty() || std::string("=+-@").find(field[0]) == std::string::npos));
    }
  }
  CHECK(seen);
}

void check_xlsx(const std::string& out) {
  bool seen = false;
  for (const ReadSheet& sheet : read_workbook(out)) {  // fails at a formula or a link
    for (const auto& row : sheet.rows) {
      for (const std::string& field : row) {
        seen = seen || has(field, "<script>alert(1)</script>");
        CHECK(plain(field) == field);
      }
    }
  }
  CHECK(seen);
}

json parsed(const std::string& out) {
  for (const std::string& line : lines_of(out)) {
    INFO(line);
    CHECK(plain(line) == line);  // also in a viewer that shows it as it is
  }
  json value = json::parse(out, nullptr, false);
  REQUIRE_FALSE(value.is_discarded());
  return value;
}

void check_json(const std::string& out) {
  CHECK(has(parsed(out).dump(), "<script>alert(1)</script>"));
}

void check_jsonl(const std::string& out) {
  for (const std::string& line : lines_of(out)) parsed(line);
  CHECK(has(out, "<script>alert(1)</script>"));
}

/// The words of a document stand in blocks of data alone, which end where they are to end.
void check_html(const std::string& out) {
  CHECK_FALSE(has(out, "<script>alert(1)"));
  CHECK_FALSE(has(out, "alert(1)</script>"));
  const std::string opening = "<script type=\"application/json\" id=\"data\">";
  const std::size_t at = out.find(opening);
  REQUIRE(at != std::string::npos);
  const std::size_t begin = at + opening.size();
  const json data = json::parse(out.substr(begin, out.find('<', begin) - begin), nullptr, false);
  REQUIRE_FALSE(data.is_discarded());
  CHECK(has(data.dump(), "<script>alert(1)</script>"));
  CHECK(std::none_of(out.begin(), out.end(), [](char c) {
    return (static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == 0x7F;
  }));
}

struct FormatCheck {
  const char* format;
  std::function<void(const std::string&)> check;
};

const std::vector<FormatCheck>& checks() {
  static const std::vector<FormatCheck> all = {
      {"text", check_text},     {"concise", check_text}, {"json", check_json},
      {"jsonl", check_jsonl},   {"sarif", check_json},   {"junit", check_xml},
      {"github", check_github}, {"gitlab", check_json},  {"checkstyle", check_xml},
      {"csv", check_csv},       {"xlsx", check_xlsx},    {"markdown", check_markdown},
      {"html", check_html},
  };
  return all;
}

/// A new format needs its check.
const std::function<void(const std::string&)>& check_of(const Format& format) {
  const auto found = std::find_if(checks().begin(), checks().end(), [&](const FormatCheck& each) {
    return each.format == format.name;
  });
  REQUIRE(found != checks().end());
  return found->check;
}

/// A lawful report but for words that rules quote, in the title, a sentence, a cell and a label.
/// Bytes that are no UTF-8 are left out; line ends and tabs, which would end sentence and cell,
/// too.
std::string hostile_report() {
  std::string words = hostile_text();
  for (const char bad : {'\xff', '\xfe'}) {
    words.erase(std::remove(words.begin(), words.end(), bad), words.end());
  }
  std::replace(words.begin(), words.end(), '\n', ' ');
  std::replace(words.begin(), words.end(), '\r', ' ');
  std::replace(words.begin(), words.end(), '\t', ' ');
  std::string report = read_file(repository_path("corpus/base/2021.txt"));
  const auto put = [&](const std::string& behind, const std::string& what) {
    const std::size_t at = report.find(behind);
    REQUIRE(at != std::string::npos);
    report.insert(at + behind.size(), what);
  };
  put("岚浦县水利局", words);                  // the title
  put("网站公开信息215条，", "的的" + words);  // a sentence
  put("行政许可\t", words);                    // a cell
  put("2.重复申请", words);                    // the label of a row, which is quoted whole
  return report;
}

/// With a byte order mark: such a file may hold any character, controls and NUL as well.
std::string as_utf16(const std::string& utf8) {
  std::string out = "\xFF\xFE";
  const auto add = [&](unsigned unit) {
    out += static_cast<char>(unit & 0xFFU);
    out += static_cast<char>(unit >> 8U);
  };
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t code = next_code(utf8, at);
    REQUIRE(code < 0x10000);
    add(static_cast<unsigned>(code));
  }
  return out;
}

}  // namespace

TEST_CASE("文件里的文字在每种格式里都只是文字") {
  for (const Format& format : formats()) {
    if (format.copies) continue;  // a copy of a PDF shows what it says by means of PDF alone
    INFO(format.name);
    check_of(format)(rendered(format.name, hostile_documents()));
  }
}

TEST_CASE("文件里的文字在 JSON 里一字不差") {
  std::string text = hostile_text();
  const json all = parsed(rendered("json", hostile_documents()));
  // Two bytes of it are no UTF-8: JSON cannot hold them.
  const std::size_t bad = text.find("\xff\xfe");
  text.replace(bad, 2, "\uFFFD\uFFFD");
  CHECK(all["documents"][0]["findings"][0]["message"].get<std::string>() == text);
  CHECK(all["documents"][0]["report"]["title"].get<std::string>() == text);
  CHECK(
      json::parse(
          rendered("jsonl", hostile_documents())
              .substr(0, rendered("jsonl", hostile_documents()).find('\n')))["findings"][0]["left"]
          .get<std::string>() == text);
}

TEST_CASE("整条链：文本报告里的文字在每种格式里都只是文字") {
  const TemporaryFolder folder;
  folder.write("年报.txt", hostile_report());
  CHECK(run_gouji({"check", "年报.txt"}, {folder.path(), "", {}}).exit_code == 3);  // no text
  folder.write("年报.txt", as_utf16(hostile_report()));
  const ProcessResult text = run_gouji({"check", "-v", "年报.txt"}, {folder.path(), "", {}});
  INFO(text.out << text.err);
  REQUIRE(text.exit_code <= 1);  // it is read, and it is a report
  REQUIRE(has(text.out, "<script>alert(1)</script>"));
  std::vector<std::string> words = {"check", "年报.txt"};
  for (const Format& format : formats()) {
    if (format.copies) continue;  // a copy is of a PDF
    words.insert(words.end(), {"--output", fmt::format("{0}=r.{0}", format.name)});
  }
  REQUIRE(run_gouji(words, {folder.path(), "", {}}).exit_code == text.exit_code);
  for (const Format& format : formats()) {
    if (format.copies) continue;
    INFO(format.name);
    check_of(format)(read_file(folder / fmt::format("r.{}", format.name)));
  }
}
