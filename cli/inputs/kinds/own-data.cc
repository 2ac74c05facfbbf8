// SPDX-License-Identifier: GPL-3.0-or-later
// Results in formats for machines, lists and spreadsheets. Most have no room for a mark, but all
// are unmistakable: every line has severity and code of a rule, or there is a head of ours.
#include <cstddef>

#include "cli/base/read-bytes.h"
#include "cli/inputs/kinds/own-output.h"

namespace gouji {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kHead = 512;  // bytes, which contain the name of the tool

bool holds(std::string_view text, std::string_view words) { return text.find(words) != text.npos; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// A04 …, or zj/A01 … of a local pack.
bool opens_with_code(std::string_view words) {
  const std::string_view word = words.substr(0, words.find(' '));
  const std::string_view code = word.substr(word.rfind('/') + 1);  // npos + 1 is 0
  return code.size() == 3 && code[0] >= 'A' && code[0] <= 'Z' && is_digit(code[1]) &&
         is_digit(code[2]);
}

/// path:page: 错误 A04 …
bool is_concise_line(std::string_view line) {
  for (const std::string_view severity :
       {": 错误 "sv, ": 警告 "sv, ": 提示 "sv, ": error "sv, ": warning "sv, ": info "sv}) {
    const std::size_t at = line.find(severity);
    if (at != line.npos && at > 0 && opens_with_code(line.substr(at + severity.size()))) {
      return true;
    }
  }
  return false;
}

/// ::error file=reports/a.pdf,title=A04 …::第4页：…
bool is_github_line(std::string_view line) {
  return line.starts_with("::") && holds(line.substr(0, 16), " file=") && holds(line, ",title=");
}

/// The complete lines at the start, at least one.
template <class Predicate>
bool all_lines(std::string_view text, const Predicate& is_ours) {
  bool any = false;
  for (std::size_t end = text.find('\n'); end != text.npos; end = text.find('\n')) {
    if (!is_ours(text.substr(0, end))) return false;
    any = true;
    text.remove_prefix(end + 1);
  }
  return any;
}

/// A list of findings; some lines may be about documents: path: 无法读取：…
bool is_concise(std::string_view text) {
  bool finding = false;
  const bool ours = all_lines(text, [&](std::string_view line) {
    finding = finding || is_concise_line(line);
    return holds(line, ": ");
  });
  return ours && finding;
}

bool is_json(std::string_view head) {
  return (head.starts_with('{') &&
          (holds(head, "\"name\": \"gouji\""sv) || holds(head, "\"name\":\"gouji\""sv))) ||
         head.starts_with("{\"schema_version\":\"1.0\",\"path\":\""sv);  // a line of jsonl
}

bool is_xml(std::string_view head, std::string_view all) {
  return head.starts_with("<?xml"sv) &&
         (holds(head, "<testsuites name=\"gouji\""sv) ||
          (holds(head, "<checkstyle "sv) && holds(all, " source=\"gouji"sv)));
}

bool is_gitlab(std::string_view head) {
  constexpr std::string_view kName = "\"check_name\": \"";
  const std::size_t at = head.find(kName);
  if (!head.starts_with("[\n  {\n    \"description\": \""sv) || at == head.npos) return false;
  const std::string_view name = head.substr(at + kName.size());
  return name.starts_with("gouji\""sv) || opens_with_code(name);
}

/// The first line of a table, or of a list of what to correct.
bool has_our_head(std::string_view text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  return line.starts_with("文件,机关,年度,状态,严重程度,代码,规则,"sv) ||
         line.starts_with("file,body,year,status,severity,code,rule,"sv) ||
         text.starts_with("# 政府信息公开工作年度报告整改清单\n\n"sv) ||
         text.starts_with("# Annual reports on information disclosure: what to mend\n\n"sv);
}

}  // namespace

bool is_own_data(std::string_view text) {
  const std::string_view all = without_byte_order_mark(text);
  const std::string_view head = all.substr(0, kHead);
  return is_json(head) || is_xml(head, all) || is_gitlab(head) || has_our_head(all) ||
         all_lines(all, is_github_line) || is_concise(all);
}

}  // namespace gouji
