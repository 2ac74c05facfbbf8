// SPDX-License-Identifier: GPL-3.0-or-later
// The list of parts with which many reports open: 全文由总体情况、…六个部分组成.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parser/base/span.h"

namespace gouji {

/// A part as a list names it.
struct PartName {
  std::string text;
  std::string section;         // its id; empty where the name is unknown
  std::string old_regulation;  // the word that marks a part from before 2019 (收费); else empty
};

struct PartList {
  std::vector<PartName> parts;
  std::optional<int> stated;  // the n of n个部分
  Span stated_at;             // in the text that was searched
  bool open = false;          // ends with 等: more may follow
  bool uncertain = false;     // how many names it has depends on how 和 is read
  bool closed = false;        // ends with 组成 or n个部分, and not just with its last name
  Span at;                    // the whole list, in the text that was searched
};

/// Which part a name stands for, told by the words that all its variants share; shortened names
/// (依申请公开情况) are understood. Fails on names that say nothing of their content.
PartName part_named(std::string_view name);

/// The name stands for none of the parts that there are or were.
bool is_unknown(const PartName& name);

/// A name that is not known and yet can be nothing but one of a part: 平台建设与监督保障.
bool reads_as_part(const PartName& name);

/// The list in `sentence` (reading form): what follows 由 or 包括, where at least three of the
/// names stand for three different sections. Empty where there is none; lists of channels and of
/// the aspects of 总体情况 are none.
std::optional<PartList> part_list(std::string_view sentence);

}  // namespace gouji
