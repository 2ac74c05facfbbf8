// SPDX-License-Identifier: GPL-3.0-or-later
// The sections and tables that rules ask for by name: ids that every edition gives to the same
// matter, wherever it stands. An edition may have further ones; rules that go through all sections
// or tables take them from the edition.
#pragma once

#include <string_view>

namespace gouji {

inline constexpr std::string_view kOverviewSection = "overview";         // 总体情况
inline constexpr std::string_view kDisclosureSection = "disclosure";     // 主动公开
inline constexpr std::string_view kApplicationSection = "applications";  // 收到和处理申请
inline constexpr std::string_view kDisputeSection = "disputes";  // 行政复议、行政诉讼
inline constexpr std::string_view kProblemSection = "problems";  // 主要问题及改进
inline constexpr std::string_view kOtherMattersSection = "other_matters";  // 其他需要报告的事项

inline constexpr std::string_view kDisclosureTable = "t2";
inline constexpr std::string_view kApplicationTable = "t3";
inline constexpr std::string_view kDisputeTable = "t4";

}  // namespace gouji
