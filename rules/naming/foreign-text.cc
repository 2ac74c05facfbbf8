// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences that can only be another body's: work for a whole province in a township's report,
// applications that were put to another government, another body's work as the topic. What a
// superior did, asked for or is helped with is no such sentence, nor what is quoted or cited.
#include <algorithm>

#include "parser/base/say.h"
#include "parser/edition/ids.h"
#include "parser/report/words/clauses.h"
#include "parser/text/pattern.h"
#include "rules/form/shared-places.h"
#include "rules/rule.h"

namespace gouji {
namespace {

class Reader {
 public:
  Reader(const Report& report, BodyType body) : report_(report), body_(body) {}

  Outcome read() {
    for (const Prose& prose : report_.paragraphs) {
      if (prose.heading) continue;
      find_wider_work(prose);
      find_other_government(prose);
      find_other_topic(prose);
      find_words(prose);
    }
    return std::move(out_);
  }

 private:
  void add(const Prose& prose, Span at, const std::string& why, bool sure = true) {
    if (within_quotes(prose.text.text, at.begin)) return;
    Finding finding =
        finding_at_words(report_, prose, at, say("“{}”：{}", slice(prose.text.text, at), why));
    if (!sure) finding.severity = Severity::kInfo;
    out_.find(std::move(finding));
  }

  [[nodiscard]] bool is_township() const { return body_.level == BodyLevel::kTownship; }
  [[nodiscard]] bool is_department() const { return body_.kind == BodyKind::kDepartment; }
  [[nodiscard]] bool names(std::string_view word) const {
    return report_.body.find(word) != std::string::npos;
  }

  /// 全省, 全市 or 全县 is wider than the body's own area.
  [[nodiscard]] bool is_wider(std::string_view area) const {
    if (names("省") && area == "全省" && !names("市") && !names("县") && !names("区")) return false;
    if (is_township()) return true;
    if (area == "全省") return body_.level == BodyLevel::kCounty || names("市") || names("县");
    return area == "全市" && body_.level == BodyLevel::kCounty && !names("市");
  }

  /// （一）组织推动全省政府信息公开工作: the clause begins with the verb, so that the body itself
  /// does it.
  void find_wider_work(const Prose& prose) {
    static const Pattern work(
        "(?:^|[。；，）]|我[镇乡局委办]|本[镇乡局]|街道|[0-9一二三四五]是|、)"
        "((?:组织推动|统筹推进|统筹协调|统筹|指导|推动|推进|组织)(全省|全市|全县)(?:的)?"
        "(?:政府信息公开|政务公开|信息公开)(?:工作)?)",
        {"全省", "全市", "全县"});
    const std::string_view text = prose.text.text;
    for (const Match& match : work.find_all(text)) {
      if (!is_wider(slice(text, *match.groups[1]))) continue;
      // Around the words themselves: 全省政府信息公开 holds 省政府.
      const Span own = *match.groups[0];
      std::string around(text.substr(0, own.begin));
      constexpr std::string_view kStop = "。";
      const std::size_t stop = around.rfind(kStop);
      if (stop != std::string::npos) around.erase(0, stop + kStop.size());
      around += text.substr(own.end, text.find(kStop, own.end) - own.end);
      if (contains_any(around,
                       {"精神", "要点",   "部署",   "助力",   "要求", "会议", "文件", "方案",
                        "意见", "通知",   "《",     "根据",   "按照", "依据", "县委", "市委",
                        "省委", "县政府", "市政府", "省政府", "配合", "协助"})) {
        continue;
      }
      add(prose, *match.groups[0], say("不是本机关的职责范围"));
    }
  }

  /// 向市政府提出的申请 in the report of a street office or a bureau.
  void find_other_government(const Prose& prose) {
    // How far the words may stand apart is counted behind: each repetition with a bound is
    // compiled anew for every place.
    static const Pattern put(
        "向([^，。；向]*?[省市县区](?:人民)?政府)([^，。；]*?)(?:提出|递交|提交)的([^，。；]*?)"
        "申请",
        {"提出的", "递交的", "提交的"});
    constexpr std::size_t kName = 16, kBetween = 16, kOfApplication = 10;  // code points
    const std::string_view text = prose.text.text;
    if (!contains_any(text, {"政府"})) return;
    for (const Match& match : put.find_all(text)) {
      const auto is_longer = [&](std::size_t group, std::size_t most) {
        return length_in_codes(slice(text, *match.groups[group])) > most;
      };
      if (is_longer(0, kName) || is_longer(1, kBetween) || is_longer(2, kOfApplication)) continue;
      const std::string_view verb = verb_before(text.substr(0, match.at.begin));
      if (verb.empty()) continue;
      const std::string_view clause = sentence_around(text, match.at);
      if (contains_any(clause, {"转", "移送", "交办", "代", "协助", "配合"})) continue;
      const bool own_office =
          !is_township() && (names("人民政府") || names("办公室") || names("办公厅") ||
                             body_.kind == BodyKind::kGovernment);
      if (own_office) continue;
      // A department may well be given what was put to its government.
      const bool given = verb == "办理" || verb == "答复" || verb == "处理";
      if (given && !is_township()) continue;
      add(prose, match.at, say("申请不是向本机关提出的"));
    }
  }

  /// The first word of receiving or handling near the end of `before`, in the last clause of it;
  /// empty where there is none.
  static std::string_view verb_before(std::string_view before) {
    constexpr std::size_t kFar = std::size_t{3} * 26;  // bytes
    std::size_t begin = before.size() > kFar ? before.size() - kFar : 0;
    while (const auto stop = find_any(before, {"，", "。", "；"}, begin)) begin = stop->end;
    const auto verb = find_any(before, {"受理", "收到", "接收", "办理", "答复", "处理"}, begin);
    return verb ? slice(before, *verb) : std::string_view();
  }

  /// 2023年，某部政府信息公开工作: the work of another body as the topic.
  void find_other_topic(const Prose& prose) {
    static const Pattern topic(
        "(?:^|。)[0-9]{4}年度?，?([一-龥]+[部局委厅])的?(?:政府信息公开|政务公开)工作",
        {"公开工作"});
    constexpr std::size_t kShortest = 3, kLongest = 15;  // code points
    const std::string_view text = prose.text.text;
    for (const Match& match : topic.find_all(text)) {
      const std::string_view name = slice(text, *match.groups[0]);
      const std::size_t length = length_in_codes(name);
      if (length < kShortest || length > kLongest) continue;
      if (contains_any(name,
                       {"我", "本", "全", "各", "县委", "区委", "市委", "党委", "部署", "在"}))
        continue;
      if (shares_a_word(name, report_.body)) continue;
      add(prose, *match.groups[0], say("题名的机关为“{}”", report_.body));
    }
  }

  /// Two characters in a row of the one stand in the other, but for those of any office.
  static bool shares_a_word(std::string_view a, std::string_view b) {
    constexpr std::size_t kTwo = 6;  // bytes
    for (std::size_t at = 0; at + kTwo <= a.size(); at += 3) {
      const std::string_view word = a.substr(at, kTwo);
      if (contains_any(word, {"管理", "委员", "员会", "人民", "政府"})) continue;
      if (b.find(word) != std::string_view::npos) return true;
    }
    return false;
  }

  /// Single words of another kind of body.
  void find_words(const Prose& prose) {
    static const Pattern office("镇办事处", {"镇办事处"});
    static const Pattern made("我(?:县|市|省)[^，。；]{0,16}公开工作[^，。；]{0,8}编制而成",
                              {"编制而成"});
    static const Pattern parts("(?:部分地区|少数地区|多数部门|各地区)[和、]?",
                               {"地区", "多数部门"});
    const std::string_view text = prose.text.text;
    const bool town = is_township() && body_.kind == BodyKind::kGovernment;
    if (town) {
      for (const Match& match : office.find_all(text)) {
        const std::string_view before = text.substr(0, match.at.begin);
        if (ends_with_any(before, {"驻", "城", "乡", "村", "集", "小城"})) continue;
        add(prose, match.at, say("镇不设办事处"), false);
      }
    }
    if (is_township()) {
      for (const Match& match : made.find_all(text)) {
        add(prose, match.at, say("题名的机关为“{}”", report_.body), false);
      }
    }
    const bool narrow = is_township() || (is_department() && !is_leading_office());
    const bool problems = report_.stands_in(prose, kProblemSection);
    if (!narrow || !problems) return;
    for (const Match& match : parts.find_all(text)) {
      const std::string_view sentence = sentence_around(text, match.at);
      if (!contains_any(sentence, {"政府信息公开", "政务公开", "信息公开"})) continue;
      add(prose, match.at, say("本机关之下没有地区和部门"), false);
    }
  }

  /// An office that leads the work of a whole area.
  [[nodiscard]] bool is_leading_office() const {
    return names("政府") || names("政务") || names("办公室") || names("管委会") ||
           names("委员会") || body_.level == BodyLevel::kNational ||
           body_.level == BodyLevel::kProvince || body_.level == BodyLevel::kUnknown ||
           body_.level == BodyLevel::kCity;
  }

  const Report& report_;
  BodyType body_;
  Outcome out_;
};

Outcome check(const Case& in) {
  if (in.report.body.empty() || in.body.kind == BodyKind::kUnknown) {
    return Outcome::not_applicable(say("机关类型不明"));
  }
  return of_prose(in.report, Reader(in.report, in.body).read());
}

}  // namespace

extern const Rule foreign_text = {
    .code = "N04",
    .name = "foreign-text",
    .severity = Severity::kWarning,
    .title = "疑似套用其他机关文稿",
    .title_en = "Text that seems to be another body's",
    .basis = "国办公开办函〔2021〕30号：内容准确，不得雷同",
    .check = check,
};

}  // namespace gouji
