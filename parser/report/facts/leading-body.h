// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace gouji {

/// Who a clause is about if it opens with the name of a body or a place: 县自然资源局 of
/// 县自然资源局 设立专窗, 南岭市 of 南岭市推行调解. Empty if it opens with anything else. Evidence:
/// the name begins the clause (after 其中, 例如, 一是, 全年), has two to twelve characters, none of
/// them impossible in names (我, 以, 对, …), and ends in 局, 委, 镇 and the like without the start
/// of a longer word (局面, 处理). Fails for names with other endings, and takes a phrase with such
/// an ending for a name.
std::string_view leading_body(std::string_view clause);

/// Who the sentence up to `end`, or its earlier clauses, is about; the last clause that names
/// someone decides. A word for the whole area (全县) or the body itself (我局) does not name
/// another body.
std::string_view body_spoken_of(std::string_view sentence_before);

}  // namespace gouji
