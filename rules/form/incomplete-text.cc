// SPDX-License-Identifier: GPL-3.0-or-later
// Text that was begun and not finished: a blank of a template, a number without its unit, a stock
// without its number, a paragraph that breaks off at a comma. Only where what follows leaves no
// other reading.
#include <algorithm>

#include "parser/base/say.h"
#include "parser/report/words/clauses.h"
#include "parser/text/ordinal.h"
#include "parser/text/pattern.h"
#include "rules/form/shared-places.h"
#include "rules/form/shared-slips.h"
#include "rules/quotation.h"
#include "rules/rule.h"

namespace gouji {
namespace {

class Reader {
 public:
  explicit Reader(const Report& report) : report_(report) {}

  Outcome read() {
    for (std::size_t i = 0; i < report_.paragraphs.size(); ++i) {
      const Prose& prose = report_.paragraphs[i];
      find_blanks(prose);
      find_open_blanks(prose);
      find_bare_numbers(prose);
      find_lost_numbers(prose);
      for (const Slip& slip : lost_words(prose.text.text)) {
        add(prose, slip.at,
            say("“{}”{}：“{}”", slice(prose.text.text, slip.at), slip.what,
                quotation(prose.text.text, slip.at)));
      }
      if (i + 1 < report_.paragraphs.size()) find_broken_off(prose, report_.paragraphs[i + 1]);
    }
    return std::move(out_);
  }

 private:
  void add(const Prose& prose, Span at, std::string message) {
    if (within_quotes(prose.text.text, at.begin)) return;
    out_.find(finding_at_words(report_, prose, at, std::move(message)));
  }

  /// （具体网址）: what a template has in brackets for somebody to fill in.
  void find_blanks(const Prose& prose) {
    constexpr std::size_t kLongest = std::size_t{3} * 18;  // bytes
    const std::string_view text = prose.text.text;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t open = std::min(text.find("（", at), text.find('(', at));
      if (open >= text.size()) return;
      const std::size_t begin = open + (text[open] == '(' ? 1 : 3);
      const std::size_t end = std::min(text.find("）", begin), text.find(')', begin));
      if (end >= text.size()) return;
      at = begin;
      if (end - begin > kLongest || !is_blank(text.substr(begin, end - begin))) continue;
      const std::size_t close = end + (text[end] == ')' ? 1 : 3);
      const Span whole{static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(close)};
      add(prose, whole, say("“{}”处未填写内容", slice(text, whole)));
    }
  }

  /// Words of a bracket that ask its author, and not the reader, to write something.
  static bool is_blank(std::string_view words) {
    if (words.starts_with("请") || contains_any(words, {"：", ":", "《"})) return false;
    constexpr std::string_view kWhat[] = {"单位", "机关", "部门", "名称", "网址", "地址", "电话",
                                          "日期", "时间", "数字", "数据", "数量", "链接"};
    for (const std::string_view lead : {"此处填写", "填写", "填入", "填报", "具体的", "具体"}) {
      if (!words.starts_with(lead)) continue;
      words.remove_prefix(lead.size());
      const bool asks = lead.starts_with("具体");
      return std::any_of(std::begin(kWhat), std::end(kWhat), [&](std::string_view what) {
        return asks ? words == what : words.starts_with(what) || words == "具体内容";
      });
    }
    return false;
  }

  /// 公开信息____条, 收到申请（ ）件: a line or a bracket to write a figure on. One behind a figure
  /// (公开__215__条) only underlines it.
  void find_open_blanks(const Prose& prose) {
    static const Pattern blank(
        "(?:^|[^0-9_＿ ]) ?((?:__[_＿]*|＿＿[_＿]*|（ ?）|\\( ?\\))) ?"
        "(?:条|件|次|份|篇|项|个|人|期|场|户|万元|元|年|月|日)",
        {"__", "＿＿", "（）", "（ ）", "()", "( )"});
    for (const Match& match : blank.find_all(prose.text.text)) {
      const Span at = *match.groups[0];
      add(prose, at, say("“{}”处未填写内容", quotation(prose.text.text, at)));
    }
  }

  /// 公开信息216，其中: a count without its unit.
  void find_bare_numbers(const Prose& prose) {
    static const Pattern bare("([一-龥])([0-9]{1,7})，(?:其中|占)", {"，其中", "，占"});
    constexpr std::string_view kMayStandBefore[] = {"数", "量", "为", "是", "第", "至", "到", "达",
                                                    "比", "和", "号", "近", "约", "超", "过", "率"};
    const std::string_view text = prose.text.text;
    for (const Match& match : bare.find_all(text)) {
      const std::string_view before = slice(text, *match.groups[0]);
      const std::string_view number = slice(text, *match.groups[1]);
      const bool year =
          number.size() == 4 && (number.starts_with("19") || number.starts_with("20"));
      const bool named = std::find(std::begin(kMayStandBefore), std::end(kMayStandBefore),
                                   before) != std::end(kMayStandBefore) ||
                         ends_with_any(text.substr(0, match.groups[0]->end), {"人数"});
      if (year || named) continue;
      add(prose, *match.groups[1],
          say("“{}”之后缺少单位：“{}”", slice(text, *match.groups[1]),
              quotation(text, *match.groups[1])));
    }
  }

  /// 废止2件，现行有效的规范性文件。: the last of a row of counts has none.
  void find_lost_numbers(const Prose& prose) {
    static const Pattern stock(
        "[0-9]件，((?:现行有效|继续有效)的?(?:行政)?规范性文件(?:共|共有|为|有)?)[。；]",
        {"规范性文件"});
    const std::string_view text = prose.text.text;
    for (const Match& match : stock.find_all(text)) {
      add(prose, *match.groups[0], say("“{}”之后缺少数字", slice(text, *match.groups[0])));
    }
    constexpr std::string_view kUnit = "信息条";
    for (std::size_t at = text.find(kUnit); at != std::string_view::npos;
         at = text.find(kUnit, at + 1)) {
      const std::size_t end = at + kUnit.size();
      const std::string_view behind = text.substr(end);
      const bool ends =
          behind.starts_with("，") || behind.starts_with("。") || behind.starts_with("；");
      std::size_t begin = 0;
      for (const std::string_view mark : {"，", "。", "；", "、"}) {
        const std::size_t before = text.rfind(mark, at);
        if (before != std::string_view::npos) begin = std::max(begin, before + mark.size());
      }
      const std::string_view words = text.substr(begin, end - begin);
      if (!ends || !contains_any(words, {"公开", "发布", "推送"}) ||
          words.find_first_of("0123456789") != std::string_view::npos) {
        continue;
      }
      add(prose, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
          say("“{}”中缺少数字", words));
    }
  }

  /// The paragraph ends with ， or 、 and what comes next is a heading.
  void find_broken_off(const Prose& prose, const Prose& next) {
    constexpr std::size_t kShortest = std::size_t{3} * 15;  // bytes; shorter ones are headings
    const std::string_view text = prose.text.text;
    const bool comma = text.ends_with("，") || text.ends_with("、");
    if (!comma || prose.heading || text.size() < kShortest) return;
    const Ordinal own = ordinal_at_start(text), ordinal = ordinal_at_start(next.text.text);
    if (own.value != 0 && text.find("。") == std::string_view::npos &&
        text.find("，") + 3 == text.size()) {
      return;  // a heading with a comma behind it
    }
    // 1. … ，⏎ 2. …: items of one sentence end so.
    const bool item = ordinal.value != 0 && ordinal.style == own.style;
    const bool goes_on = !next.heading && (ordinal.value == 0 || item);
    if (goes_on || grid_between(prose, next)) return;
    const auto end = static_cast<std::uint32_t>(text.size());
    std::uint32_t begin = end;
    for (int i = 0; i < 8 && begin > 0;) {
      --begin;
      if ((static_cast<unsigned char>(text[begin]) & 0xC0U) != 0x80U) ++i;
    }
    add(prose, {begin, end}, say("段落以“{}”结尾，内容不完整", text.substr(end - 3)));
  }

  [[nodiscard]] bool grid_between(const Prose& above, const Prose& below) const {
    return std::any_of(report_.grids.begin(), report_.grids.end(), [&](const Grid& grid) {
      return above.at.end <= grid.at.begin && grid.at.begin < below.at.begin;
    });
  }

  const Report& report_;
  Outcome out_;
};

Outcome check(const Case& in) { return of_prose(in.report, Reader(in.report).read()); }

}  // namespace

extern const Rule incomplete_text = {
    .code = "F07",
    .name = "incomplete-text",
    .severity = Severity::kWarning,
    .title = "内容残缺或未填写",
    .title_en = "Text incomplete or not filled in",
    .basis = "国办公开办函〔2021〕30号：内容准确",
    .check = check,
    .needs_whole = NeedsWhole::kToFail,
};

}  // namespace gouji
