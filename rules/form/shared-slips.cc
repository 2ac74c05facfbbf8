// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/form/shared-slips.h"

#include "parser/base/say.h"
#include "parser/report/words/clauses.h"
#include "parser/text/normalize.h"
#include "parser/text/pattern.h"
#include "rules/form/shared-places.h"

namespace gouji {
namespace {

bool has(std::string_view text, std::string_view word) {
  return text.find(word) != std::string_view::npos;
}

/// 县委办现将…, 呈现将…: who acts, or a word that 现 ends, stands before 现将 without a mark.
bool runs_on_lawfully(std::string_view before) {
  return ends_with_any(
      before,
      {"局",   "委",   "办",   "室",   "府",   "厅",   "院",   "镇",  "乡", "处", "道", "心",
       "会",   "站",   "所",   "队",   "校",   "部",   "关",   "行",  "司", "县", "市", "区",
       "组",   "位",   "署",   "园",   "场",   "社",   "台",   "馆",  "团", "们", "发", "呈",
       "体",   "实",   "出",   "兑",   "表",   "重",   "再",   "涌",  "浮", "展", "凸", "规定",
       "要求", "精神", "通知", "部署", "实际", "情况", "安排", "文件"});
}

/// Words between a source and the next comma that say what is done there.
bool has_verb_of_publishing(std::string_view words) {
  return contains_any(words, {"公开", "公布", "发布", "下载", "查", "登",   "刊",   "浏览", "获取",
                              "看",   "取",   "阅",   "见",   "载", "挂",   "上网", "公示", "访问",
                              "传",   "向",   "予以", "进行", "可", "提供", "印发", "推送"});
}

/// Adverbs that add nothing to what is done: with them or without, the clause says the same.
constexpr std::string_view kEmptyLeads[] = {"进一步", "不断",   "持续",  "切实", "继续",
                                            "认真",   "着力",   "大力",  "积极", "加强和",
                                            "加强并", "强化和", "健全和"};

std::string_view without_empty_lead(std::string_view clause) {
  for (bool found = true; found;) {
    found = false;
    for (const std::string_view lead : kEmptyLeads) {
      if (!clause.starts_with(lead)) continue;
      clause.remove_prefix(lead.size());
      found = true;
    }
  }
  return clause;
}

}  // namespace

std::vector<Slip> misplaced_list_marks(std::string_view text) {
  // 做到、做好 is a list of verbs.
  static const Pattern opener("(做到|以及|并且|按照|遵照)(、)[^做办想看说学用]",
                              {"做到、", "以及、", "并且、", "按照、", "遵照、"});
  static const Pattern no_name(
      "[省市县区](、)(工作部署|工作要求|部署要求|文件精神|有关要求|有关部署|相关要求|相关部署)",
      {"、工作", "、部署要求", "、文件精神", "、有关", "、相关"});
  std::vector<Slip> slips;
  for (const Match& match : opener.find_all(text)) {
    slips.push_back({*match.groups[1], say("“{}”后多了顿号", slice(text, *match.groups[0]))});
  }
  for (const Match& match : no_name.find_all(text)) {
    slips.push_back({*match.groups[0], say("“{}”前缺少并列的机关", slice(text, *match.groups[1]))});
  }
  std::erase_if(slips, [&](const Slip& slip) { return within_quotes(text, slip.at.begin); });
  return slips;
}

std::vector<Slip> missing_stops(std::string_view text) {
  static const Pattern report("[一-龥](现将)(?:我|本|20[0-9]{2}|全[省市县区镇乡])", {"现将"});
  static const Pattern again(
      "进行[一-龥]{0,6}?(?:检查|督查|抽查|排查|考核|培训|清理)"
      "((?:不?定期|按[月季年]度?|每[月季年]度?)(?:开展|组织|进行|对))",
      {"期开展", "期组织", "期进行", "期对", "按月", "按季", "按年", "每月", "每季", "每年"});
  std::vector<Slip> slips;
  for (const Match& match : report.find_all(text)) {
    const Span at = *match.groups[0];
    if (!runs_on_lawfully(text.substr(0, at.begin))) {
      slips.push_back({at, say("“{}”前缺少标点", slice(text, at))});
    }
  }
  for (const Match& match : again.find_all(text)) {
    slips.push_back({*match.groups[0], say("“{}”前缺少标点", slice(text, *match.groups[0]))});
  }
  return slips;
}

std::vector<Slip> lost_words(std::string_view text) {
  static const Pattern tightly(
      "紧紧(?:[省市县区镇乡党]委|[省市县区镇乡]政府|街道|上级|全[省市县区]|中心|重点|群众|企业)",
      {"紧紧"});
  static const Pattern strong(
      "(?:^|[，。；])(强(?:政策|政务|信息|公开|宣传|平台|业务|队伍|制度|保密|培训)[一-龥]{0,8}的"
      "(?:力度|水平|质量|能力|时效|深度))",
      {"强"});
  static const Pattern source("(?:报告|年报)(?:电子版)?((?:通过|在)[^，。；]{4,60})，(?:对|如|若)",
                              {"通过", "在"});
  std::vector<Slip> slips;
  for (const Match& match : tightly.find_all(text)) {
    const Span at{match.at.begin,
                  match.at.begin + static_cast<std::uint32_t>(std::string_view("紧紧").size())};
    slips.push_back({at, say("之后缺少动词")});
  }
  if (text.starts_with("强") || contains_any(text, {"，强", "。强", "；强"})) {
    for (const Match& match : strong.find_all(text)) {
      slips.push_back({*match.groups[0], say("之前缺字")});
    }
  }
  if (has(text, "报告通过") || has(text, "报告在") || has(text, "年报通过") ||
      has(text, "年报在") || has(text, "电子版")) {
    for (const Match& match : source.find_all(text)) {
      const Span at = *match.groups[0];
      if (!has(slice(text, at), "网") && !has(slice(text, at), "平台")) continue;
      // The name of the site (信息公开网) holds such words too.
      std::string words(slice(text, at));
      for (const std::string_view name :
           {"信息公开", "政务公开", "公开网", "公开平台", "公开专栏"}) {
        for (std::size_t found = words.find(name); found != std::string::npos;
             found = words.find(name)) {
          words.erase(found, name.size());
        }
      }
      if (!has_verb_of_publishing(words)) slips.push_back({at, say("之后缺少动词")});
    }
  }
  std::erase_if(slips, [&](const Slip& slip) { return within_quotes(text, slip.at.begin); });
  return slips;
}

std::vector<Slip> said_twice(std::string_view text) {
  std::vector<Slip> slips;
  static const Pattern made_up(
      "(?:包括|包含|分为|分成)[^。；]*?(?:部分|方面|内容)(组成|构成)",
      {"部分组成", "方面组成", "内容组成", "部分构成", "方面构成", "内容构成"});
  for (const Match& match : made_up.find_all(text)) {
    const std::string_view sentence =
        sentence_around(text, {match.at.begin, match.groups[0]->begin});
    if (!has(sentence, "由") && !has(sentence, "所")) {
      slips.push_back({match.at, say("“{}”和“{}”两种说法重复", text.substr(match.at.begin, 6),
                                     slice(text, *match.groups[0]))});
    }
  }
  // 规范政府信息管理，加强和规范政府信息管理
  constexpr std::size_t kShortest = std::size_t{3} * 6;  // bytes
  if (!contains_any(text, {"进一步", "不断", "持续", "切实", "加强和", "加强并"})) return slips;
  const std::vector<Clause> clauses = clauses_of(text);
  for (std::size_t i = 1; i < clauses.size(); ++i) {
    if (!(clauses[i - 1].sentence == clauses[i].sentence)) continue;
    const std::string_view before = slice(text, clauses[i - 1].at),
                           here = slice(text, clauses[i].at);
    const std::string_view said = without_empty_lead(before), again = without_empty_lead(here);
    if (said.size() < kShortest || said != again) continue;
    slips.push_back({clauses[i].at, say("“{}”与前一分句重复", here)});
  }
  return slips;
}

}  // namespace gouji
