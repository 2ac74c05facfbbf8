// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace gouji {

/// Who a clause is about that opens with the name of a body or a place: 县自然资源局 of
/// 县自然资源局 设立专窗, 南岭市 of 南岭市推行调解. Empty if it opens with anything else.
/// Evidence: the name begins the clause (after 其中, 例如, 一是, 全年), has two to twelve
/// characters without those that no name has (我, 以, 对, …), and ends in 局, 委, 镇 and the like
/// where no longer word begins there (局面, 处理). Fails on names with other ends, and takes a
/// phrase that ends alike for a name.
std::string_view leading_body(std::string_view clause);

/// Who the sentence up to `end`, or the clauses of it before, is about; the last clause that names
/// someone decides, and a word of the whole area (全县) or of the body itself (我局) is no one
/// else.
std::string_view body_spoken_of(std::string_view sentence_before);

}  // namespace gouji
