// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/year/shared-plan.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "parser/report/words/clauses.h"
#include "parser/text/normalize.h"
#include "parser/text/pattern.h"

namespace gouji {
namespace {

/// A word, and the characters that must not follow it: with them it opens a noun.
struct Opener {
  std::string_view word;
  std::string_view not_before;
};

// What a plan says will be done. Kept out: 规范性文件, 主动公开.
constexpr Opener kPlanVerbs[] = {
    {"加强", ""}, {"完善", ""}, {"优化", ""},   {"推进", ""},   {"推动", ""}, {"提升", ""},
    {"提高", ""}, {"强化", ""}, {"健全", ""},   {"落实", ""},   {"做好", ""}, {"抓好", ""},
    {"办好", ""}, {"做到", ""}, {"拓展", ""},   {"拓宽", ""},   {"丰富", ""}, {"创新", ""},
    {"增强", ""}, {"增加", ""}, {"增设", ""},   {"改进", ""},   {"改善", ""}, {"开展", ""},
    {"建立", ""}, {"采取", ""}, {"严把", ""},   {"压实", ""},   {"细化", ""}, {"巩固", ""},
    {"深化", ""}, {"突出", ""}, {"注重", ""},   {"狠抓", ""},   {"实现", ""}, {"促进", ""},
    {"完成", ""}, {"安排", ""}, {"督促", ""},   {"探索", ""},   {"补齐", ""}, {"找准", ""},
    {"明确", ""}, {"进行", ""}, {"转变", ""},   {"引导", ""},   {"配合", ""}, {"邀请", ""},
    {"制定", ""}, {"编制", ""}, {"修订", ""},   {"确保", ""},   {"保持", ""}, {"发挥", ""},
    {"整合", ""}, {"打造", ""}, {"构建", ""},   {"学习", ""},   {"举办", ""}, {"提供", ""},
    {"设立", ""}, {"设置", ""}, {"新增", ""},   {"扩大", ""},   {"畅通", ""}, {"搭建", ""},
    {"选派", ""}, {"召开", ""}, {"印发", ""},   {"出台", ""},   {"更新", ""}, {"梳理", ""},
    {"延伸", ""}, {"充实", ""}, {"规范", "性"}, {"主动", "公"},
};

// 组织机构 is a noun, 组织全区培训 is none; 重点领域 neither.
constexpr std::string_view kPlanPhrases =
    "^(?:组织(?:开展|实施|学习|培训|召开|各|[^机]{1,8}(?:学习|培训))|"
    "(?:重点|主要)(?:[做抓围从推开加完解]|是|在))";

/// Adverbs and prepositions: a verb follows, so that 将 cannot be 把 here. Kept out again: 会议,
/// 要闻, 对外, 在建, and qualities (及时性).
constexpr Opener kSurePlan[] = {
    {"继续", ""},     {"进一步", ""}, {"持续", ""}, {"不断", ""},     {"始终", ""}, {"更加", ""},
    {"一如既往", ""}, {"逐步", ""},   {"尽快", ""}, {"适时", ""},     {"定期", ""}, {"认真", ""},
    {"切实", ""},     {"努力", ""},   {"充分", ""}, {"扎实", ""},     {"大力", ""}, {"稳步", ""},
    {"有序", ""},     {"深入", ""},   {"全面", ""}, {"全力", ""},     {"严格", ""}, {"着力", ""},
    {"着重", ""},     {"紧紧", ""},   {"牢牢", ""}, {"加快", ""},     {"加大", ""}, {"坚持", ""},
    {"按照", ""},     {"根据", ""},   {"围绕", ""}, {"争取", ""},     {"能够", ""}, {"从", ""},
    {"以", ""},       {"通过", ""},   {"把", ""},   {"结合", ""},     {"针对", ""}, {"聚焦", ""},
    {"紧扣", ""},     {"立足", ""},   {"会", "议"}, {"要", "闻点求"}, {"对", "外"}, {"在", "建编"},
    {"及时", "性"},   {"积极", "性"},
};

template <std::size_t N>
bool opens_with(std::string_view text, const Opener (&openers)[N]) {
  return std::any_of(std::begin(openers), std::end(openers), [&](const Opener& opener) {
    if (!text.starts_with(opener.word)) return false;
    const std::string_view rest = text.substr(opener.word.size());
    std::size_t next = 0;
    if (!rest.empty()) next_code(rest, next);
    return next == 0 || opener.not_before.find(rest.substr(0, next)) == std::string_view::npos;
  });
}

/// 将 in the sense of 把: 将政务公开纳入考核.
bool takes(std::string_view clause) {
  static const Pattern beside("在.*公开|与.*(?:结合|同)", {"在", "与"});
  return contains_any(clause,
                      {"纳入",   "作为",   "列入",   "融入",   "列为", "贯穿", "摆在", "放在",
                       "摆到",   "放到",   "归入",   "分为",   "公布", "上传", "发布", "印发",
                       "报送",   "转交",   "移交",   "提交",   "上报", "下发", "公示", "予以",
                       "调整为", "确定为", "落实到", "细化为", "分解", "当作", "视为"}) ||
         beside.matches(clause);
}

/// What was disclosed is counted: 主动公开政府信息120条. Looked for without an expression, in which
/// each of the places between would be compiled anew.
bool counts_disclosures(std::string_view text) {
  constexpr std::string_view kDisclose = "公开";
  constexpr std::string_view kStops = "，。；";
  constexpr int kMostBetween = 8;  // code points
  for (std::size_t at = text.find(kDisclose); at != std::string_view::npos;
       at = text.find(kDisclose, at + 1)) {
    std::size_t next = at + kDisclose.size();
    for (int between = 0; between <= kMostBetween && next < text.size(); ++between) {
      const std::size_t begin = next;
      if (text[begin] >= '0' && text[begin] <= '9') return true;
      next_code(text, next);
      if (kStops.find(text.substr(begin, next - begin)) != std::string_view::npos) break;
    }
  }
  return false;
}

/// Between year and marker this says that the sentence is about what was done or what is lacking,
/// or that the plan belongs to another time. Words are looked for one by one, at a fraction of what
/// an expression of all of them takes to be compiled.
bool is_no_planning(std::string_view between) {
  static const Pattern year("[0-9]{4}年");
  return contains_any(between, {"了",   "已",       "完成",   "取得", "虽",     "但",     "然而",
                                "存在", "不足",     "问题",   "有待", "仍",     "下一步", "下步",
                                "今后", "下一阶段", "接下来", "明年", "下一年", "下年",   "来年",
                                "实现", "开展",     "印发",   "制定", "制发",   "收到"}) ||
         counts_disclosures(between) || year.matches(between);
}

/// The end of the clause (，。；！？) or of the sentence (。；！？) that holds `from`.
std::uint32_t end_from(std::string_view text, std::uint32_t from, bool sentence) {
  auto found = find_any(text, {"。", "；", "！", "？"}, from);
  if (!sentence) {
    const auto comma = find_any(text, {"，"}, from);
    if (comma && (!found || comma->begin < found->begin)) found = comma;
  }
  return found ? found->begin : static_cast<std::uint32_t>(text.size());
}

/// 计划 after a noun (年度培训计划) and 拟 within a word (草拟, 拟定) are no verbs.
bool is_verb_here(std::string_view word, std::string_view before, std::string_view after,
                  std::string_view body) {
  static const Pattern subject_only(
      "(?:^|[，、])(?:我[一-龥]{1,3}|我们|本机关|本单位|本[一-龥])?(?:还|也|均|都)?$");
  if (word == "将") {
    return !ends_with_any(before, {"即", "必"});
  }
  if (word == "拟" && starts_with_any(after, {"定", "制", "订", "稿", "文", "办"})) return false;
  return subject_only.matches(before) || (!body.empty() && before.ends_with(body));
}

/// 信息全部公开, 目录对外公布, 口径统一, 制度汇编成册: a thing, and at once what became of it, to
/// the end of the clause. Behind a verb of planning the thing would stand last (全部公开信息).
bool ends_in_what_was_done(std::string_view clause) {
  constexpr std::string_view kOf = "的";
  const std::size_t of = clause.rfind(kOf);
  if (of == std::string_view::npos) return false;
  const std::string_view thing = clause.substr(of + kOf.size());
  // 按照上级的要求全部公开, 按条例的规定统一答复: what is gone by, and then the plan.
  if (starts_with_any(thing, {"要求", "规定", "原则", "部署", "精神", "标准", "程序", "方式",
                              "形式", "方法", "时限", "步骤", "基础", "思路"})) {
    return false;
  }
  std::string_view rest = thing;
  for (const std::string_view end : {"完毕", "到位"}) {
    if (rest.ends_with(end)) rest.remove_suffix(end.size());
  }
  if (ends_with_any(rest, {"统一", "归档", "合并", "汇总"})) return true;
  constexpr std::size_t kVerb = 6;  // bytes
  bool verb = false;
  while (ends_with_any(
      rest, {"公开", "公布", "发布", "公示", "分解", "细化", "梳理", "整理", "清理", "整改", "答复",
             "办理", "总结", "推广", "汇编", "归档", "上传", "解读", "修订", "更新", "审核"})) {
    rest.remove_suffix(kVerb);
    verb = true;
  }
  return verb && ends_with_any(
                     rest, {"全部", "全面", "全数", "逐条", "逐项", "逐一", "统一", "一并", "一律",
                            "分别", "重新", "对外", "向社会", "集中", "进行", "予以", "加以"});
}

/// 将 before an adverb is 把 all the same, where the clause goes on to say what was made of a
/// thing: 将以往的制度汇编成册, 将进一步深化政务公开作为重点, 将定期更新制度落实到科室.
bool makes_something_of(std::string_view clause) {
  if (starts_with_any(clause, {"以往", "以前", "以上", "以下", "在用"})) return true;
  constexpr std::string_view kStudy = "继续教育";
  if (clause.starts_with(kStudy) && takes(clause)) return true;
  if (contains_any(clause, {"把", "将"})) return false;
  // 将继续保留的2个公众号纳入统一管理: the verb behind the adverb belongs to the thing.
  constexpr std::string_view kGoOn = "继续", kThing = "的";
  constexpr std::size_t kVerb = 6;  // bytes
  if (clause.starts_with(kGoOn) && clause.size() > kGoOn.size() + kVerb &&
      clause.substr(kGoOn.size() + kVerb).starts_with(kThing) && takes(clause)) {
    return true;
  }
  if (contains_any(clause, {"作为", "列为", "列入", "汇编成", "上升为", "分解到", "细化为"})) {
    return true;
  }
  // 推动各项制度落实到位 is a plan, 将更新制度落实到位 is none.
  if (contains_any(clause, {"落实到", "落到"}) &&
      !contains_any(clause, {"推动", "推进", "确保", "促进", "督促", "保证", "保障", "抓", "使",
                             "让", "做到", "压实", "强化", "加强", "逐步", "，"})) {
    return true;
  }
  return ends_in_what_was_done(clause);
}

/// 将建立的制度汇编成册: 建立 belongs to the thing.
bool opens_a_thing(std::string_view clause) {
  constexpr std::size_t kVerb = 6;  // bytes
  return clause.size() > kVerb && starts_with_any(clause.substr(kVerb), {"的", "后的", "好的"});
}

bool governs_verb(std::string_view word, std::string_view clause_after) {
  static const Pattern phrase(kPlanPhrases, {"组织", "重点", "主要"});
  if (opens_with(clause_after, kSurePlan)) {
    return word != "将" || !makes_something_of(clause_after);
  }
  return (opens_with(clause_after, kPlanVerbs) || phrase.matches(clause_after)) &&
         (word != "将" || (!takes(clause_after) && !opens_a_thing(clause_after) &&
                           !makes_something_of(clause_after)));
}

/// The sentence goes on to say what came of it: ，但仍有2项未完成. Of what is still to be done no
/// one can say that.
bool tells_what_came_of_it(std::string_view after) {
  return contains_any(after, {"，但", "，仍", "，然而", "，问题是", "，不足之处", "，个别", "，已",
                              "，现已", "，目前"});
}

/// 计划新增专栏2个，因人手不足未完成; 拟开展的4次只完成2次; 打算举办的活动因汛情取消: the sentence
/// says how it went. What is said of a thing (未完成的任务) says nothing of the plan.
bool tells_how_it_went(std::string_view sentence) {
  constexpr std::string_view kOf = "的";
  for (const std::string_view word :
       {"未完成",   "未能完成", "未能实现",   "未实现",   "未能开展",   "未开展",
        "未能落实", "未落实",   "没有完成",   "没有实现", "没能完成",   "没能实现",
        "只完成",   "仅完成",   "只实现",     "已完成",   "已全部完成", "均已完成",
        "均已落实", "已落实",   "已全部落实", "均已实现", "均未",       "已取消",
        "被取消",   "而取消",   "落空",       "已推迟",   "被推迟"}) {
    for (std::size_t at = sentence.find(word); at != std::string_view::npos;
         at = sentence.find(word, at + word.size())) {
      if (!sentence.substr(at + word.size()).starts_with(kOf)) return true;
    }
  }
  constexpr std::string_view kCalledOff[] = {"取消", "推迟", "延期", "搁置", "暂缓"};
  const std::size_t because = sentence.rfind("因");
  return because != std::string_view::npos &&
         std::any_of(std::begin(kCalledOff), std::end(kCalledOff), [&](std::string_view word) {
           return sentence.ends_with(word) ||
                  sentence.find(std::string(word) + "，", because) != std::string_view::npos;
         });
}

/// 2022年度报告提出，2023年将…: what an earlier report planned is told.
bool is_told_of_a_report(std::string_view before) {
  const std::size_t stop = before.rfind("。");
  const std::string_view lead = before.substr(stop == std::string_view::npos ? 0 : stop);
  return contains_any(lead, {"年度报告", "年报"}) &&
         ends_with_any(lead, {"提出，", "提出：", "提出", "明确，", "承诺，", "承诺", "列出，"});
}

std::size_t commas_of(std::string_view text) {
  constexpr std::string_view kComma = "，";
  std::size_t count = 0;
  for (std::size_t at = text.find(kComma); at != std::string_view::npos;
       at = text.find(kComma, at + kComma.size())) {
    ++count;
  }
  return count;
}

/// The first word of planning in the sentence that begins behind the year, if it makes a plan.
std::optional<Span> marker_of(std::string_view text, std::uint32_t from, std::string_view body) {
  constexpr std::size_t kClauses = 3;  // "2024年，在县政府领导下，我局将…"
  const std::uint32_t end = end_from(text, from, true);
  for (std::uint32_t at = from; at < end;) {
    const auto found = find_any(text.substr(0, end),
                                {"将", "拟", "计划", "打算", "力争", "要进一步", "要继续", "要持续",
                                 "要不断", "会进一步", "会继续", "会持续", "会不断"},
                                at);
    if (!found) return std::nullopt;
    const std::string_view word = slice(text, *found);
    const std::string_view before = text.substr(from, found->begin - from);
    const std::uint32_t clause_end = end_from(text, found->end, false);
    const std::string_view after = text.substr(found->end, clause_end - found->end);
    if (is_no_planning(before) || commas_of(before) > kClauses) return std::nullopt;
    if (is_verb_here(word, before, after, body)) {
      const std::string_view rest = text.substr(clause_end, end - clause_end);
      const bool told =
          tells_what_came_of_it(rest) || tells_how_it_went(text.substr(from, end - from));
      return governs_verb(word, after) && !told ? found : std::nullopt;
    }
    at = found->end;
  }
  return std::nullopt;
}

/// Whether a clause or an item (一是) begins behind `before`.
bool opens_clause(std::string_view before) {
  return before.empty() ||
         ends_with_any(before, {"。", "；", "：", "！", "？", "，", "、", "）", ")"}) ||
         ends_with_any(before, {"一是", "二是", "三是", "四是", "五是", "六是", "七是", "八是",
                                "九是", "十是"});
}

/// What may follow the year for it to be the subject year.
bool opens_subject(std::string_view after_year, std::string_view body) {
  constexpr std::string_view kSubjects[] = {
      "，",           "、",           "我",     "本机关", "本单位", "工作",     "政府信息公开工作",
      "政务公开工作", "信息公开工作", "将",     "拟",     "计划",   "打算",     "力争",
      "要进一步",     "要继续",       "要持续", "要不断", "会继续", "底前，我", "底前，本",
      "上半年，我",   "下半年，我"};
  constexpr std::string_view kOfYear = "度";
  if (after_year.starts_with(kOfYear)) after_year.remove_prefix(kOfYear.size());
  return (!body.empty() && after_year.starts_with(body)) ||
         std::any_of(std::begin(kSubjects), std::end(kSubjects),
                     [&](std::string_view word) { return after_year.starts_with(word); });
}

/// 将在2023年重点做好, 计划于2023年上半年完成: the word of planning in front of the year.
std::optional<Span> marker_before(std::string_view text, std::uint32_t year, std::uint32_t end) {
  constexpr std::string_view kMarkers[] = {"将在", "将于", "计划在", "计划于", "打算在", "打算于",
                                           "拟在", "拟于", "力争在", "力争于", "力争"};
  const std::string_view before = text.substr(0, year);
  const auto marker = std::find_if(std::begin(kMarkers), std::end(kMarkers),
                                   [&](std::string_view word) { return before.ends_with(word); });
  if (marker == std::end(kMarkers)) return std::nullopt;
  // What was planned at its beginning, or is done by now.
  const std::size_t stop = before.rfind("。");
  const std::string_view sentence = before.substr(stop == std::string_view::npos ? 0 : stop);
  if (contains_any(sentence, {"年初", "原", "曾", "已", "此前", "提出", "要求", "明确"})) {
    return std::nullopt;
  }
  std::string_view after = text.substr(end, end_from(text, end, false) - end);
  for (const std::string_view word : {"度", "上半年", "下半年", "年底前", "底前", "内", "全面"}) {
    if (after.starts_with(word)) after.remove_prefix(word.size());
  }
  if (!opens_with(after, kPlanVerbs) && !opens_with(after, kSurePlan) &&
      !after.starts_with("重点")) {
    return std::nullopt;
  }
  return Span{static_cast<std::uint32_t>(year - marker->size()), year};
}

}  // namespace

std::vector<Plan> plans_of_year(std::string_view text, int year, std::string_view body) {
  const std::string words = std::to_string(year) + "年";
  std::vector<Plan> plans;
  for (std::size_t at = text.find(words); at != std::string_view::npos;
       at = text.find(words, at + words.size())) {
    const auto begin = static_cast<std::uint32_t>(at);
    const auto end = static_cast<std::uint32_t>(at + words.size());
    if (const auto ahead = marker_before(text, begin, end)) {
      plans.push_back({{ahead->begin, end_from(text, end, false)}, *ahead});
      continue;
    }
    if (is_told_of_a_report(text.substr(0, at)) || !opens_clause(text.substr(0, at)) ||
        !opens_subject(text.substr(end), body))
      continue;
    if (const auto marker = marker_of(text, end, body)) {
      plans.push_back({{begin, end_from(text, marker->end, false)}, *marker});
    }
  }
  return plans;
}

std::optional<Span> plan_heading(std::string_view text, int year) {
  constexpr std::size_t kLongestLead = 60;  // bytes: a number, 下一步
  const std::string words = std::to_string(year) + "年";
  const std::size_t at = text.find(words);
  if (at == std::string_view::npos || at > kLongestLead) return std::nullopt;
  static const Pattern lead(
      "^(?:(?:[（(]?(?:[一二三四五六七八九十]{1,2}|[0-9]{1,2})[）)、．.])|[一二三四五]是)?"
      "(?:(?:下一步|下步)?[，：]?)?$");
  static const Pattern title(
      "^度?(?:我[局县区市镇乡厅委办州省]|本机关|本单位)?"
      "(?:下一步|政府信息公开|政务公开|信息公开|重点|主要|改进|整改|工作|的)*"
      "(?:计划|打算|思路|设想)(?:[：:。]|$)",
      {"计划", "打算", "思路", "设想"});
  const auto found = title.find(text.substr(at + words.size()));
  if (!found || (at > 0 && !lead.matches(text.substr(0, at)))) return std::nullopt;
  Span span{static_cast<std::uint32_t>(at),
            static_cast<std::uint32_t>(at + words.size() + found->at.end)};
  if (contains_any(text.substr(span.end), {"完成", "已", "落实情况", "取消", "推迟"})) {
    return std::nullopt;  // 2023年工作计划：4项均已完成
  }
  for (const std::string_view mark : {"：", ":", "。"}) {
    if (slice(text, span).ends_with(mark)) span.end -= static_cast<std::uint32_t>(mark.size());
  }
  return span;
}

bool speaks_of_future(std::string_view text_before) {
  static const Pattern future("下一步|下步|今后|下一阶段|接下来|针对[^。；]*问题");
  return future.matches(text_before);
}

}  // namespace gouji
