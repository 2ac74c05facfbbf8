// SPDX-License-Identifier: GPL-3.0-or-later
// Groups of subjects.
#pragma once

#include "parser/report/fact.h"

namespace gouji {

/// The group of a single row of table 3's results, or the subject itself.
Subject group_of(Subject row);

/// 自然人 … 法律服务机构.
bool is_applicant(Subject subject);
/// 行政复议, 行政诉讼 or both.
bool is_case(Subject subject);
/// 结果维持, 结果纠正, 其他结果 or 败诉.
bool is_outcome_of_case(Subject subject);
/// 予以公开 … 其他处理, including single rows of a group.
bool is_result(Subject subject);

}  // namespace gouji
