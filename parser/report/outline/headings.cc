// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/outline/headings.h"

#include <algorithm>
#include <initializer_list>
#include <optional>

#include "parser/edition/ids.h"
#include "parser/report/outline/title.h"
#include "parser/text/distance.h"
#include "parser/text/normalize.h"
#include "parser/text/numeral.h"

namespace gouji {
namespace {

// Bytes of a Han code point in UTF-8: headings hold little else, so that bytes / 3 is their length.
constexpr std::size_t kHan = 3;
// Code points. The longest heading seen has 28; body and year may stand before it.
constexpr std::size_t kLongestHeading = 45;

// Bytes. Longer headings that hold the key words say more than these.
constexpr std::size_t kLongestByWords = kHan * 26;

/// Code points by which a misprinted heading of this length may differ. 总体情况 and 基本情况 are
/// two apart, so that short headings are given one at most.
int tolerance(std::size_t length) {
  if (length < 8) return 1;
  return length < 13 ? 2 : 3;
}

bool strip(std::string_view& text, std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words) {
    if (text.size() > word.size() && text.starts_with(word)) {
      text.remove_prefix(word.size());
      return true;
    }
  }
  return false;
}

/// Takes one thing off the front that a heading may carry: year, agency, and words that say no
/// more than that it is about disclosure.
bool strip_lead(const HeadingWords& words, std::string_view& folded) {
  if (const YearToken year = year_at(folded, 0); year.value != 0 && year.length < folded.size()) {
    folded.remove_prefix(year.length);
    return true;
  }
  if (!words.body.empty() && strip(folded, {words.body})) return true;
  return strip(folded, {"行政机关", "本机关",   "本单位", "本部门", "本地",  "本级", "全区",
                        "全市",     "全县",     "全镇",   "全乡",   "我区",  "我市", "我县",
                        "我局",     "我镇",     "我乡",   "我街道", "我办",  "我委", "政府信息公开",
                        "政务公开", "信息公开", "工作",   "的",     "本年度"});
}

const HeadingAlias* exact(const HeadingWords& words, std::string_view folded) {
  for (const HeadingAlias& alias : *words.aliases) {
    if (alias.folded == folded) return &alias;
  }
  return nullptr;
}

/// The alias that these words are once year, agency and the like are taken off their front.
const HeadingAlias* exact_behind_lead(const HeadingWords& words, std::string_view folded) {
  for (int step = 0; step < 5; ++step) {
    if (const HeadingAlias* alias = exact(words, folded)) return alias;
    if (!strip_lead(words, folded)) break;
  }
  return nullptr;
}

/// The place of the alias's section in the form, from 1; 0 where the form does not have it.
int rank_of(const HeadingWords& words, const HeadingAlias& alias) {
  return words.ranks[static_cast<std::size_t>(&alias - words.aliases->data())];
}

int rank_of(const HeadingWords& words, std::string_view section) {
  return words.form == nullptr ? 0 : words.form->rank(section);
}

struct Near {
  const HeadingAlias* alias = nullptr;
  int distance = 0;
};

/// The nearest alias of the section whose ordinal is printed: a misprint is only believed where
/// the number agrees.
Near nearest(const HeadingWords& words, std::string_view folded, int ordinal) {
  if (const YearToken year = year_at(folded, 0); year.value != 0) folded.remove_prefix(year.length);
  Near best;
  for (const HeadingAlias& alias : *words.aliases) {
    if (rank_of(words, alias) != ordinal) continue;
    const int limit = tolerance(alias.folded.size() / kHan);
    const int distance = edit_distance(folded, alias.folded, limit);
    if (distance <= limit && (best.alias == nullptr || distance < best.distance)) {
      best = {&alias, distance};
    }
  }
  return best;
}

bool has(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [text](std::string_view word) {
    return text.find(word) != std::string_view::npos;
  });
}

/// The section whose two key words a short heading holds; empty: unknown. Fails for a heading that
/// holds those of another section, as a part about reviews that is called a problem.
std::string_view section_by_words(std::string_view folded) {
  if (has(folded, {"复议"}) && has(folded, {"诉讼", "应诉"})) return kDisputeSection;
  if (has(folded, {"问题", "不足"}) &&
      has(folded, {"改进", "措施", "计划", "打算", "对策", "方向"})) {
    return kProblemSection;
  }
  if (folded.ends_with("事项") && (folded.starts_with("其他") || folded.starts_with("其它"))) {
    return kOtherMattersSection;
  }
  if (has(folded, {"申请"}) && has(folded, {"公开"}) && has(folded, {"情况"})) {
    return kApplicationSection;
  }
  if (has(folded, {"主动公开"}) && has(folded, {"情况"})) return kDisclosureSection;
  return {};
}

/// For words that no alias is near: by key words, at its distance from the section's own title.
bool take_by_words(const HeadingWords& words, std::string_view folded, Heading& heading) {
  constexpr int kFar = 30;  // code points; more than any heading differs
  const int section = rank_of(words, section_by_words(folded));
  if (section == 0 || folded.size() > kLongestByWords) return false;
  int distance = kFar;
  for (const HeadingAlias& alias : *words.aliases) {
    if (rank_of(words, alias) != section || alias.old_regulation) continue;
    distance = std::min(distance, edit_distance(folded, alias.folded, distance));
  }
  heading.section = section;
  heading.distance = distance;
  return true;
}

void take(const HeadingWords& words, Heading& heading, const HeadingAlias& alias, int distance) {
  heading.section = rank_of(words, alias);
  heading.distance = distance;
  heading.standard = alias.standard && distance == 0;
  heading.old_regulation = alias.old_regulation;
}

/// First 。 ： or ； (or its ASCII form) in the text, with its length.
Span separator(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const auto begin = static_cast<std::uint32_t>(at);
    const char32_t code = next_code(text, at);
    if (code == U'。' || code == U'：' || code == U'；' || code == U':' || code == U';') {
      return {begin, static_cast<std::uint32_t>(at)};
    }
  }
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at)};
}

/// 一、总体情况2023年，…: number of bytes of `text` that spell this alias, punctuation skipped, or
/// 0 where something else stands there.
std::uint32_t spelled(std::string_view text, std::string_view folded) {
  std::size_t at = 0, done = 0;
  while (done < folded.size()) {
    if (at >= text.size()) return 0;
    const std::size_t begin = at;
    const char32_t code = next_code(text, at);
    if (!is_han(code)) {
      if (code == U'、' || code == U'“' || code == U'”') continue;
      return 0;
    }
    if (!folded.substr(done).starts_with(text.substr(begin, at - begin))) return 0;
    done += at - begin;
  }
  return static_cast<std::uint32_t>(at);
}

bool starts_sentence(std::string_view text) {
  if (year_at(text, 0).with_character) return true;
  for (const std::string_view word :
       {"无", "我", "本年", "本机关", "本单位", "根据", "按照", "今年"}) {
    if (text.starts_with(word)) return true;
  }
  return false;
}

bool read_run_in(const HeadingWords& words, std::string_view rest, Heading& heading) {
  for (const HeadingAlias* alias : words.longest_first) {
    const std::uint32_t length = spelled(rest, alias->folded);
    if (length == 0) continue;
    if (!starts_sentence(rest.substr(length))) return false;
    take(words, heading, *alias, 0);
    heading.end = heading.ordinal.length + length;
    return true;
  }
  return false;
}

/// 一总体情况: the mark behind the number is a space, which the reading form does not keep.
void read_bare_number(const HeadingWords& words, std::string_view text, Heading& heading) {
  if (text.size() > kHan * kLongestHeading || text.size() <= kHan) return;
  const int value = ordinal_value(text.substr(0, kHan));
  if (value < 1) return;
  const HeadingAlias* alias = exact(words, fold(text.substr(kHan)));
  if (alias == nullptr || rank_of(words, *alias) != value) return;
  heading.ordinal = {Numbering::kChinese, value, text.substr(0, kHan), kHan};
  take(words, heading, *alias, 0);
}

bool is_old_extra(std::string_view folded) {
  for (const std::string_view word :
       {"收费及减免", "支出和收费", "收费和减免", "咨询处理", "需要说明的事项", "指标统计附表"}) {
    if (folded.find(word) != std::string_view::npos) return true;
  }
  return folded == "附表";
}

bool is_row_label(const HeadingWords& words, std::string_view folded) {
  return std::any_of(words.row_labels.begin(), words.row_labels.end(),
                     [folded](const std::string& label) { return folded.starts_with(label); });
}

}  // namespace

void hold_against(HeadingWords& words, const Edition* form) {
  words.form = form;
  words.ranks.clear();
  for (const HeadingAlias& alias : *words.aliases) {
    words.ranks.push_back(rank_of(words, alias.section));
  }
}

HeadingWords heading_words(const Editions& editions, const Edition* form, std::string_view body) {
  HeadingWords words;
  words.aliases = &editions.headings;
  hold_against(words, form);
  words.body = fold(body);
  for (const HeadingAlias& alias : editions.headings) words.longest_first.push_back(&alias);
  std::stable_sort(words.longest_first.begin(), words.longest_first.end(),
                   [](const HeadingAlias* a, const HeadingAlias* b) {
                     return a->folded.size() > b->folded.size();
                   });
  for (const Edition& edition : editions.all) {
    for (const TableDef& table : edition.tables) {
      for (const BandDef& band : table.bands) {
        for (const RowDef& row : band.rows) {
          if (row.path.empty()) continue;
          if (ordinal_at_start(row.path.front()).style != Numbering::kChinese) continue;
          std::string label = fold(row.path.front());
          const auto at = std::find(words.row_labels.begin(), words.row_labels.end(), label);
          if (at == words.row_labels.end()) words.row_labels.push_back(std::move(label));
        }
      }
    }
  }
  return words;
}

Heading read_heading(const HeadingWords& words, std::string_view text) {
  Heading heading;
  heading.ordinal = ordinal_at_start(text);
  const std::string_view rest = text.substr(heading.ordinal.length);
  const Span mark = separator(rest);
  const std::string_view head = rest.substr(0, mark.begin);
  heading.end = heading.ordinal.length + mark.end;
  heading.whole = heading.end >= text.size();
  // 总体情况……3 is an entry of a table of contents; no heading ends with a digit.
  const bool contents = !head.empty() && head.back() >= '0' && head.back() <= '9';
  if (head.empty() || (contents && heading.whole)) return heading;
  if (head.size() <= kHan * kLongestHeading) {
    const std::string folded = fold(head);
    if (is_row_label(words, folded)) return heading;
    const std::string without_tail = fold_without_tail(head);
    const HeadingAlias* alias = exact_behind_lead(words, folded);
    if (alias == nullptr) alias = exact_behind_lead(words, without_tail);
    Near near{alias, 0};
    if (alias == nullptr && heading.ordinal.value > 0) {
      near = nearest(words, without_tail, heading.ordinal.value);
    }
    if (near.alias != nullptr) {
      take(words, heading, *near.alias, near.distance);
      return heading;
    }
    if (heading.ordinal.value > 0) {
      heading.old_regulation = is_old_extra(folded);
      const bool runs_in = heading.whole && read_run_in(words, rest, heading);
      if (runs_in) heading.whole = heading.end >= text.size();
      if (runs_in ||
          (!heading.old_regulation && heading.whole && take_by_words(words, folded, heading))) {
        return heading;
      }
    }
  }
  if (heading.ordinal.value == 0 && heading.whole) read_bare_number(words, text, heading);
  if (heading.section == 0 && heading.ordinal.value > 0 && read_run_in(words, rest, heading)) {
    heading.whole = heading.end >= text.size();
  }
  return heading;
}

}  // namespace gouji
