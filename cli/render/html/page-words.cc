// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/render/html/page-words.h"

#include "cli/render/place-words.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

void put_bar(Json& words) {
  words["title"] = say("年度报告核对结果");
  words["skip"] = say("跳到内容");
  words["toOverview"] = say("勾稽：回到总览");
  words["filters"] = say("筛选");
  words["severity"] = say("级别");
  words["error"] = say("错误");
  words["warning"] = say("警告");
  words["info"] = say("提示");
  words["aside"] = say("不计的");
  words["rule"] = say("规则");
  words["allRules"] = say("全部规则");
  words["body"] = say("机关");
  words["allBodies"] = say("全部机关");
  words["search"] = say("查找");
  words["searchHint"] = say("机关、文件、问题中的文字");
  words["clear"] = say("清除筛选");
  words["close"] = say("关闭");
}

void put_overview(Json& words) {
  words["overview"] = say("总览");
  words["byWorst"] = say("按最严重的问题");
  words["group_error"] = say("有错误");
  words["group_unreadable"] = say("无法读取");
  words["group_warning"] = say("只有警告");
  words["group_info"] = say("只有提示");
  words["group_unchecked"] = say("未发现问题，有未能核对的");
  words["group_clean"] = say("全部核对，未发现问题");
  words["group_unchecked-aside"] = say("未发现其他问题，有未能核对的");
  words["group_clean-aside"] = say("全部核对，未发现其他问题");
  words["group_same"] = say("内容重复");
  words["skippedTitle"] = say("未核对的文件");
  words["reportsTitle"] = say("报告");
  words["reports"] = say("{{}} 份");
  words["shownOf"] = say("{{}} 份，共 {{}} 份");
  words["noReport"] = say("没有符合筛选条件的报告");
  words["year"] = say("年度");
  words["unknown"] = say("无法判断");
  words["worst"] = say("最严重的问题");
  words["deduction"] = say("扣分");
  words["pointsOff"] = say("扣 {{}} 分");
  words["notScored"] = say("未计扣分");
  words["rulesTitle"] = say("按规则");
  words["ruleTitle"] = say("问题");
  words["reportCount"] = say("报告");
  words["findingCount"] = say("处数");
  words["untold"] = say("未能判断的");
  words["unknownOf"] = say("{{}} 项");
  words["moreReports"] = say("其余 {{}} 份");
  words["sortBy"] = say("按此列排序");
  words["allTold"] = say("没有读不了的文件，也没有判断不了的规则");
}

void put_report(Json& words) {
  words["findings"] = say("问题");
  words["nothingFound"] = say("未发现问题");
  words["year_of"] = say("{{}}年度");
  words["page"] = say("第{{}}页");
  words["page_of"] = say("第{{}}页，共{{}}页");
  words["line"] = say("第{{}}行");
  words["pages"] = say("{{}}页");
  words["pages_read"] = say("共{{}}页，只读了前{{}}页");
  words["plainText"] = say("纯文本");
  words["previous"] = say("上一份报告");
  words["next"] = say("下一份报告");
  words["print"] = say("打印整改清单");
  words["suggestion"] = say("建议");
  words["basis"] = say("依据：{{}}");
  words["number"] = say("编号 {{}}");
  words["rulePage"] = say("规则说明");
  words["evidence"] = say("佐证");
  words["equation"] = say("勾稽关系");
  words["zeros"] = say("其余 {{}} 项");
  words["sum"] = say("各项之和");
  words["difference"] = say("相差");
  words["blank"] = say("空白");
  words["noPlace"] = say("这个问题在页面上没有对应的位置");
  words["hidden"] = say("另有 {{}} 处被筛选隐去");
  words["hiddenAside"] = say("另有 {{}} 处不计");
  words["showAside"] = say("显示");
  words["corrected"] = say("机器读错、人工更正的数");
  words["coverage"] = say("核对范围");
  words["coverage_line"] =
      say("共核对 {{}} 项规则：通过 {{}}，发现问题 {{}}，不适用 {{}}，无法判断 {{}}");
  words["nothing_told"] = say("文件没有读出来，{{}} 项规则未能核对");
  words["verdict_p"] = say("通过 {{}} 项");
  words["verdict_f"] = say("发现问题 {{}} 项");
  words["verdict_n"] = say("不适用 {{}} 项");
  words["verdict_c"] = say("无法判断 {{}} 项");
  words["verdict_-"] = say("未选用 {{}} 项");
}

void put_pages(Json& words) {
  words["pagesTitle"] = say("页面");
  words["excerpt"] = say("原文节选");
  words["seePage"] = say("看整页");
  words["back"] = say("返回");
  words["zoomIn"] = say("放大");
  words["zoomOut"] = say("缩小");
  words["fit"] = say("适合宽度");
  words["leftOut"] = say("第 {{}} 页上没有问题，未附");
  words["noPicture"] = say("这些问题在页面上没有对应的位置");
  words["noPictureNeeded"] = say("全部核对，没有问题，未附页面");
  words["noPictureUnread"] = say("文件没有读出来，没有页面可附");
  words["noPictureLack"] = say("有未能核对的规则，页面没有画出来，请看原文件");
  words["printTitle"] = say("整改清单");
  words["counts"] = say("错误 {{}}，警告 {{}}，提示 {{}}");
  words["mended"] = say("整改情况：");
  words["mendedBy"] = say("责任人、日期：");
}

void put_keys(Json& words) {
  words["keys"] = say("键盘");
  Json keys = Json::array();
  const auto add = [&](const char* names, std::string what) {
    keys.push_back({names, std::move(what)});
  };
  add("j ↓", say("下一个问题或报告"));
  add("k ↑", say("上一个问题或报告"));
  add("Enter", say("打开报告，展开或收起问题"));
  add("[ ]", say("上一份、下一份报告"));
  add("u", say("回到总览"));
  add("r", say("看选中问题的规则说明"));
  add("/", say("查找；Enter 到找到的，Esc 取消"));
  add("1 2 3", say("显示或隐去错误、警告、提示"));
  add("+ - 0", say("放大、缩小页面，适合宽度"));
  add("Esc", say("清除筛选，返回"));
  add("?", say("键盘"));
  words["keyList"] = std::move(keys);
}

}  // namespace

Json page_words() {
  Json words;
  put_bar(words);
  put_overview(words);
  put_report(words);
  put_pages(words);
  put_keys(words);
  return words;
}

std::string part_words(const Where& where, const ReportFacts& facts) {
  if (!where.table.empty()) return name_of_table(where.table, facts);
  return where.section.empty() ? std::string() : say("第{}部分", where.section);
}

}  // namespace gouji
