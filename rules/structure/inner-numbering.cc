// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers within a part: sub-headings (（一）, 1.) and enumerations (一是…二是) count on from one,
// without one that comes twice or is left out. Whatever could be another way of counting is left
// alone: a list within a list, a number that stands anywhere else in the part, a count that begins
// anew. The numbers of the parts themselves are S04's.
#include <algorithm>
#include <array>
#include <map>

#include "parser/base/say.h"
#include "parser/edition/ids.h"
#include "parser/report/words/clauses.h"
#include "parser/text/numeral.h"
#include "parser/text/ordinal.h"
#include "parser/text/pattern.h"
#include "rules/form/shared-places.h"
#include "rules/rule.h"
#include "rules/structure/shared-sections.h"

namespace gouji {
namespace {

/// One number as printed.
struct Item {
  const Prose* prose;
  Span at;  // in its paragraph
  int value;
};

/// What is wrong with a number. `expected` is the one that is left out.
struct Fault {
  Item item;
  bool repeated;
  int expected;
};

/// A count, and within one paragraph the counts that it stands in: 一是…（一是…二是…）二是.
class Count {
 public:
  /// The fault that the item is, if it is one.
  std::optional<Fault> take(const Item& item) {
    const bool other_paragraph = item.prose != last_;
    last_ = item.prose;
    if (item.value == 1) {
      if (other_paragraph) open_.clear();
      open_.push_back({1});
      return std::nullopt;
    }
    for (std::size_t i = open_.size(); i-- > 0;) {
      if (open_[i].back() + 1 != item.value) continue;
      open_.resize(i + 1);
      open_.back().push_back(item.value);
      return std::nullopt;
    }
    if (!open_.empty() && other_paragraph && item.value < open_.back().back()) open_.clear();
    if (open_.empty()) {
      open_.push_back({item.value});
      return Fault{item, false, item.value - 1};
    }
    std::vector<int>& last = open_.back();
    const bool repeated = std::find(last.begin(), last.end(), item.value) != last.end();
    const int before = last.back();
    last.push_back(item.value);
    if (repeated) return Fault{item, true, 0};
    if (item.value < before) return std::nullopt;  // one that was left out and comes late
    return Fault{item, false, item.value - 1};
  }
  void begin_anew() { open_.clear(); }

 private:
  std::vector<std::vector<int>> open_;
  const Prose* last_ = nullptr;
};

constexpr std::array<std::string_view, 10> kNumerals = {"一", "二", "三", "四", "五",
                                                        "六", "七", "八", "九", "十"};

std::string chinese(int value) {
  const auto at = static_cast<std::size_t>(value - 1);
  if (at < kNumerals.size()) return std::string(kNumerals[at]);
  return value < 20 ? "十" + std::string(kNumerals[at - 10]) : std::string();
}

/// The number stands in the text in some way of counting: （二） 二是 其二 2. 其次.
bool occurs(std::string_view text, int value) {
  const std::string han = chinese(value), figure = std::to_string(value);
  if (han.empty()) return true;
  constexpr std::string_view kBehind[] = {"是", "要", "、", "）", ")",
                                          ".",  "．", "，", "来", "方面"};
  for (const std::string_view mark : kBehind) {
    if (text.find(han + std::string(mark)) != std::string_view::npos) return true;
  }
  for (const std::string_view before : {"第", "其", "（", "("}) {
    if (text.find(std::string(before) + han) != std::string_view::npos) return true;
  }
  for (const std::string_view mark : {".", "、", "）", ")", "．"}) {
    if (text.find(figure + std::string(mark)) != std::string_view::npos) return true;
  }
  if (value == 1) return contains_any(text, {"首先", "一方面", "①", "㈠", "⑴"});
  if (value == 2) return contains_any(text, {"其次", "另一方面", "②", "㈡", "⑵"});
  return value == 3 && contains_any(text, {"再次", "最后", "③", "㈢", "⑶"});
}

/// The ordinal of a sub-heading. 1.2023年 is one although a digit follows.
Ordinal sub_heading(std::string_view text) {
  static const Pattern before_year("^([0-9]{1,2})[.．](?:19|20)[0-9]{2}年", {"年"});
  if (text.empty()) return {};
  if (text.front() >= '0' && text.front() <= '9') {
    if (const auto match = before_year.find(text)) {
      const std::string_view number = slice(text, *match->groups[0]);
      return {Numbering::kArabic, std::stoi(std::string(number)), number,
              match->groups[0]->end + 1};
    }
  }
  return ordinal_at_start(text);
}

/// A row of a table that was not read as one: 1.属于国家秘密.
bool is_row_of_form(const Edition& edition, std::string_view text) {
  const std::string folded = fold(text);
  for (const TableDef& table : edition.tables) {
    for (const BandDef& band : table.bands) {
      for (const RowDef& row : band.rows) {
        for (const std::string& label : row.path) {
          if (folded.starts_with(fold(label))) return true;
        }
      }
    }
  }
  return false;
}

/// 一是 and so on in the text, without words that only end so (统一是, 周三是).
std::vector<Item> enumerated(const Prose& prose) {
  static const Pattern item("首先|一方面|([一二三四五六七八九十]{1,2})是",
                            {"是", "首先", "一方面"});
  std::vector<Item> items;
  const std::string_view text = prose.text.text;
  for (const Match& match : item.find_all(text)) {
    const std::string_view before = text.substr(0, match.at.begin);
    if (!match.groups[0]) {  // 首先 and 一方面 stand for 一是
      if (!ends_with_any(before, {"另"})) items.push_back({&prose, match.at, 1});
      continue;
    }
    if (ends_with_any(before, {"统", "第", "其", "唯", "之", "万", "单", "同", "逐", "专",
                               "周", "初", "高", "期", "进", "百", "千", "零", "十", "月",
                               "届", "年", "分", "三", "二", "归", "为", "如"})) {
      continue;
    }
    if (within_quotes(text, match.at.begin)) continue;
    const int value = ordinal_value(slice(text, *match.groups[0]));
    if (value > 0) items.push_back({&prose, match.at, value});
  }
  return items;
}

class PartReader {
 public:
  PartReader(const Report& report, const Edition& edition, std::string_view part)
      : report_(report), edition_(edition) {
    for (const std::size_t i : prose_of(report, part)) {
      prose_.push_back(&report.paragraphs[i]);
      text_ += report.paragraphs[i].text.text + "\n";
    }
  }

  /// Whether anything is numbered at all.
  [[nodiscard]] bool numbered() const { return numbered_; }

  void check(Outcome& out) {
    for (const Prose* prose : prose_) {
      read_heading_of(*prose, out);
      for (const Item& item : enumerated(*prose)) {
        numbered_ = true;
        tell(enumeration_.take(item), out);
      }
    }
  }

 private:
  void read_heading_of(const Prose& prose, Outcome& out) {
    const std::string_view text = prose.text.text;
    const Ordinal ordinal = sub_heading(text);
    if (ordinal.value == 0 || ordinal.style == Numbering::kNone) return;
    if (is_row_of_form(edition_, text.substr(ordinal.length))) return;
    enumeration_.begin_anew();
    numbered_ = true;
    // What is numbered in a finer way begins anew below each of these.
    for (auto& [style, count] : headings_) {
      if (style > ordinal.style) count.begin_anew();
    }
    tell(headings_[ordinal.style].take({&prose, {0, ordinal.length}, ordinal.value}), out);
  }

  void tell(const std::optional<Fault>& fault, Outcome& out) {
    if (!fault) return;
    const std::string_view text = fault->item.prose->text.text;
    const std::string_view printed = slice(text, fault->item.at);
    if (fault->repeated) {
      out.find(finding_at_words(report_, *fault->item.prose, fault->item.at,
                                say("层次序号“{}”重复", printed)));
      return;
    }
    if (occurs(text_, fault->expected)) return;
    const std::string missing = fault->expected == 1 ? say("缺首项") : say("序号不连续");
    out.find(finding_at_words(report_, *fault->item.prose, fault->item.at,
                              say("层次序号“{}”之前没有“{}”：{}", printed,
                                  with_value(printed, fault->expected), missing)));
  }

  /// The printed ordinal with another number: （三） and 2 give （二）.
  static std::string with_value(std::string_view printed, int value) {
    static const Pattern number("[0-9]+|[一二三四五六七八九十]+");
    const auto match = number.find(printed);
    if (!match) return std::to_string(value);
    const bool figure = printed[match->at.begin] >= '0' && printed[match->at.begin] <= '9';
    return std::string(printed.substr(0, match->at.begin)) +
           (figure ? std::to_string(value) : chinese(value)) +
           std::string(printed.substr(match->at.end));
  }

  const Report& report_;
  const Edition& edition_;
  std::vector<const Prose*> prose_;
  std::string text_;
  std::map<Numbering, Count> headings_;
  Count enumeration_;
  bool numbered_ = false;
};

Outcome check(const Case& in) {
  const Edition* edition = in.report.form;
  if (edition == nullptr) return Outcome::cannot_tell(say("没有可对照的统一格式"));
  Outcome out;
  bool numbered = false;
  // The other sections are tables: what is numbered there are their rows.
  for (const std::string_view part : {kOverviewSection, kProblemSection, kOtherMattersSection}) {
    PartReader reader(in.report, *edition, part);
    reader.check(out);
    numbered = numbered || reader.numbered();
  }
  if (!numbered) return Outcome::not_applicable(say("正文没有用序号分层"));
  return out;
}

}  // namespace

extern const Rule inner_numbering = {
    .code = "S12",
    .name = "inner-numbering",
    .severity = Severity::kInfo,
    .title = "层次序号重复、跳号或缺首项",
    .title_en = "Numbers within a part repeated, left out or without the first",
    .basis = "国办公开办函〔2021〕30号：内容准确",
    .check = check,
    .needs_whole = NeedsWhole::kToFail,
};

}  // namespace gouji
