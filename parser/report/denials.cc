// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "parser/report/facts.h"
#include "parser/report/title.h"
#include "parser/text/pattern.h"

namespace gouji {
namespace {

constexpr std::array<std::string_view, 3> kSubjects{"申请", "行政复议", "行政诉讼"};
enum Object : std::size_t { kApplication, kReview, kLawsuit };

/// Words that say nothing more about what is denied. Any other word between the denial and its
/// object narrows it (未收到行政许可申请, 没有逾期未办结的申请).
constexpr std::array<std::string_view, 92> kPlain{
    "收到",         "接到",     "接收",     "受理",     "发生", "产生", "出现",   "引发",
    "涉及",         "办理",     "发现",     "提起",     "提出", "提交", "有",     "过",
    "任何",         "任何形式", "各类",     "一件",     "一起", "一条", "1件",    "1起",
    "1条",          "有关",     "相关",     "关于",     "公民", "法人", "自然人", "其他组织",
    "其它组织",     "组织",     "社会公众", "人民群众", "群众", "公众", "单位",   "个人",
    "企业",         "或者",     "或",       "和",       "与",   "及",   "以及",   "、",
    "：",           "的",       "因",       "由",       "而",   "被",   "导致",   "引起",
    "要求",         "向",       "对",       "针对",     "我",   "本",   "机关",   "局",
    "办",           "镇",       "乡",       "街道",     "区",   "县",   "市",     "依",
    "政府信息公开", "政府信息", "信息公开", "政务公开", "公开", "政府", "信息",   "工作",
    "方面",         "事项",     "案件",     "事件",     "情况", "现象", "件",     "数量",
    "等",           "新增",     "均",       "也"};

/// The object named at `at`: its kind, and its length in bytes. 申请 is no object of its own in
/// 申请行政复议 and 申请人.
struct Named {
  Object object = kApplication;
  std::size_t length = 0;
};

Named object_at(std::string_view text, std::size_t at) {
  if (const auto word = word_at(text, at, {"行政复议", "复议"}); !word.empty()) {
    return {kReview, word.size()};
  }
  if (const auto word = word_at(text, at, {"行政诉讼", "行政应诉", "诉讼"}); !word.empty()) {
    return {kLawsuit, word.size()};
  }
  if (const auto word = word_at(text, at, {"依申请公开", "申请公开", "申请"}); !word.empty()) {
    const std::string_view behind = text.substr(at + word.size());
    if (word != "申请" ||
        word_at(behind, 0, {"人", "行政复议", "复议", "行政诉讼", "行政应诉"}).empty()) {
      return {kApplication, word.size()};
    }
  }
  return {};
}

/// The denying word at `at`, or empty. 未 needs a verb of receiving or happening behind it, and 无
/// must not be part of a word.
std::string_view negator_at(std::string_view text, std::size_t at) {
  if (const auto word = word_at(text, at, {"没有", "未"}); !word.empty()) {
    if (word == "没有") return word;
    const bool verb = !word_at(text, at + word.size(),
                               {"收到", "接到", "接收", "受理", "发生", "产生", "出现", "有",
                                "引发", "涉及", "被", "因", "新收", "发现", "办理", "提起"})
                           .empty();
    return verb ? word : std::string_view{};
  }
  if (const auto word = word_at(text, at, {"零", "无"}); !word.empty()) {
    const bool part = !word_at(text, at + word.size(),
                               {"法", "正当", "偿", "关",   "需", "障",   "误", "论", "效", "人",
                                "纸", "缝",   "不", "条件", "理", "距离", "差", "散", "星", "报告"})
                           .empty();
    return part ? std::string_view{} : word;
  }
  return {};
}

struct Denied {
  std::array<bool, kSubjects.size()> objects{};
  std::size_t end = 0;    // behind the last object
  std::string qualifier;  // words that narrow it
  [[nodiscard]] bool any() const { return objects[0] || objects[1] || objects[2]; }
};

bool is_list_mark(std::string_view word) {
  return word == "、" || word == "或" || word == "或者" || word == "和" || word == "与" ||
         word == "及" || word == "以及";
}

/// Reads what is denied between `at` and `end`: objects joined by 、 或 和 及.
class ObjectReader {
 public:
  ObjectReader(std::string_view text, std::size_t at, std::size_t end)
      : text_(text.substr(0, end)), at_(at) {}

  Denied read() {
    constexpr std::size_t kMostPending = 3 * 20;  // bytes: so many other words deny something else
    while (at_ < text_.size() && pending_.size() <= kMostPending) {
      if (const Named named = object_at(text_, at_); named.length != 0) {
        take_object(named);
      } else {
        take_word();
      }
    }
    // 无行政复议案件被纠正, 没有申请的投诉: what follows the object may be what is denied.
    if (denied_.any()) denied_.qualifier += pending_;
    return std::move(denied_);
  }

 private:
  void take_object(Named named) {
    const bool application = named.object == kApplication;
    // 行政复议申请 is no application, nor is the one in 因政府信息公开申请引发的行政复议.
    const bool of_review = application && after_object_ && last_ != kApplication;
    if (!application && !listed_) denied_.objects[kApplication] = false;
    if (!of_review && !(application && cause_)) {
      denied_.objects[named.object] = true;
      denied_.qualifier += pending_;
      last_ = named.object;
    }
    pending_.clear();
    at_ += named.length;
    denied_.end = at_;
    after_object_ = true;
    listed_ = true;
  }

  void take_word() {
    std::string_view word;
    for (const std::string_view plain : kPlain) {
      if (plain.size() > word.size() && text_.substr(at_).starts_with(plain)) word = plain;
    }
    if (word.empty() && text_.substr(at_).starts_with("申请")) word = "申请";  // 申请行政复议
    if (const YearToken year = year_at(text_, at_); year.value != 0) {
      word = text_.substr(at_, year.length);
    }
    const std::size_t begin = at_;
    if (word.empty()) {
      next_code(text_, at_);
      pending_ += text_.substr(begin, at_ - begin);
    }
    at_ += word.size();
    listed_ = listed_ && is_list_mark(word);
    cause_ = cause_ || word == "因" || word == "由";
    after_object_ = false;
  }

  std::string_view text_;
  std::size_t at_;
  Denied denied_;
  std::string pending_;        // unknown words since the last object
  bool listed_ = false;        // nothing but list marks since the last object
  bool after_object_ = false;  // nothing at all since it
  bool cause_ = false;         // 因 stood before
  Object last_ = kApplication;
};

Denied read_objects(std::string_view text, std::size_t at, std::size_t end) {
  return ObjectReader(text, at, end).read();
}

/// 行政复议、行政诉讼均未发生: objects that stand before the denial, which then ends the clause.
Denied read_objects_before(std::string_view text, std::size_t begin, std::size_t negator,
                           std::size_t end) {
  std::string_view rest = text.substr(0, end).substr(negator);
  for (const std::string_view word : {"没有", "未", "零", "无"}) {
    if (rest.starts_with(word)) rest.remove_prefix(word.size());
  }
  rest.remove_prefix(word_at(rest, 0, {"收到", "接到", "发生", "产生", "出现"}).size());
  return rest.empty() ? read_objects(text, begin, negator) : Denied{};
}

/// Channel and scope words count from the clause before as well (通过信函渠道，未收到申请), a part
/// of the year from the whole sentence.
std::string scope_at(std::string_view text, const std::vector<Clause>& clauses, std::size_t index) {
  const Clause& clause = clauses[index];
  const std::size_t end = clause.at.end;
  const bool same_sentence = index > 0 && clauses[index - 1].sentence == clause.sentence &&
                             is_readable(clauses[index - 1]);
  const std::uint32_t near = same_sentence ? clauses[index - 1].at.begin : clause.at.begin;
  std::string scope = scope_of(text.substr(near, end - near));
  const std::string time = time_scope_of(lead_of(text, clause, end));
  if (scope.find(time) == std::string::npos) scope = scope.empty() ? time : time + "、" + scope;
  return scope;
}

void add_facts(const Denied& denied, std::string_view scope, Span at, Span clause,
               std::vector<FactDraft>& out) {
  const std::string& qualifier = denied.qualifier;
  const bool narrowed = !qualifier.empty() && scope.find(qualifier) == std::string_view::npos;
  for (std::size_t object = 0; object < kSubjects.size(); ++object) {
    if (!denied.objects[object]) continue;
    FactDraft draft;
    draft.fact.claim = Claim::kNone;
    draft.fact.subject = kSubjects[object];
    draft.fact.scope = scope;
    if (narrowed && object == kApplication) draft.fact.subject.insert(0, qualifier);
    if (narrowed) draft.fact.scope += (scope.empty() ? "" : "、") + qualifier;
    draft.at = at;
    draft.clause = clause;
    out.push_back(std::move(draft));
  }
}

void read_clause(std::string_view text, const std::vector<Clause>& clauses, std::size_t index,
                 std::vector<FactDraft>& out) {
  const Clause& clause = clauses[index];
  const std::size_t end = clause.at.end;
  constexpr int kMostNegators = 8;  // of one clause
  int negators = 0;
  for (std::size_t at = clause.at.begin; at < end && negators < kMostNegators;) {
    const std::string_view negator = negator_at(text.substr(0, end), at);
    if (negator.empty()) {
      next_code(text, at);
      continue;
    }
    ++negators;
    Denied denied = read_objects(text, at + negator.size(), end);
    std::size_t begin = at;
    if (!denied.any()) {
      denied = read_objects_before(text, clause.at.begin, at, end);
      begin = clause.at.begin;
      denied.end = denied.any() ? end : 0;
    }
    at += negator.size();
    if (!denied.any()) continue;
    const Span place{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(denied.end)};
    add_facts(denied, scope_at(text, clauses, index), place, clause.at, out);
    at = std::max(at, denied.end);
  }
}

}  // namespace

void find_denials(std::string_view text, const std::vector<Clause>& clauses,
                  std::vector<FactDraft>& out) {
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    if (!is_readable(clauses[i])) continue;
    const std::string_view clause = slice(text, clauses[i].at);
    if (contains_any(clause, {"申请", "复议", "诉"}) &&
        contains_any(clause, {"未", "没有", "无", "零"})) {
      read_clause(text, clauses, i, out);
    }
  }
}

}  // namespace gouji
