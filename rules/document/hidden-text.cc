// SPDX-License-Identifier: GPL-3.0-or-later
// Words in the file that no reader sees: left behind by an editor, copied by search engines and
// screen readers, and at times what was meant to be taken out before publishing.
#include <algorithm>

#include "parser/base/say.h"
#include "rules/rule.h"

namespace gouji {
namespace {

/// A single character out of sight is a slip of the printing program more often than a word.
constexpr std::size_t kWord = 2;

bool is_han_or_digit(char32_t code) {
  return (0x4E00 <= code && code <= 0x9FFF) || (U'0' <= code && code <= U'9');
}

std::size_t words_in(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) count += is_han_or_digit(next_code(text, at)) ? 1 : 0;
  return count;
}

/// The lines of one page.
struct HiddenPage {
  std::uint32_t page = 0;
  std::vector<Span> lines;
  std::size_t words = 0;
};

std::vector<HiddenPage> hidden_pages(const Report& report) {
  std::vector<HiddenPage> pages;
  for (const Span& line : report.hidden) {
    const std::size_t words = words_in(normalize(report.source->view(line)).text);
    const std::vector<PageBox> boxes = report.source->boxes(line);
    if (words < kWord || boxes.empty()) continue;
    if (pages.empty() || pages.back().page != boxes.front().page) {
      pages.push_back({boxes.front().page, {}, 0});
    }
    pages.back().lines.push_back(line);
    pages.back().words += words;
  }
  return pages;
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  if (report.pages.empty()) return Outcome::not_applicable(say("纯文本没有页面"));
  Outcome out;
  for (const HiddenPage& page : hidden_pages(report)) {
    const std::string first = normalize(report.source->view(page.lines.front())).text;
    Finding finding;
    finding.message = say("第{}页有{}字在页面上看不见：“{}”{}", page.page, page.words, first,
                          page.lines.size() > 1 ? translated("等") : "");
    finding.at = page.lines.front();
    for (const Span& line : page.lines) {
      finding.evidence.push_back(
          {say("看不见的文字"), normalize(report.source->view(line)).text, line, Where{}});
    }
    out.find(std::move(finding));
  }
  return out;
}

}  // namespace

extern const Rule hidden_text = {
    .code = "D05",
    .name = "hidden-text",
    .severity = Severity::kWarning,
    .title = "隐藏文字",
    .title_en = "Hidden text",
    .basis = "国办公开办函〔2021〕30号：内容准确；公开前应清除不拟公开的内容",
    .check = check,
    .any_document = true,
};

}  // namespace gouji
