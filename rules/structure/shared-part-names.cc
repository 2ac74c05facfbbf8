// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/structure/shared-part-names.h"

#include <algorithm>
#include <set>

#include "parser/base/decimal.h"
#include "parser/edition/ids.h"
#include "parser/report/words/clauses.h"
#include "parser/text/normalize.h"
#include "parser/text/numeral.h"
#include "parser/text/pattern.h"

namespace gouji {
namespace {

struct Family {
  std::string_view section;
  std::vector<std::string_view> words;
};

/// In order of trust: 行政复议 in a name outweighs 申请, 问题 outweighs 主动公开.
const std::vector<Family>& families() {
  static const std::vector<Family> all = {
      {kDisputeSection, {"复议", "诉讼"}},
      {kProblemSection, {"问题", "改进", "下一步", "打算"}},
      {kApplicationSection,
       {"依申请", "申请情况", "申请办理", "申请的情况", "申请接收", "处理政府信息公开申请"}},
      {kDisclosureSection, {"主动公开"}},
      {kOtherMattersSection, {"其他", "其它", "需要报告", "需要说明"}},
      {kOverviewSection,
       {"总体情况", "总体概述", "概述", "概况", "基本情况", "主要做法", "工作情况"}},
  };
  return all;
}

/// Parts that only reports under the regulation of 2007 had (its article 32).
constexpr std::string_view kOldWords[] = {"收费", "减免", "附表", "统计表", "咨询"};

bool contains(std::string_view text, std::string_view word) {
  return text.find(word) != std::string_view::npos;
}

/// Words a name of a part ends with: where two names are joined by 和, the first ends so.
bool ends_as_name(std::string_view text) {
  constexpr std::string_view kEnds[] = {"情况", "概况", "概述", "措施", "计划", "打算", "问题",
                                        "事项", "建议", "内容", "详情", "建设", "保障", "管理",
                                        "思路", "附表", "报表", "数据", "计表"};
  return std::any_of(std::begin(kEnds), std::end(kEnds),
                     [text](std::string_view end) { return text.ends_with(end); });
}

/// Whether the name is that of a whole section and not of one half of it: 行政复议、行政诉讼情况
/// is one name, 存在的问题及改进情况、存在的主要问题和改进措施 are two.
bool is_whole(const PartName& name) {
  if (name.section == kDisputeSection)
    return contains(name.text, "复议") && contains(name.text, "诉讼");
  if (name.section == kProblemSection) {
    return contains(name.text, "问题") &&
           (contains(name.text, "改进") || contains(name.text, "措施") ||
            contains(name.text, "计划") || contains(name.text, "打算"));
  }
  return true;
}

/// Two names in a row that stand for one section are halves of its name, unless the second has all
/// that the first has: then it is named twice.
bool are_halves(const PartName& first, const PartName& second) {
  if (first.section == kDisputeSection && is_whole(second)) return false;
  return !(is_whole(first) && is_whole(second));
}

struct Piece {
  Span at;
  std::string_view text;
};

std::optional<Span> next_joining(std::string_view piece, std::size_t from) {
  return find_any(piece, {"以及", "和", "及", "与", "暨"}, from);
}

/// Where a piece is two names joined by 和 (改进情况和其他需要报告的事项): the place of the joining
/// word. Both halves name parts, and not the same one: 行政复议和行政诉讼情况 is one name.
std::optional<Span> joint_of(std::string_view piece) {
  std::size_t from = 0;
  while (const auto joining = next_joining(piece, from)) {
    from = joining->end;
    const std::string_view left = piece.substr(0, joining->begin);
    if (!ends_as_name(left)) continue;
    const std::string one = part_named(left).section;
    const std::string other = part_named(piece.substr(joining->end)).section;
    const bool named = !one.empty() || length_in_codes(left) > 2;
    if (named && !other.empty() && one != other) return joining;
  }
  return std::nullopt;
}

/// A piece that may be one name or two: 主动公开和依申请公开情况.
bool may_be_two(std::string_view piece) {
  std::size_t from = 0;
  while (const auto joining = next_joining(piece, from)) {
    from = joining->end;
    const std::string one = part_named(piece.substr(0, joining->begin)).section;
    const std::string other = part_named(piece.substr(joining->end)).section;
    if (!one.empty() && !other.empty() && one != other) return true;
  }
  return false;
}

/// Splits at 、，； and quotes outside brackets and book titles; ordinals on their own (一、) and
/// words that join (以及, 并附) fall away.
std::vector<Piece> split(std::string_view text) {
  std::vector<Piece> pieces;
  int depth = 0;
  std::size_t begin = 0, position = 0;
  const auto close = [&](std::size_t end) {
    for (const std::string_view word : {"并附有", "并附", "以及", "并且", "并", "及", "和", "附"}) {
      if (!text.substr(begin, end - begin).starts_with(word)) continue;
      begin += word.size();
      break;
    }
    while (const auto join = joint_of(text.substr(begin, end - begin))) {
      const auto from = static_cast<std::uint32_t>(begin);
      pieces.push_back({{from, from + join->begin}, text.substr(begin, join->begin)});
      begin += join->end;
    }
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
    if (name.section.empty() && name.old_regulation.empty()) {
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
    const bool halves = !names.empty() && !name.section.empty() &&
                        names.back().section == name.section && are_halves(names.back(), name);
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
    if (!name.section.empty()) sections.insert(name.section);
  }
  return sections.size();
}

/// The list that starts at `begin` of the sentence, cut off at 组成 or at n个部分.
PartList list_from(std::string_view sentence, std::uint32_t begin) {
  static const Pattern count(
      "(?:[，,]?(?:一?共|共计|总共|合计))?([0-9]+|[一二三四五六七八九十]+)[个大]?"
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
  // …其他需要报告事项等，数据统计从…: the sentence goes on behind the list.
  for (const std::string_view rest : {"等，", "等；", "等,"}) {
    const auto at = text.find(rest);
    if (at == std::string_view::npos || !ends_as_name(text.substr(0, at))) continue;
    text = text.substr(0, at);
    list.open = true;
  }
  list.at = {begin, begin + static_cast<std::uint32_t>(text.size())};
  const std::vector<Piece> pieces = split(text);
  list.uncertain = std::any_of(pieces.begin(), pieces.end(),
                               [](const Piece& piece) { return may_be_two(piece.text); });
  list.parts = names_of(pieces, text);
  list.closed = stop < sentence.size();
  while (!list.closed && !list.parts.empty() && is_unknown(list.parts.back())) {
    list.parts.pop_back();  // the sentence may go on with other matters
  }
  return list;
}

/// Words behind which a list of parts may begin.
std::vector<Span> openings_of(std::string_view sentence) {
  std::vector<Span> openings;
  std::size_t from = 0;
  while (const auto opening =
             find_any(sentence,
                      {"由", "包括", "包含", "分为", "涵盖", "内容有", "内容为", "内容是",
                       "内容如下", "内容分别有", "内容分别为", "内容分别是", "内容分别如下",
                       "分总体", "构成：", "构成:", "组成：", "组成:"},
                      from)) {
    openings.push_back(*opening);
    from = opening->end;
  }
  return openings;
}

}  // namespace

bool is_unknown(const PartName& name) {
  return name.section.empty() && name.old_regulation.empty();
}

bool reads_as_part(const PartName& name) {
  constexpr std::size_t kShortest = 4, kLongest = 20;  // code points
  const std::size_t length = length_in_codes(name.text);
  return kShortest <= length && length <= kLongest && ends_as_name(name.text);
}

PartName part_named(std::string_view name) {
  PartName part{std::string(name), "", ""};
  for (const std::string_view word : kOldWords) {
    if (part.old_regulation.empty() && contains(name, word)) part.old_regulation = word;
  }
  if (!part.old_regulation.empty()) return part;
  for (const Family& family : families()) {
    for (const std::string_view word : family.words) {
      if (part.section.empty() && contains(name, word)) part.section = family.section;
    }
  }
  return part;
}

std::optional<PartList> part_list(std::string_view sentence) {
  constexpr std::size_t kFewest = 3;
  const std::vector<Span> openings = openings_of(sentence);
  // The last opening first: 本报告由办公室编制，全文包括… has two, and the list follows the second.
  for (auto match = openings.rbegin(); match != openings.rend(); ++match) {
    constexpr std::string_view kNamed = "总体";  // 分总体情况、…: the opening runs into the name
    const bool runs_in = slice(sentence, *match).ends_with(kNamed);
    const auto width = static_cast<std::uint32_t>(runs_in ? kNamed.size() : 0);
    PartList list = list_from(sentence, match->end - width);
    const std::size_t named = sections_named(list.parts);
    // Of 总体情况、公开的内容、问题…四个部分 two are known, and it can be nothing else.
    const bool few = named + 1 == kFewest && list.stated && list.parts.size() >= kFewest &&
                     sentence.substr(list.stated_at.begin).find("部分") != std::string_view::npos &&
                     std::all_of(list.parts.begin(), list.parts.end(), [](const PartName& part) {
                       return !is_unknown(part) || reads_as_part(part);
                     });
    if (named >= kFewest || few) return list;
  }
  return std::nullopt;
}

}  // namespace gouji
