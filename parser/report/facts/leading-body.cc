// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/facts/leading-body.h"

#include <array>

#include "parser/report/words/clauses.h"
#include "parser/text/normalize.h"

namespace gouji {
namespace {

struct End {
  std::string_view word;
  std::size_t least = 0;             // least number of characters before it
  std::u32string_view not_before{};  // followed by one of these, it is another word
};

// Offices (办公室) are left out: they answer for the whole body.
constexpr std::array<End, 15> kEnds = {{
    {"管委会", 1},
    {"街道办事处", 1},
    {"街道办", 1, U"公"},
    {"街道", 1, U"办"},
    {"支队", 2},
    {"大队", 2},
    {"中心", 3, U"工"},
    {"局", 2, U"部面势长限域机"},
    {"委", 2, U"托派员任"},
    {"厅", 2, U"长局"},
    {"镇", 1, U"村街乡级域区长政"},
    {"乡", 1, U"村镇级长政"},
    {"县", 2, U"级政直域城区内委人乡"},
    {"区", 2, U"级政直域内委人划间县"},
    {"市", 2, U"级政直域民场容内委人县区"},
}};

/// A character that does not occur in names, or not at their beginning.
bool is_of_no_name(char32_t code, bool first) {
  constexpr std::u32string_view kNone = U"我的了是收到申请答复未已均共把将这那全";
  constexpr std::u32string_view kNotFirst =
      U"各本该其此每某两多一二三四五六七八九十以为对按向由从在经通根针围坚和与及并不无都所加严优"
      U"强";
  return kNone.find(code) != std::u32string_view::npos ||
         (first && kNotFirst.find(code) != std::u32string_view::npos);
}

std::string_view without_lead(std::string_view clause) {
  constexpr std::string_view kComma = "，";
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view lead : {"其中", "例如", "比如", "如", "特别是", "尤其是", "一是",
                                        "二是", "三是", "四是", "五是", "全年", "年内", "今年"}) {
      if (!clause.starts_with(lead)) continue;
      clause.remove_prefix(lead.size());
      again = true;
    }
  }
  if (clause.starts_with(kComma)) clause.remove_prefix(kComma.size());
  return clause;
}

}  // namespace

std::string_view leading_body(std::string_view clause) {
  constexpr std::size_t kLongest = 12;  // characters
  clause = without_lead(clause);
  std::string_view found;
  std::size_t at = 0;
  for (std::size_t count = 0; count < kLongest && at < clause.size(); ++count) {
    std::size_t next = at;
    const char32_t code = next_code(clause, next);
    if (!is_han(code) || is_of_no_name(code, count == 0)) break;
    constexpr std::u32string_view kFirst = U"管街支大中局委厅镇乡县区市";  // first characters of
                                                                           // the endings
    const bool may_end = kFirst.find(code) != std::u32string_view::npos;
    for (const End& end : kEnds) {
      if (!may_end || count < end.least || !clause.substr(at).starts_with(end.word)) continue;
      std::size_t behind = at + end.word.size();
      const std::string_view name = clause.substr(0, behind);
      // At the end of a clause, or in a name that is one of several (县公安局、…, 县公安局等) or
      // owns a thing, it is not the subject.
      if (behind >= clause.size()) continue;
      const char32_t after = next_code(clause, behind);
      if (after == U'的' || after == U'等' || after == U'、') continue;
      if (end.not_before.find(after) == std::u32string_view::npos) found = name;
    }
    at = next;
  }
  return found;
}

std::string_view body_spoken_of(std::string_view sentence_before) {
  constexpr std::string_view kComma = "，";
  std::string_view body;
  while (!sentence_before.empty()) {
    const std::size_t end = std::min(sentence_before.find(kComma), sentence_before.size());
    const std::string_view clause = sentence_before.substr(0, end);
    sentence_before.remove_prefix(std::min(end + kComma.size(), sentence_before.size()));
    if (const std::string_view named = leading_body(clause); !named.empty()) {
      body = named;
    } else if (starts_with_any(without_lead(clause),
                               {"全县",   "全市",   "全区",   "全省",   "全州",   "全旗", "全镇",
                                "全乡",   "我",     "本县",   "本市",   "本区",   "本省", "县政府",
                                "市政府", "区政府", "省政府", "各单位", "各部门", "各镇", "各乡",
                                "各街道", "各县",   "各区",   "各市",   "各级",   "各地"})) {
      body = {};
    }
  }
  return body;
}

}  // namespace gouji
