// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/review/actions.h"

namespace gouji {
namespace {

using Action = ReviewOptions::Action;

constexpr NamedAction kActions[] = {
    {Action::kList, "list", "", "列出问题、编号和已有的意见"},
    {Action::kConfirm, "confirm", "编号…", "确认；编号可只写前几位，可一次写多个"},
    {Action::kDismiss, "dismiss", "编号…", "驳回，须有 --reason"},
    {Action::kOverride, "override", "表.行.列=值",
     "更正机器读错或没有找到的单元格，也可写作 表三.本年新收.总计=17，须有 --reason"},
    {Action::kSuppress, "suppress", "规则…",
     "对一个机关（--body，或所列报告的机关）不再提这些规则，须有 --reason"},
    {Action::kWithdraw, "withdraw", "编号…", "撤回意见、更正或搁置，也可写单元格或所搁置的规则"},
    {Action::kPrune, "prune", "", "删去已不适用的意见；先列出再询问，--yes 不询问"},
};

}  // namespace

std::span<const NamedAction> review_actions() { return kActions; }

}  // namespace gouji
