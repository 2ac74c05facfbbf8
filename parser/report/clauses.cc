// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/clauses.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "parser/text/normalize.h"

namespace gouji {
namespace {

constexpr std::array<std::string_view, 8> kTimes{"上半年", "下半年", "一季度", "二季度",
                                                 "三季度", "四季度", "季度",   "月份"};

// Of two words that start alike the longer stands first.
constexpr std::array<std::string_view, 60> kScopes{
    "上半年",     "下半年",     "一季度",     "二季度",   "三季度", "四季度", "季度",   "月份",
    "代表区政府", "代表市政府", "代表县政府", "代表政府", "指导",   "协助",   "转办",   "下属",
    "所属",       "各部门",     "各单位",     "各镇",     "各乡镇", "各街道", "全区",   "全市",
    "全县",       "全省",       "全州",       "全旗",     "全镇",   "全乡",   "全街道", "全系统",
    "区本级",     "市本级",     "县本级",     "机关本级", "本级",   "本机关", "局机关", "区政府办",
    "市政府办",   "县政府办",   "当面",       "现场",     "信函",   "邮寄",   "书信",   "传真",
    "电子邮件",   "电子邮箱",   "网络平台",   "网上",     "网站",   "线上",   "线下",   "微信",
    "窗口",       "电话",       "平台",       "书面"};

bool is_end(char32_t code) {
  return code == U'。' || code == U'；' || code == U'！' || code == U'？' || code == U';' ||
         code == U'!' || code == U'?';
}

std::string found_words(std::string_view text, std::span<const std::string_view> words) {
  std::vector<std::string_view> found;
  for (std::size_t at = 0; at < text.size();) {
    const auto word = std::find_if(words.begin(), words.end(), [&](std::string_view candidate) {
      return text.substr(at).starts_with(candidate);
    });
    if (word == words.end()) {
      next_code(text, at);
      continue;
    }
    if (std::find(found.begin(), found.end(), *word) == found.end()) found.push_back(*word);
    at += word->size();
  }
  std::string out;
  for (const std::string_view word : found) {
    if (!out.empty()) out += "、";
    out += word;
  }
  return out;
}

}  // namespace

bool is_readable(const Clause& clause) {
  // Bytes. The longest sentences of reports have about 400 characters, clauses about 80.
  constexpr std::uint32_t kLongestClause = 3 * 400, kLongestSentence = 3 * 2000;
  return clause.at.size() <= kLongestClause && clause.sentence.size() <= kLongestSentence;
}

std::vector<Clause> clauses_of(std::string_view text) {
  std::vector<Clause> out;
  std::uint32_t sentence = 0, begin = 0;
  std::size_t first = 0;  // clause of the sentence
  const auto close = [&](std::uint32_t end) {
    if (end > begin) out.push_back({{}, {begin, end}});
  };
  std::size_t at = 0;
  while (at <= text.size()) {
    const auto end = static_cast<std::uint32_t>(at);
    const bool last = at == text.size();
    const char32_t code = last ? U'。' : next_code(text, at);
    const bool sentence_ends = is_end(code);
    if (sentence_ends || code == U'，') {
      close(end);
      begin = static_cast<std::uint32_t>(at);
    }
    if (sentence_ends) {
      for (; first < out.size(); ++first) out[first].sentence = {sentence, end};
      sentence = begin;
    }
    if (last) break;
  }
  return out;
}

std::string_view word_at(std::string_view text, std::size_t position,
                         std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words) {
    if (text.substr(position).starts_with(word)) return word;
  }
  return {};
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [text](std::string_view word) { return text.ends_with(word); });
}

bool contains_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [text](std::string_view word) {
    return text.find(word) != std::string_view::npos;
  });
}

std::string_view lead_of(std::string_view text, const Clause& clause, std::size_t end) {
  constexpr std::size_t kFar = 3 * 80;  // bytes before the clause itself
  std::size_t begin = clause.sentence.begin;
  if (clause.at.begin - begin > kFar) begin = clause.at.begin - kFar;
  while (begin < end && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) ++begin;
  return text.substr(begin, end - begin);
}

std::string scope_of(std::string_view text) { return found_words(text, kScopes); }
std::string time_scope_of(std::string_view text) { return found_words(text, kTimes); }

}  // namespace gouji
