// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/plain-text/lay-out-text.h"

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "parser/base/say.h"
#include "parser/plain-text/barred-tables.h"
#include "parser/plain-text/text-lines.h"
#include "parser/text/ordinal.h"
#include "parser/text/traditional.h"

namespace gouji {
namespace {

using Kind = PlainLine::Kind;

// Characters. A shorter line is a heading, a name or a date, not the upper half of a sentence.
constexpr std::uint32_t kShortestBroken = 20;
// Characters. No heading of a report is longer.
constexpr std::uint32_t kLongestHeading = 40;
// Characters. If the longest line of a file is shorter, it was wrapped to a page width: paragraphs
// of a report are far longer.
constexpr std::uint32_t kWrapped = 60;
// Characters by which a full line of a wrapped file may fall short of the longest.
constexpr std::uint32_t kWrapSlack = 4;

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [text](std::string_view ending) { return text.ends_with(ending); });
}

bool contains_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [text](std::string_view word) {
    return text.find(word) != std::string_view::npos;
  });
}

bool ends_sentence(std::string_view text) {
  return ends_with_any(text,
                       {"。", "！", "？", "：", "；", "…", "”", "。）", "。)", "!", "?", ";", ":"});
}

/// 总体情况……………3: an entry of a table of contents.
bool is_contents_entry(std::string_view text) {
  return !text.empty() && text.back() >= '0' && text.back() <= '9' &&
         contains_any(text, {"……", "....", "····", "．．", ". . ."});
}

/// A line that is complete although it has no full stop. Recognised by a leading number and no
/// sentence within, or by its last word. Fails for an unnumbered heading of 20 characters or more
/// with another last word: it swallows the paragraph below it.
bool is_heading_like(std::string_view text, std::uint32_t characters) {
  if (is_contents_entry(text)) return true;
  if (characters > kLongestHeading || contains_any(text, {"。", "！", "？", "；"})) return false;
  if (ordinal_at_start(text).value != 0) return true;
  if (contains_any(text, {"，", "："})) return false;
  if (ends_with_any(text, {"报告", "年报", "情况", "事项", "措施", "计划"})) return true;
  return text.ends_with("告") && contains_any(text, {"报"});  // 报 告 as in a spaced title
}

class Paragraphs {
 public:
  Paragraphs(std::string_view raw, const std::vector<PlainLine>& lines) : raw_(raw), lines_(lines) {
    std::uint32_t longest = 0;
    for (const PlainLine& line : lines) {
      if (line.kind == Kind::kProse) longest = std::max(longest, line.characters);
    }
    if (longest >= kShortestBroken && longest <= kWrapped) full_ = longest - kWrapSlack;
  }

  std::vector<Paragraph> read() const {
    std::vector<Paragraph> out;
    const PlainLine* upper = nullptr;
    bool gap = false;
    bool text_begun = false;  // until then the file holds only names and titles
    for (const PlainLine& line : lines_) {
      if (line.kind == Kind::kRow) upper = nullptr;
      if (line.kind == Kind::kBlank || line.kind == Kind::kFurniture) gap = true;
      if (line.kind != Kind::kProse) continue;
      if (upper != nullptr) text_begun = text_begun || contains_any(text_of(*upper), {"，", "。"});
      if (upper != nullptr && text_begun && continues(*upper, line, gap)) {
        out.back().at.end = line.at.end;
      } else {
        Paragraph paragraph;
        paragraph.at = line.at;
        out.push_back(paragraph);
      }
      upper = &line;
      gap = false;
    }
    return out;
  }

 private:
  /// Whether `lower` continues the sentence that `upper` breaks off. `gap`: there are lines between
  /// them.
  [[nodiscard]] bool continues(const PlainLine& upper, const PlainLine& lower, bool gap) const {
    const std::string_view above = text_of(upper), below = text_of(lower);
    if (upper.characters < kShortestBroken || ends_sentence(above)) return false;
    if (upper.tabs > 0 || lower.tabs > 0 || ordinal_at_start(below).value != 0) return false;
    // In a wrapped file a numbered paragraph breaks off at the full width, a heading rarely does.
    const bool wrapped = !gap && full_ > 0 && upper.characters >= full_ &&
                         (lower.characters >= full_ || above.find("，") != std::string_view::npos);
    if (wrapped) return !is_contents_entry(above);
    return !is_heading_like(above, upper.characters) && !is_heading_like(below, lower.characters);
  }

  [[nodiscard]] std::string_view text_of(const PlainLine& line) const {
    return raw_.substr(line.at.begin, line.at.size());
  }

  std::string_view raw_;
  const std::vector<PlainLine>& lines_;
  std::uint32_t full_ = 0;  // characters of a full line; 0 if the file is not wrapped
};

}  // namespace

Flow lay_out_text(std::string_view utf8) {
  auto source = std::make_shared<SourceText>(Traits{.typed = true});
  const bool traditional = is_traditional(utf8);
  std::string text = traditional ? in_simplified(utf8) : std::string(utf8);
  const bool barred = tabs_for_bars(text);
  source->append_inferred(text);
  const std::string_view raw = source->raw();
  std::vector<PlainLine> lines = split_lines(raw);
  mark_furniture(raw, lines);

  Flow flow;
  flow.grids = take_tables(raw, lines);
  flow.paragraphs = Paragraphs(raw, lines).read();
  for (const PlainLine& line : lines) {
    if (line.kind == Kind::kFurniture) flow.furniture.push_back(line.at);
  }
  if (traditional) flow.notes.push_back({say("文件用的是繁体字，已按简体字读取"), {}});
  if (barred) flow.notes.push_back({say("表格的单元格以“|”分隔，已按单元格读取"), {}});
  flow.source = std::move(source);
  return flow;
}

}  // namespace gouji
