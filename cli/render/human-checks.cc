// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/render/human-checks.h"

#include "cli/base/plain.h"

namespace gouji {
namespace {

constexpr HumanCheck kHumanChecks[] = {
    {"各项数据与登记台账、业务统计一致（勾稽相符只说明表内自洽，不说明数据真实）",
     "国办公开办函〔2021〕30号：数据准确、要素齐备"},
    {"总体情况如实反映主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面",
     "国办公开办函〔2021〕30号"},
    {"各级人民政府的报告写明工作考核、社会评议和责任追究结果，且与实际相符",
     "《政府信息公开条例》第五十条"},
    {"存在的主要问题具体、真实，不是套话", "《政府信息公开条例》第五十条"},
    {"改进情况与上一年度报告所列问题对应", "《政府信息公开条例》第五十条"},
    {"内容与其他单位的报告不雷同", "国办公开办函〔2021〕30号"},
    {"数据口径明确：只含本机关，还是汇总了所属单位", ""},
    {"行政复议、行政诉讼的件数按统计口径计算，复议机关作共同被告的案件没有重复计",
     "国办公开办函〔2016〕201号"},
    {"信息处理费的收取情况属实", "国办函〔2020〕109号"},
    {"不含国家秘密、商业秘密、个人隐私和内部信息", "《政府信息公开条例》第十四条至第十六条"},
    {"图表、图片中的数据与正文和表格一致（图片中的内容未经核对）",
     "国办公开办函〔2021〕30号：数据准确、要素齐备"},
    {"发布时间、发布栏目和文件格式符合要求，公众能够打开", "《政府信息公开条例》第四十九条"},
};

}  // namespace

std::span<const HumanCheck> human_checks() { return kHumanChecks; }

std::vector<Untold> untold(const CheckedDocument& document) {
  std::vector<Untold> out;
  for (const RuleResult& result : document.coverage) {
    if (!result.selected || result.verdict != Verdict::kCannotTell) continue;
    out.push_back({result.rule, plain(result.reason)});
  }
  return out;
}

}  // namespace gouji
