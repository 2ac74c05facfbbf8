// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "parser/report/facts.h"
#include "parser/report/title.h"
#include "parser/text/numeral.h"

namespace gouji {
namespace {

struct Subject {
  std::string_view printed, canonical;
};

// What the rules ask for. Of two words that start alike the longer stands first.
constexpr std::array<Subject, 44> kSubjects{{
    {"行政许可申请", "行政许可"},
    {"行政许可", "行政许可"},
    {"行政处罚", "行政处罚"},
    {"行政强制", "行政强制"},
    {"行政复议", "行政复议"},
    {"行政诉讼", "行政诉讼"},
    {"复议", "行政复议"},
    {"诉讼", "行政诉讼"},
    {"申请", "申请"},
    {"规范性文件", "规范性文件"},
    {"信息处理费", "信息处理费"},
    {"自然人", "自然人"},
    {"法人", "法人或其他组织"},
    {"商业企业", "商业企业"},
    {"科研机构", "科研机构"},
    {"社会公益组织", "社会公益组织"},
    {"法律服务机构", "法律服务机构"},
    {"主动公开", "主动公开"},
    {"予以公开", "予以公开"},
    {"部分公开", "部分公开"},
    {"不予公开", "不予公开"},
    {"无法提供", "无法提供"},
    {"不予处理", "不予处理"},
    {"其他处理", "其他处理"},
    {"依申请公开", "申请"},
    {"结转", "结转"},
    {"转结", "结转"},
    {"答复", "答复"},
    {"办结", "办结"},
    {"维持", "结果维持"},
    {"纠错", "结果纠正"},
    {"纠正", "结果纠正"},
    {"败诉", "败诉"},
    {"撤诉", "撤诉"},
    {"撤回", "撤回"},
    {"撤销", "撤销"},
    {"投诉", "投诉"},
    {"举报", "举报"},
    {"咨询", "咨询"},
    {"解读", "解读"},
    {"培训", "培训"},
    {"会议", "会议"},
    {"制发", "制发"},
    {"废止", "废止"},
}};

/// 申请 stands for an application for information where it is said to be received, or to be for
/// disclosure: not in 许可申请, 申请人, 申请行政复议.
bool is_application(std::string_view before, std::string_view after) {
  if (!word_at(after, 0, {"人", "行政复议", "复议", "行政诉讼"}).empty()) return false;
  return before.empty() ||
         ends_with_any(before, {"公开", "公开的", "依",     "收到",   "受理", "办理", "接收",
                                "新收", "共",     "当面",   "现场",   "网上", "网络", "线上",
                                "线下", "书面",   "信函",   "邮寄",   "邮件", "传真", "平台",
                                "渠道", "方式",   "公民",   "自然人", "法人", "组织", "企业",
                                "年",   "年度",   "提出的", "提交的", "该",   "上述"});
}

std::string_view subject_at(std::string_view text, std::size_t at) {
  for (const Subject& subject : kSubjects) {
    if (!text.substr(at).starts_with(subject.printed)) continue;
    if (subject.printed == "申请" &&
        !is_application(text.substr(0, at), text.substr(at + subject.printed.size()))) {
      return {};
    }
    return subject.canonical;
  }
  return {};
}

constexpr std::size_t kHan = 3;  // bytes of a Han code point

/// The last subject that is named in `part` of the text, or the first.
std::string_view subject_in(std::string_view text, Span part, bool last) {
  std::string_view found;
  for (std::size_t at = part.begin; at + 2 * kHan <= part.end;) {
    const std::string_view subject = subject_at(text.substr(0, part.end), at);
    if (!subject.empty()) {
      found = subject;
      if (!last) break;
      at += 2 * kHan;
    } else {
      next_code(text, at);
    }
  }
  return found;
}

/// The unit that stands behind a number, or empty. 个工作日 and 条例 are none.
std::string_view unit_at(std::string_view text, std::size_t at) {
  const std::string_view unit =
      word_at(text, at, {"件", "条", "份", "宗", "例", "次", "起", "个", "项", "篇", "期"});
  if (unit.empty()) return {};
  const std::size_t behind = at + unit.size();
  const bool other = (unit == "个" && !word_at(text, behind,
                                               {"工作日", "自然日", "月", "小时", "百分点", "星期",
                                                "季度", "年", "人"})
                                           .empty()) ||
                     (unit == "条" && !word_at(text, behind, {"例", "款"}).empty()) ||
                     (unit == "件" && !word_at(text, behind, {"事", "套"}).empty()) ||
                     (unit == "次" && !word_at(text, behind, {"年度", "日"}).empty());
  return other ? std::string_view{} : unit;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Part of a word, an ordinal or a reference: A4, 第20条, 第五、九条, 〔2021〕.
bool is_bound(std::string_view before) {
  if (before.empty()) return false;
  const char c = before.back();
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '/') return true;
  constexpr std::size_t kLongestList = 10 * kHan;  // bytes of 第一、五、六、八、
  if (before.ends_with("、")) {
    const std::string_view near =
        before.substr(before.size() - std::min(before.size(), kLongestList));
    const std::size_t first = near.rfind("第");
    if (first != std::string_view::npos && fold(near.substr(first + kHan)).size() <= 5 * kHan) {
      return true;
    }
  }
  return ends_with_any(before, {"第", "〔", "[", "［", "每", "某", "同", "任", "逐", "号"});
}

/// One of the numerals 一 … 九, 十, 两, 百 stands at `at`. 零 and 万 alone are parts of words.
bool chinese_numeral_at(std::string_view text, std::size_t at) {
  if (text[at] != '\xE4' && text[at] != '\xE5') return false;  // cheap: all of them start so
  return !word_at(text, at, {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "两"})
              .empty();
}

struct Reader {
  std::string_view text;
  const Clause& clause;
  std::vector<FactDraft>& out;
  std::uint32_t free_from;                // behind the number before: its subject is not ours
  std::optional<std::string> scope = {};  // of the clause, once it is asked for

  FactDraft& add(Claim claim, Span at) {
    FactDraft draft;
    draft.fact.claim = claim;
    draft.at = at;
    draft.clause = clause.at;
    out.push_back(std::move(draft));
    return out.back();
  }

  void subject_and_scope(Fact& fact, Span number, std::uint32_t behind) {
    std::string_view subject = subject_in(text, {free_from, number.begin}, true);
    if (subject.empty()) {
      std::uint32_t end = behind;
      while (end < clause.at.end && !is_digit(text[end])) ++end;
      subject = subject_in(text, {behind, end}, false);
    }
    fact.subject = subject;
    if (!scope) scope = scope_of(lead_of(text, clause, clause.at.end));
    fact.scope = *scope;
  }

  /// A year, and the date that it may begin. Returns the byte behind it, or 0.
  std::uint32_t year(std::uint32_t at) {
    const YearToken token = year_at(text, at);
    if (!token.with_character) return 0;
    const std::uint32_t end = at + 7;  // 2023年
    add(Claim::kYear, {at, end}).fact.value = Decimal{token.value, 0};
    std::uint32_t next = end;
    const auto number = [&](std::string_view mark, int most) {
      int value = 0;
      std::uint32_t i = next;
      while (i < text.size() && is_digit(text[i]) && i < next + 2)
        value = value * 10 + (text[i++] - '0');
      if (i == next || value < 1 || value > most || !text.substr(i).starts_with(mark)) return 0;
      next = i + static_cast<std::uint32_t>(mark.size());
      return value;
    };
    const int month = number("月", 12);
    const int day = month == 0 ? 0 : number("日", 31);
    if (day != 0) {
      Period date;
      date.to_year = token.value;
      date.to_month = month;
      date.to_day = day;
      add(Claim::kDate, {at, next}).fact.text = canonical(date);
    }
    return next;
  }

  /// A count or percentage. Returns the byte behind it, or 0.
  std::uint32_t number(std::uint32_t at, bool chinese) {
    const std::optional<Numeral> numeral = numeral_at(text, at);
    if (!numeral || numeral->at.end > clause.at.end) return 0;
    std::uint32_t end = numeral->at.end;
    bool exact = numeral->exact;
    if (const auto word = word_at(text, end, {"余", "多", "来", "几"}); !word.empty()) {
      end += static_cast<std::uint32_t>(word.size());
      exact = false;
    }
    const bool bound = is_bound(text.substr(0, at));
    if (!chinese && !bound && end < text.size() && text[end] == '%') {
      FactDraft& draft = add(Claim::kPercent, {at, end + 1});
      draft.fact.value = numeral->value;
      draft.fact.exact = exact;
      draft.fact.unit = "%";
      subject_and_scope(draft.fact, {at, end}, end + 1);
      free_from = end + 1;
      return end + 1;
    }
    const std::string_view unit = unit_at(text, end);
    const auto behind = static_cast<std::uint32_t>(end + unit.size());
    if (unit.empty() || bound || behind > clause.at.end) return end;
    // 一个, 一次, 一期 and the like are figures of speech; 2023起 is a year.
    const bool one = numeral->value == Decimal{1, 0};
    if (chinese && ((one && unit != "件") || unit == "期")) return behind;
    if (unit == "起" && year_at(text, at).value != 0) return behind;
    FactDraft& draft = add(Claim::kCount, {at, behind});
    draft.fact.value = numeral->value;
    draft.fact.exact =
        exact && !ends_with_any(text.substr(0, at), {"近", "约", "超", "逾", "-", "—", "～", "~"});
    draft.fact.unit = unit;
    subject_and_scope(draft.fact, {at, end}, behind);
    free_from = behind;
    return behind;
  }

  void read() {
    std::size_t at = clause.at.begin;
    while (at < clause.at.end) {
      const auto begin = static_cast<std::uint32_t>(at);
      const bool digit = is_digit(text[at]);
      const bool starts = digit ? at == 0 || !is_digit(text[at - 1])
                                : chinese_numeral_at(text, at) &&
                                      (at < kHan || !chinese_numeral_at(text, at - kHan));
      if (starts) {
        std::uint32_t behind = digit ? year(begin) : 0;
        if (behind == 0) behind = number(begin, !digit);
        if (behind > begin) {
          at = behind;
          continue;
        }
      }
      next_code(text, at);
    }
  }
};

}  // namespace

void find_counts(std::string_view text, const std::vector<Clause>& clauses,
                 std::vector<FactDraft>& out) {
  for (const Clause& clause : clauses) {
    if (is_readable(clause)) Reader{text, clause, out, clause.at.begin}.read();
  }
}

}  // namespace gouji
