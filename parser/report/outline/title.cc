// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/outline/title.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>
#include <utility>

#include "parser/base/say.h"
#include "parser/report/outline/torn-name.h"
#include "parser/text/ordinal.h"

namespace gouji {
namespace {

// Paragraphs from the top among which a title may stand: a cover and the head lines of a web page.
constexpr std::size_t kHead = 16;
// Code points of a paragraph that may be (part of) a title. Agency names run to about 30.
constexpr std::size_t kLongestTitle = 80;
// Paragraphs of running text after which no title is looked for.
constexpr int kTextBefore = 2;
// Paragraphs that make up one title.
constexpr std::size_t kMostPieces = 4;

bool contains_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [text](std::string_view word) {
    return text.find(word) != std::string_view::npos;
  });
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [text](std::string_view ending) { return text.ends_with(ending); });
}

/// Moves `at` behind the first of `words` that stands there.
bool take(std::string_view text, std::size_t& at, std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words) {
    if (text.substr(at).starts_with(word)) {
      at += word.size();
      return true;
    }
  }
  return false;
}

/// What stands before the fixed words of a title, or nothing where the text is no title. Order and
/// completeness of the fixed words vary: 工作2022年度报告, 工作报告, 情况的报告, 政务公开年报.
std::optional<std::string_view> before_fixed_words(std::string_view text) {
  constexpr std::string_view kDisclosure = "公开";
  for (std::size_t at = text.find(kDisclosure); at != std::string_view::npos;
       at = text.find(kDisclosure, at + 1)) {
    std::size_t begin = at, end = at + kDisclosure.size();
    for (const std::string_view lead : {"政府信息", "政务信息", "政务", "政府", "信息"}) {
      if (begin == at && text.substr(0, at).ends_with(lead)) begin -= lead.size();
    }
    if (begin == at) continue;
    take(text, end, {"工作"});
    take(text, end, {"情况"});
    take(text, end, {"的"});
    end += year_at(text, end).length;
    take(text, end, {"年度"});
    take(text, end, {"工作"});
    take(text, end, {"情况"});
    take(text, end, {"的"});
    if (!take(text, end, {"报告", "年报"})) continue;
    if (end == text.size()) return text.substr(0, begin);
    constexpr std::size_t kNote =
        std::size_t{3} * 14;  // bytes of （2023年） or （图片版） at the end
    const bool note = take(text, end, {"（", "("}) && ends_with_any(text, {"）", ")"});
    if (note && text.size() - end <= kNote) return text.substr(0, begin);
  }
  return std::nullopt;
}

/// What a line says that names an annual report, or half a year, and is no title of one. Empty
/// where it says nothing of the kind.
std::string other_kind_of(std::string_view text) {
  if (!contains_any(text, {"信息公开", "政务公开", "公开工作"})) return {};
  if (contains_any(text, {"半年", "季度", "月份"})) {
    return say("文件题名表明这是半年、季度或月份的情况，不是年度报告");
  }
  if (!contains_any(text, {"报告", "年报"})) return {};
  if (contains_any(text, {"解读", "图解", "一图读懂", "图说", "一图看懂"})) {
    return say("文件题名表明这是年度报告的解读材料，不是年度报告本身");
  }
  if (contains_any(text, {"图片版"})) return say("文件题名表明这是年度报告的图片版");
  if (ends_with_any(text, {"通知", "通报", "的函", "部署会", "培训会", "推进会", "会议", "说明",
                           "方案", "格式", "模板", "范本", "公告", "要点"}) ||
      contains_any(text, {"编制部署", "编制培训", "报告编制工作", "报告模板", "报告格式"})) {
    return say("文件题名表明这是关于年度报告的其他文件，不是年度报告本身");
  }
  return {};
}

/// The rest of a title on a line of its own: 解读, （图解）.
std::string other_kind_below(std::string_view text) {
  const std::string word = fold(text);
  for (const std::string_view kind :
       {"解读", "文稿解读", "文字解读", "图解", "图片版", "编制说明"}) {
    if (word == kind) return say("文件题名表明这是年度报告的解读材料，不是年度报告本身");
  }
  return {};
}

/// A paragraph that may be a piece of a title: short and without a sentence in it.
bool may_be_title(const Prose& prose) {
  const std::string_view text = prose.text.text;
  if (text.size() > 3 * kLongestTitle || ordinal_at_start(text).value != 0) return false;
  // > and ： stand in the path and the data lines at the head of a web page.
  return !contains_any(text, {"。", "；", "，", "！", "？", ">", "|", "：", "目录"});
}

/// Pieces of a title joined, with the way back from each byte to its paragraph.
struct Joined {
  std::string text;
  std::size_t first = 0, count = 0;
};

Joined join(const std::vector<Prose>& prose, std::size_t first, std::size_t count) {
  Joined joined{{}, first, count};
  for (std::size_t i = first; i < first + count; ++i) joined.text += prose[i].text.text;
  return joined;
}

Span source_of(const std::vector<Prose>& prose, const Joined& joined, Span in_text) {
  std::uint32_t begin = 0;
  std::optional<Span> out;
  for (std::size_t i = joined.first; i < joined.first + joined.count; ++i) {
    const auto size = static_cast<std::uint32_t>(prose[i].text.text.size());
    const Span part{std::max(in_text.begin, begin), std::min(in_text.end, begin + size)};
    if (!part.empty()) {
      const Span source = prose[i].text.source({part.begin - begin, part.end - begin});
      out = out ? cover(*out, source) : source;
    }
    begin += size;
  }
  return out.value_or(Span{});
}

void erase_all(std::string& text, std::string_view word) {
  for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at)) {
    text.erase(at, word.size());
  }
}

std::string without_years(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const YearToken year = year_at(text, i);
    if (year.value == 0) {
      out += text[i++];
    } else {
      i += year.length;
    }
  }
  return out;
}

/// What stands before the fixed words, without years and connecting words.
std::string body_of(std::string_view prefix) {
  std::string body = without_years(prefix);
  for (const std::string_view word : {"关于", "（）", "()", "年度", "《", "》", "“", "”"}) {
    erase_all(body, word);
  }
  // 某区政府信息公开和政务公开工作年度报告: the fixed words come twice.
  for (const std::string_view word : {"政府信息公开", "政务公开", "信息公开"}) {
    if (const auto at = body.find(word); at != std::string::npos) body.resize(at);
  }
  if (body.ends_with("的")) body.resize(body.size() - std::string_view("的").size());
  // 某县人民政府信息公开工作年度报告: the fixed words' 政府 was the agency's.
  if (body.ends_with("人民")) body += "政府";
  return body;
}

/// The title made of these pieces, or none where they are no title of the family.
std::optional<Title> title_of(const std::vector<Prose>& prose, std::size_t first,
                              std::size_t count) {
  Joined joined = join(prose, first, count);
  if (joined.text.size() > 3 * kLongestTitle) return std::nullopt;
  const std::optional<std::string_view> before = before_fixed_words(joined.text);
  if (!before) return std::nullopt;
  Title title;
  title.body = body_of(*before);
  title.at = source_of(prose, joined, {0, static_cast<std::uint32_t>(joined.text.size())});
  for (std::size_t i = 0; i < joined.text.size() && !title.year; ++i) {
    const YearToken year = year_at(joined.text, i);
    if (year.value == 0) continue;
    const auto begin = static_cast<std::uint32_t>(i);
    const std::uint32_t width = year.with_character ? 7 : 4;  // 2023年
    title.year = Stated<int>{year.value, source_of(prose, joined, {begin, begin + width})};
  }
  title.weak = !contains_any(joined.text, {"政府", "政务"});
  title.text = std::move(joined.text);
  return title;
}

/// Takes in the lines above where the line end tore the name, the year or 政府: 岚浦县水 ⏎
/// 利局2023年, 2 ⏎ 023年, 2023年政 ⏎ 府信息公开. What is left of a torn name is no body.
void mend_torn(const std::vector<Prose>& prose, const SourceText& source, std::size_t last,
               std::size_t& count, Title& title) {
  constexpr std::size_t kMostAbove = 2;
  const bool on_pages = source.traits().pages;
  const std::size_t first = last + 1 - count;
  std::string above;
  for (std::size_t more = 1; more <= std::min(kMostAbove, first); ++more) {
    const Prose& line = prose[first - more];
    const Prose& below = prose[first - more + 1];
    if (!may_be_title(line)) break;
    if (!adjoin(source, line, below) && !makes_one_word(line.text.text, below.text.text)) break;
    above.insert(0, line.text.text);
    std::optional<Title> joined = title_of(prose, first - more, count + more);
    if (!joined) break;
    if (!continues_name(above, title.body, joined->body, on_pages)) continue;
    title = *std::move(joined);
    count += more;
    return;
  }
  if (is_torn(title.body)) title.body.clear();
}

/// Takes in the lines above that hold what the title lacks: 某区人民政府 ⏎ 2023年 ⏎
/// 政府信息公开工作 年度报告. A second name only where the nearer one names no place (某市某区 ⏎
/// 农业农村局): it may be the head of a web page.
void extend_upward(const std::vector<Prose>& prose, std::size_t first, std::size_t count,
                   Title& title) {
  constexpr std::size_t kMostAbove = 3;
  bool placed = true;
  for (std::size_t more = 1; more <= std::min(kMostAbove, first); ++more) {
    const std::string_view above = prose[first - more].text.text;
    const std::string name = without_years(above);
    const bool year_alone = name.empty() && !title.year;
    const bool agency = !name.empty() && is_agency_like(name) && (title.body.empty() || !placed);
    if (!year_alone && !agency) break;
    std::optional<Title> longer = title_of(prose, first - more, count + more);
    if (!longer) break;
    if (agency) placed = names_place(name);
    title = *std::move(longer);
  }
}

/// （2023年） or 2023年度 on the line below the title.
void take_year_line(const Prose& line, Title& title) {
  const std::string_view text = line.text.text;
  if (!fold(without_years(text)).empty()) return;
  for (std::size_t i = 0; i < text.size() && !title.year; ++i) {
    const YearToken year = year_at(text, i);
    if (year.value == 0) continue;
    const auto begin = static_cast<std::uint32_t>(i);
    title.year = Stated<int>{year.value, line.text.source({begin, begin + year.length})};
  }
}

std::string other_kind_of_lines(const std::vector<Prose>& prose) {
  for (std::size_t i = 0; i < std::min(kHead, prose.size()); ++i) {
    if (!may_be_title(prose[i])) return {};
    std::string text = prose[i].text.text;
    for (std::size_t k = i + 1; k < std::min(i + kMostPieces, prose.size()); ++k) {
      if (!may_be_title(prose[k])) break;
      text += prose[k].text.text;
      if (std::string kind = other_kind_of(text); !kind.empty()) return kind;
    }
  }
  return {};
}

}  // namespace

// The fewest pieces that make one, and the agency's name above them where they do not hold it.
std::optional<Title> title_ending_at(const std::vector<Prose>& prose, const SourceText& source,
                                     std::size_t last) {
  for (std::size_t count = 1; count <= std::min(kMostPieces, last + 1); ++count) {
    const std::size_t first = last + 1 - count;
    if (!may_be_title(prose[first])) return std::nullopt;
    std::optional<Title> title = title_of(prose, first, count);
    if (!title) continue;
    const bool torn = is_torn(title->body);
    mend_torn(prose, source, last, count, *title);
    // Above the rest of a torn name stands its beginning, which could not be told.
    if (!torn || !title->body.empty()) extend_upward(prose, last + 1 - count, count, *title);
    return title;
  }
  return std::nullopt;
}

YearToken year_at(std::string_view text, std::size_t position) {
  const auto digit = [text](std::size_t i) {
    return i < text.size() && text[i] >= '0' && text[i] <= '9';
  };
  YearToken token;
  if (position > 0 && digit(position - 1)) return token;
  for (std::size_t i = position; i < position + 4; ++i) {
    if (!digit(i)) return token;
  }
  if (digit(position + 4)) return token;
  int value = 0;
  for (std::size_t i = position; i < position + 4; ++i) value = value * 10 + (text[i] - '0');
  if (value < 1949 || value > 2099) return token;
  token.value = value;
  token.length = 4;
  if (text.substr(position + 4).starts_with("年")) {
    token.with_character = true;
    token.length += 3;
  }
  if (text.substr(position + token.length).starts_with("度")) token.length += 3;
  return token;
}

Title read_title(const std::vector<Prose>& prose, const SourceText& source) {
  Title title;
  std::string other_kind;
  int running_text = 0;
  for (std::size_t i = 0; i < std::min(kHead, prose.size()) && running_text < kTextBefore; ++i) {
    const std::string_view text = prose[i].text.text;
    if (!may_be_title(prose[i])) {
      if (!title.text.empty()) break;
      if (ordinal_at_start(text).value != 0) break;  // the first section
      if (text.size() > 3 * kLongestTitle) ++running_text;
      continue;
    }
    const bool bare = !title.year && title.body.empty();
    if (!title.text.empty() && bare) {  // the name of a column of a web page, or the title itself
      if (std::optional<Title> found = title_ending_at(prose, source, i); found && found->year) {
        title = *std::move(found);
        continue;
      }
    }
    if (!title.text.empty()) {
      // Lines below a title that name a 解读 are links to it, unless they are the title's rest.
      if (other_kind.empty()) other_kind = other_kind_below(text);
      if (title.body.empty() && is_agency_like(text)) title.body = text;
      if (!title.year) take_year_line(prose[i], title);
      break;
    }
    if (std::optional<Title> found = title_ending_at(prose, source, i)) {
      title = *std::move(found);
      if (other_kind.empty()) other_kind = other_kind_of(title.text);
    } else if (other_kind.empty()) {
      other_kind = other_kind_of(text);
    }
  }
  // The name of another document may be broken over lines as well.
  if (title.text.empty() && other_kind.empty()) other_kind = other_kind_of_lines(prose);
  title.other_kind = std::move(other_kind);
  return title;
}

}  // namespace gouji
