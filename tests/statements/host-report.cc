// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/statements/host-report.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

#include "parser/text/pattern.h"
#include "tests/statements/host-tables.h"

namespace gouji::test {
namespace {

constexpr std::array<std::string_view, 6> kHeadings = {"一、总体情况",
                                                       "二、主动公开政府信息情况",
                                                       "三、收到和处理政府信息公开申请情况",
                                                       "四、政府信息公开行政复议、行政诉讼情况",
                                                       "五、存在的主要问题及改进情况",
                                                       "六、其他需要报告的事项"};
constexpr std::size_t kHeadLines = 6;  // a title is among them
constexpr std::size_t kTitleBytes = 180;

std::string trimmed(std::string_view line) {
  constexpr std::string_view kSpaces[] = {" ", "\r", "\xe3\x80\x80", "\xef\xbb\xbf", "\xc2\xa0"};
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view space : kSpaces) {
      while (line.starts_with(space)) line.remove_prefix(space.size()), again = true;
      while (line.ends_with(space)) line.remove_suffix(space.size()), again = true;
    }
  }
  return std::string(line);
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    if (std::string line = trimmed(text.substr(0, end)); !line.empty()) {
      lines.push_back(std::move(line));
    }
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  }
  return lines;
}

int year_at(std::string_view text, Span digits) {
  return std::atoi(std::string(slice(text, digits)).c_str());
}

/// From the title, else from the period of the figures, else the year named most often.
int year_of(const std::vector<std::string>& lines) {
  static const Pattern kYear("(20\\d\\d) *[年度]"), kNewYear("(20\\d\\d) *年 *1 *月 *1 *日");
  static const Pattern kChapter("^[一—] *、");
  std::string head, text;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i < kHeadLines && lines[i].size() <= kTitleBytes && !kChapter.matches(lines[i]) &&
        head.size() == text.size()) {
      head += lines[i] + "\n";
    }
    text += lines[i] + "\n";
  }
  const bool titled =
      head.find("报告") != std::string::npos || head.find("年报") != std::string::npos;
  if (const auto in_title = kYear.find(head); titled && in_title) {
    return year_at(head, *in_title->groups[0]);
  }
  if (const auto period = kNewYear.find(text)) return year_at(text, *period->groups[0]);
  std::map<int, int> named;
  for (const Match& match : kYear.find_all(text)) ++named[year_at(text, *match.groups[0])];
  const auto most = std::max_element(
      named.begin(), named.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == named.end() ? 0 : most->first;
}

/// 1 to 6 where the line is a heading of the first level; else 0.
int section_of(const std::string& line) {
  static const Pattern kHeading("^([—一二三四五六]) *[、．.] *([^。；;]{2,40})$");
  static const Pattern kKnown(
      "总体|概述|概况|工作情况|主动公开|收到和处理|依申请|复议|问题|其他|事项");
  if (line == "总体情况") return 1;
  const auto match = kHeading.find(line);
  if (!match || !kKnown.matches(slice(line, *match->groups[1]))) return 0;
  constexpr std::array<std::string_view, 6> kNumbers = {"一", "二", "三", "四", "五", "六"};
  const std::string_view number = slice(line, *match->groups[0]);
  const auto found = std::find(kNumbers.begin(), kNumbers.end(), number);
  return found == kNumbers.end() ? 1 : static_cast<int>(found - kNumbers.begin()) + 1;
}

/// Without a year in its title no rule can know which form is due.
void give_title_its_year(HostProse& prose) {
  static const Pattern kTitle("年度报告|工作报告|年报"), kYear("20\\d\\d");
  const std::size_t lines = std::min(prose.head.size(), kHeadLines);
  std::string* title = nullptr;
  for (std::size_t i = 0; i < lines; ++i) {
    std::string& line = prose.head[i];
    if (line.size() > kTitleBytes || line.find("。") != std::string::npos) continue;
    if (kYear.matches(line)) return;
    if (title == nullptr && kTitle.matches(line)) title = &line;
  }
  const std::string year = std::to_string(prose.year) + "年";
  std::size_t at = title == nullptr ? std::string::npos : title->find("政府信息公开");
  if (title != nullptr && at == std::string::npos) at = title->find("信息公开");
  if (at == std::string::npos) {
    prose.head.insert(prose.head.begin(), "岚浦县水利局" + year + "政府信息公开工作年度报告");
  } else {
    title->insert(at, year);
  }
}

void complete(HostProse& prose) {
  const std::string year = std::to_string(prose.year) + "年";
  const auto give = [&](int section, std::string paragraph) {
    std::vector<std::string>& paragraphs = prose.sections[section];
    if (paragraphs.empty()) paragraphs.push_back(std::move(paragraph));
  };
  give(1, year + "，本机关按照有关要求做好政府信息公开各项工作。");
  give(5, "存在的主要问题：信息更新有时不够及时。下一步，将加强培训，健全更新机制。");
  give(6, prose.year < 2021 ? "无其他需要报告的事项。"
                            : "本年度未收取政府信息公开信息处理费，无其他需要报告的事项。");
}

}  // namespace

HostProse prose_around(const std::string& sentence, const std::string& body, int year) {
  HostProse prose;
  prose.year = year;
  const std::string y = std::to_string(year) + "年";
  prose.head = {body + y + "政府信息公开工作年度报告",
                "本报告由" + body +
                    "根据《中华人民共和国政府信息公开条例》编制，所列数据的统计期限自" + y +
                    "1月1日起至" + y + "12月31日止。"};
  complete(prose);
  prose.sections[1].push_back(sentence);
  return prose;
}

HostProse prose_of(std::string_view text) {
  static const Pattern kTableHead("^第二十条 *第（.）项$"), kSubHeading("^（一）");
  const std::vector<std::string> lines = lines_of(text);
  HostProse prose;
  prose.year = year_of(lines);
  int section = 0;
  for (const std::string& line : lines) {
    if (line.find('\t') != std::string::npos || kTableHead.matches(line)) continue;
    const int next = section_of(line);
    if (next > 0 && next >= section && !prose.sections.contains(next)) {
      section = next;
      prose.sections[next];
    } else {
      (section == 0 ? prose.head : prose.sections[section]).push_back(line);
    }
  }
  if (!prose.sections.contains(1)) {  // no first heading: what is below its first sub-heading
    const auto first = std::find_if(prose.head.begin(), prose.head.end(),
                                    [](const std::string& l) { return kSubHeading.matches(l); });
    prose.sections[1].assign(first, prose.head.end());
    prose.head.erase(first, prose.head.end());
  }
  if (prose.year == 0) return prose;
  give_title_its_year(prose);
  complete(prose);
  return prose;
}

std::string host_report(const HostProse& prose, const FormFigures& figures) {
  const auto tables = printed_tables(figures, prose.year);
  std::string text;
  const auto put = [&](std::string_view line) { text.append(line).append("\n"); };
  for (const std::string& line : prose.head) put(line);
  for (int section = 1; section <= 6; ++section) {
    put("");
    put(kHeadings[static_cast<std::size_t>(section) - 1]);
    if (const auto found = prose.sections.find(section); found != prose.sections.end()) {
      for (const std::string& line : found->second) put(line);
    }
    if (section < 2 || section > 4) continue;
    put("");
    for (const std::string& row : tables[static_cast<std::size_t>(section) - 2]) put(row);
  }
  return text;
}

}  // namespace gouji::test
