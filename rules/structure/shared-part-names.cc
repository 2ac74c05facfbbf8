// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/structure/shared-part-names.h"

#include <algorithm>
#include <set>

#include "parser/base/decimal.h"
#include "parser/text/normalize.h"
#include "parser/text/numeral.h"
#include "parser/text/pattern.h"

namespace gouji {
namespace {

struct Family {
  std::string_view standard;
  std::vector<std::string_view> words;
};

/// In order of trust: 行政复议 in a name outweighs 申请, 问题 outweighs 主动公开.
const std::vector<Family>& families() {
  static const std::vector<Family> all = {
      {"四", {"复议", "诉讼"}},
      {"五", {"问题", "改进"}},
      {"三", {"依申请", "申请情况", "申请办理", "申请的情况", "申请接收", "处理政府信息公开申请"}},
      {"二", {"主动公开"}},
      {"六", {"其他", "其它", "需要报告", "需要说明"}},
      {"一", {"总体情况", "总体概述", "概述", "概况", "基本情况", "主要做法", "工作情况"}},
  };
  return all;
}

/// Parts that only reports under the regulation of 2007 had (its article 32).
constexpr std::string_view kOldWords[] = {"收费", "减免", "附表", "统计表", "咨询"};

bool contains(std::string_view text, std::string_view word) {
  return text.find(word) != std::string_view::npos;
}

/// Whether the name is that of a whole section and not of one half of it: 行政复议、行政诉讼情况
/// is one name, 存在的问题及改进情况、存在的主要问题和改进措施 are two.
bool is_whole(const PartName& name) {
  if (name.standard == "四") return contains(name.text, "复议") && contains(name.text, "诉讼");
  if (name.standard == "五") {
    return contains(name.text, "问题") &&
           (contains(name.text, "改进") || contains(name.text, "措施") ||
            contains(name.text, "计划") || contains(name.text, "打算"));
  }
  return true;
}

struct Piece {
  Span at;
  std::string_view text;
};

/// Splits at 、，； and quotes outside brackets and book titles; ordinals on their own (一、) and
/// words that join (以及, 并附) fall away.
std::vector<Piece> split(std::string_view text) {
  static const Pattern joint_words("^(?:并附有?|以及|并且|并|及|和|附)");
  std::vector<Piece> pieces;
  int depth = 0;
  std::size_t begin = 0, position = 0;
  const auto close = [&](std::size_t end) {
    const auto joint = joint_words.find(text.substr(begin, end - begin));
    if (joint) begin += joint->at.end;
    const std::string_view piece = text.substr(begin, end - begin);
    if (!fold(piece).empty() && ordinal_value(piece) == 0 && !parse_decimal(piece)) {
      pieces.push_back(
          {{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, piece});
    }
  };
  while (position < text.size()) {
    const std::size_t at = position;
    const char32_t code = next_code(text, position);
    if (code == U'（' || code == U'(' || code == U'《') ++depth;
    if (code == U'）' || code == U')' || code == U'》') depth = std::max(0, depth - 1);
    constexpr std::u32string_view kSeparators = U"、，；,“”";
    if (depth == 0 && kSeparators.find(code) != std::u32string_view::npos) {
      close(at);
      begin = position;
    }
  }
  close(text.size());
  return pieces;
}

/// Puts halves of one name together again: what means nothing alone goes to its successor, and
/// two halves of the same section become one.
std::vector<PartName> names_of(const std::vector<Piece>& pieces, std::string_view text) {
  std::vector<PartName> names;
  Span pending;  // a piece that means nothing alone; empty where there is none
  for (const Piece& piece : pieces) {
    PartName name = part_named(piece.text);
    if (name.standard.empty() && name.old_regulation.empty()) {
      if (!pending.empty()) names.push_back(part_named(slice(text, pending)));
      pending = piece.at;
      continue;
    }
    if (!pending.empty()) {
      // 收到、处理政府信息公开申请情况: short heads belong to what follows, others are names.
      if (length_in_codes(slice(text, pending)) <= 3) {
        name.text = std::string(slice(text, cover(pending, piece.at)));
      } else {
        names.push_back(part_named(slice(text, pending)));
      }
      pending = {};
    }
    const bool halves = !names.empty() && !name.standard.empty() &&
                        names.back().standard == name.standard &&
                        !(is_whole(names.back()) && is_whole(name));
    if (halves) {
      names.back().text += "、" + name.text;
    } else {
      names.push_back(std::move(name));
    }
  }
  if (!pending.empty()) names.push_back(part_named(slice(text, pending)));
  return names;
}

std::size_t sections_named(const std::vector<PartName>& names) {
  std::set<std::string> sections;
  for (const PartName& name : names) {
    if (!name.standard.empty()) sections.insert(name.standard);
  }
  return sections.size();
}

/// The list that starts at `begin` of the sentence, cut off at 组成 or at n个部分.
PartList list_from(std::string_view sentence, std::uint32_t begin) {
  static const Pattern count(
      "(?:[，,]?(?:一?共|共计|总共|合计))?([0-9]{1,2}|[一二三四五六七八九十]{1,3})(?:个|大)?"
      "(?:部分|方面|项)(?:内容)?");
  static const Pattern end("等?(?:组成|构成|方面内容|内容)?[。；]?$");
  PartList list;
  std::uint32_t stop = static_cast<std::uint32_t>(sentence.size());
  for (const std::string_view closer : {"组成", "构成"}) {
    const auto at = sentence.find(closer, begin);
    if (at != std::string_view::npos) stop = std::min(stop, static_cast<std::uint32_t>(at));
  }
  if (const auto found = count.find(sentence.substr(0, stop), begin)) {
    const std::string_view number = slice(sentence, *found->groups[0]);
    const auto ascii = parse_decimal(number);
    list.stated = ascii ? static_cast<int>(ascii->units) : ordinal_value(number);
    list.stated_at = found->at;
    stop = found->at.begin;
  }
  std::string_view text = sentence.substr(begin, stop - begin);
  constexpr std::string_view kAndSoOn = "等";
  if (const auto tail = end.find(text)) text = text.substr(0, tail->at.begin);
  if (sentence.substr(begin + text.size(), kAndSoOn.size()) == kAndSoOn) list.open = true;
  list.at = {begin, begin + static_cast<std::uint32_t>(text.size())};
  list.parts = names_of(split(text), text);
  return list;
}

}  // namespace

PartName part_named(std::string_view name) {
  PartName part{std::string(name), "", ""};
  for (const std::string_view word : kOldWords) {
    if (part.old_regulation.empty() && contains(name, word)) part.old_regulation = word;
  }
  if (!part.old_regulation.empty()) return part;
  for (const Family& family : families()) {
    for (const std::string_view word : family.words) {
      if (part.standard.empty() && contains(name, word)) part.standard = family.standard;
    }
  }
  return part;
}

std::optional<PartList> part_list(std::string_view sentence) {
  static const Pattern opening("由|包括|包含|分为|涵盖");
  constexpr std::size_t kFewest = 3;
  const std::vector<Match> openings = opening.find_all(sentence);
  // The last opening first: 本报告由办公室编制，全文包括… has two, and the list follows the second.
  for (auto match = openings.rbegin(); match != openings.rend(); ++match) {
    PartList list = list_from(sentence, match->at.end);
    if (sections_named(list.parts) >= kFewest) return list;
  }
  return std::nullopt;
}

}  // namespace gouji
