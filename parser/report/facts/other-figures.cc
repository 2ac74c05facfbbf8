// SPDX-License-Identifier: GPL-3.0-or-later
// Look-alikes of table figures: increases over last year, last year's figures, figures of another
// party of the area, decisions not to act. The words of the sentence show this. Fails if 上年 opens
// a list that continues with this year's figures without saying so: those are taken for last
// year's.
#include <string>

#include "parser/report/facts/facts.h"
#include "parser/report/facts/leading-body.h"
#include "parser/text/pattern.h"

namespace gouji {
namespace {

constexpr std::size_t kHan = 3;  // bytes of a character

/// 自然人申请同比增加3件: an increase, not a count.
bool is_a_change(std::string_view before) {
  for (const std::string_view vague : {"了", "约", "近"}) {
    if (before.ends_with(vague)) before.remove_suffix(vague.size());
  }
  return ends_with_any(before, {"增加", "减少", "净增", "净减", "增长", "上升", "下降", "增多"});
}

/// 减少不予公开情形6件: a number that was avoided.
bool prevents(std::string_view words) {
  return starts_with_any(words, {"减少", "避免", "压减", "化解", "共减少", "共避免"});
}

/// 制发公文137件，其中主动公开41件、依申请公开23件、不予公开73件: documents by how open they are.
bool sorts_documents(std::string_view sentence) {
  return sentence.find("主动公开") != std::string_view::npos &&
         contains_any(sentence, {"依申请公开", "不予公开"}) &&
         contains_any(sentence, {"公文", "文件", "属性", "源头", "发文", "收文", "办文"});
}

/// 上年制发3件, 比上年（2件）增加, 与上年（予以公开4件、部分公开2件）相比: last year's. What was
/// carried over from last year is this year's, and so is the figure compared with it.
bool is_of_last_year(std::string_view before) {
  constexpr std::string_view kLast[] = {"上年", "去年", "上一年"};
  constexpr std::string_view kThis[] = {"本年", "今年", "全年", "当年", "年内", "新收"};
  std::size_t last = std::string_view::npos, behind = 0;
  for (const std::string_view word : kLast) {
    const std::size_t at = before.rfind(word);
    if (at == std::string_view::npos || (last != std::string_view::npos && at < last)) continue;
    last = at;
    behind = at + word.size();
  }
  if (last == std::string_view::npos) return false;
  for (const std::string_view word : kThis) {
    const std::size_t at = before.rfind(word);
    if (at != std::string_view::npos && at > last) return false;
  }
  if (ends_with_any(before.substr(0, last), {"结转", "转结", "承接"})) return false;
  std::string_view rest = before.substr(behind);
  for (const std::string_view word : {"度", "同期", "的"}) {
    if (rest.starts_with(word)) rest.remove_prefix(word.size());
  }
  if (contains_any(rest, {"结转", "转结", "结余"})) return false;
  const bool compared = ends_with_any(before.substr(0, last), {"较", "比", "与", "同", "和"});
  const std::size_t open = rest.rfind("（"), close = rest.rfind("）");
  const bool in_bracket =
      open != std::string_view::npos && (close == std::string_view::npos || close < open);
  if (compared) return rest.empty() || (in_bracket && rest.starts_with("（"));
  // Further down the list it may be this year's again: 上年收到9件，办结8件; 上年…。本年….
  return !contains_any(rest, {"；", "，共"});
}

/// 区政府, 县人民政府名义: a government named only by its level.
bool is_government(std::string_view name) {
  return starts_with_any(name, {"省", "市", "县", "区", "州", "旗", "盟"}) &&
         (name.substr(kHan) == "政府" || name.substr(kHan) == "人民政府" ||
          name.substr(kHan) == "政府名义" || name.substr(kHan) == "人民政府名义");
}

/// 以区政府为被告, 涉区政府的复议, 区司法局为复议机构: the sentence selects cases by their parties.
bool names_a_party(std::string_view sentence) {
  if (contains_any(sentence,
                   {"为被告", "为共同被告", "被告为", "被告是", "为被申请人", "为共同被申请人",
                    "被申请人为", "被申请人是", "为第三人", "复议机构", "复议机关"})) {
    return true;
  }
  for (std::size_t at = sentence.find("政府"); at != std::string_view::npos;
       at = sentence.find("政府", at + kHan)) {
    std::string_view before = sentence.substr(0, at);
    if (before.ends_with("人民")) before.remove_suffix(2 * kHan);
    if (!ends_with_any(before, {"省", "市", "县", "区", "州", "旗", "盟"})) continue;
    before.remove_suffix(kHan);
    if (ends_with_any(before, {"涉", "涉及", "针对", "起诉", "状告", "不服"})) return true;
  }
  return false;
}

/// 未收到申请的单位有9个, 未收到申请的部门和街道共9个: counts bodies without applications.
bool counts_who_had_none(std::string_view text, const Fact& fact) {
  constexpr std::string_view kOf = "的";
  const std::string_view behind = text.substr(fact.in_text.end);
  if (behind.starts_with(kOf) &&
      starts_with_any(behind.substr(kOf.size()),
                      {"单位", "部门", "街道", "乡镇", "镇街", "机关", "科室", "有", "共"})) {
    return true;
  }
  return contains_any(slice(text, fact.in_text), {"申请的单位", "申请的部门", "申请的街道",
                                                  "申请的乡镇", "申请的镇街", "申请的科室"});
}

/// 网上申请中当日答复的20件: a part of what was named before. 集中, 中心, 年中 are separate words.
bool is_of_what_was_named(std::string_view words) {
  constexpr std::string_view kAmong = "中";
  for (std::size_t at = words.find(kAmong, 1); at != std::string_view::npos;
       at = words.find(kAmong, at + kAmong.size())) {
    if (!ends_with_any(words.substr(0, at), {"其", "集", "年", "月", "期", "高", "初", "途", "空",
                                             "当", "手", "县", "市", "区", "省", "镇"}) &&
        !starts_with_any(words.substr(at + kAmong.size()),
                         {"心", "小", "央", "国", "共", "型", "等", "学", "医", "介", "标",
                          "高", "级", "层", "旬", "考", "药", "止", "断", "期", "华", "队"})) {
      return true;
    }
  }
  return false;
}

/// 本年新收并办结10件, 新收申请中已办结40件, 当年办结8件: received and finished within the year,
/// which may be a part of either.
bool is_dealt_with_too(const Count& count, std::string_view words) {
  if (count.action != Action::kReceive) {
    const bool deals = count.action == Action::kComplete || count.action == Action::kAnswer ||
                       count.action == Action::kHandle;
    return deals && contains_any(words, {"当年办结", "当年答复", "年内办结", "当年办理"});
  }
  // 受理并办结31件 for a whole year says that all were finished.
  if (!contains_any(words, {"新收", "新受理", "新接", "当年", "本年", "年内"})) return false;
  constexpr std::string_view kIn[] = {"新收", "收到", "受理", "接收", "接到", "收件"};
  for (const std::string_view in : kIn) {
    const std::size_t at = words.find(in);
    if (at == std::string_view::npos) continue;
    const std::string_view rest = words.substr(at + in.size());
    for (const std::string_view done : {"办结", "答复", "办理", "处理", "回复"}) {
      const std::size_t dealt = rest.find(done);
      if (dealt == std::string_view::npos) continue;
      // 收到要求答复的申请, 未办结: not finished.
      return !contains_any(rest.substr(0, dealt), {"未", "要求", "需", "应", "待", "不予"}) &&
             !rest.substr(dealt + done.size()).starts_with("的");
    }
  }
  return false;
}

/// Who the figure is about if its own clause names nobody: 县自然资源局设立专窗，收到申请41件. Also
/// searches the sentence before, unless this one states a total.
std::string spoken_of_before(std::string_view text, const Fact& fact) {
  const std::uint32_t begin = fact.sentence.begin;
  const std::string_view own = text.substr(begin, fact.in_text.begin - begin);
  const std::size_t clause = fact.clause_text.begin > begin ? fact.clause_text.begin - begin : 0;
  std::string_view body = body_spoken_of(own.substr(0, std::min(clause, own.size())));
  constexpr std::string_view kStop = "。";
  std::string_view before = text.substr(0, begin);
  if (!body.empty() || !before.ends_with(kStop)) return std::string(body);
  if (contains_any(own, {"全县", "全市", "全区", "全省", "全州", "全旗", "全镇", "全乡", "共", "总",
                         "我", "本", "各", "政府"})) {
    return {};
  }
  before.remove_suffix(kStop.size());
  const std::size_t last = before.rfind(kStop);
  return std::string(
      body_spoken_of(last == std::string_view::npos ? before : before.substr(last + kStop.size())));
}

}  // namespace

void mark_other_figures(std::string_view text, std::vector<Fact>& facts) {
  Span sentence;
  bool party = false, sorts = false;
  Span prevented;     // the clause that says this of its figures
  std::string actor;  // of the last count in this sentence that names one
  std::string inner;  // the same within its bracket: 制发9件（县政府4件、县直部门5件），废止6件
  for (Fact& fact : facts) {
    if (!fact.is<Count>() && !fact.is<Denial>() && !fact.is<AllAlike>() && !fact.is<Percentage>()) {
      continue;
    }
    if (sentence != fact.sentence || sentence.empty()) {
      sentence = fact.sentence;
      party = names_a_party(slice(text, sentence));
      sorts = sorts_documents(slice(text, sentence));
      actor.clear();
      inner.clear();
    }
    const bool nested = fact.has(Fact::kNested);
    if (!nested) inner.clear();
    if (fact.actor.empty() && nested && !inner.empty()) {
      fact.actor_before = inner;
    } else if (fact.actor.empty()) {
      fact.actor_before = actor.empty() ? spoken_of_before(text, fact) : actor;
    }
    if (party || is_government(fact.actor) || is_government(fact.actor_before)) {
      fact.limits |= Fact::kParty;
    }
    if (contains_any(slice(text, fact.words), {"不予行政", "不予许可", "不予处罚", "万件"}) ||
        (fact.is<Denial>() && counts_who_had_none(text, fact))) {
      fact.limits |= Fact::kElse;
    }
    const auto* count = fact.as<Count>();
    if (count == nullptr) continue;
    const bool sorted =
        sorts && (count->subject == Subject::kApplication || count->subject == Subject::kRefused);
    if (sorted && count->action != Action::kReceive) fact.limits |= Fact::kElse;
    if (!fact.actor.empty()) (nested ? inner : actor) = fact.actor;
    const std::string_view before =
        text.substr(fact.sentence.begin, fact.in_text.begin - fact.sentence.begin);
    if (is_dealt_with_too(*count, slice(text, fact.words))) fact.limits |= Fact::kDealtToo;
    if (is_of_what_was_named(slice(text, fact.words))) fact.limits |= Fact::kOfPart;
    // 减少不予公开6件、无法提供15件: the verb applies to the whole list.
    if (prevents(slice(text, fact.words))) prevented = fact.clause_text;
    if (is_a_change(before) || prevented == fact.clause_text) fact.limits |= Fact::kChange;
    const bool carried = count->subject == Subject::kCarriedOver ||
                         count->action == Action::kCarryIn ||
                         count->action == Action::kIntake;  // 上年未办结3件: this year's
    const bool reached = fact.has(Fact::kReached);
    if (!carried && !reached && is_of_last_year(before)) fact.limits |= Fact::kLastYear;
  }
}

}  // namespace gouji
