// SPDX-License-Identifier: GPL-3.0-or-later
// Words set twice: a closed list (rules/terms/doubled-words.txt), each with the words in which the
// same characters are right, any run of three to six characters that is repeated at once, an
// item that stands twice in one list, and a clause said twice.
#include <algorithm>
#include <utility>

#include "parser/base/say.h"
#include "parser/text/pattern.h"
#include "rules/form/shared-places.h"
#include "rules/form/shared-slips.h"
#include "rules/form/shared-terms.h"
#include "rules/quotation.h"

namespace gouji {
namespace {

/// Whether one of the words of `list` (apart by |) stands in the text over the hit.
bool within_a_word(std::string_view text, Span hit, std::string_view list) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find('|'), list.size());
    const std::string_view word = list.substr(0, end);
    list.remove_prefix(std::min(end + 1, list.size()));
    const std::size_t from = hit.begin < word.size() ? 0 : hit.begin - word.size();
    for (std::size_t at = text.find(word, from);
         at != std::string_view::npos && at <= hit.begin + 3; at = text.find(word, at + 1)) {
      if (at < hit.end && at + word.size() > hit.begin) return true;
    }
  }
  return false;
}

bool is_han(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  return 0xE4 <= byte && byte <= 0xE9;  // U+4000 … U+9FFF, close enough to Han
}

/// 一个村一个村地走访, also from its middle (问题一个问题一个): one by one.
bool is_distributive(std::string_view run) {
  const std::size_t one = run.find("一");
  return one != std::string_view::npos && !run.substr(0, one).ends_with("第");
}

/// Runs of Han characters that come twice at once, of three to six characters. A run of which all
/// characters are the same is a filling.
std::vector<Span> repeated_runs(std::string_view text) {
  constexpr std::size_t kHan = 3;  // bytes
  std::vector<Span> runs;
  for (std::size_t at = 0; at + 6 * kHan <= text.size();) {
    if (!is_han(text, at)) {
      ++at;
      continue;
    }
    std::size_t found = 0;
    for (std::size_t length = 3; length <= 6 && at + 2 * length * kHan <= text.size(); ++length) {
      const std::string_view once = text.substr(at, length * kHan);
      if (once != text.substr(at + length * kHan, length * kHan)) continue;
      const bool all_han = [&] {
        for (std::size_t i = 0; i < once.size(); i += kHan) {
          if (!is_han(once, i) || once.substr(i, kHan) == "、") return false;
        }
        return once.substr(0, kHan) != once.substr(kHan, kHan);
      }();
      if (all_han && !is_distributive(once)) found = length;
    }
    if (found == 0) {
      at += kHan;
      continue;
    }
    runs.push_back(
        {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 2 * found * kHan)});
    at += 2 * found * kHan;
  }
  return runs;
}

/// An item of a list without the words that stand before the first (公开…) or behind the last
/// (…等信息).
std::string_view bare_item(std::string_view item, bool first, bool last) {
  if (last) {
    constexpr std::string_view kAndSoOn = "等";
    item = item.substr(0, item.find(kAndSoOn));
  }
  if (!first) return item;
  std::size_t begin = 0;
  for (const std::string_view lead :
       {"公开", "发布", "包括", "包含", "涵盖", "涉及", "设有", "设置", "开设", "更新", "推送",
        "分为", "有", "为", "对", "了", "将", "把", "在"}) {
    const std::size_t at = item.rfind(lead);
    if (at != std::string_view::npos) begin = std::max(begin, at + lead.size());
  }
  return item.substr(begin);
}

/// Items that stand twice in one list of names joined by 、.
std::vector<Span> repeated_items(std::string_view text) {
  constexpr std::string_view kJoin = "、";
  constexpr std::size_t kShortest = 12, kLongest = 45;  // bytes of an item
  std::vector<Span> found;
  std::size_t begin = 0;
  while (begin < text.size()) {
    std::size_t end = text.size();
    for (const std::string_view mark : {"，", "。", "；", "：", "（", "）", "《", "》", "“", "”"}) {
      end = std::min(end, text.find(mark, begin));
    }
    std::vector<std::string_view> items;
    for (std::size_t at = begin; at <= end;) {
      const std::size_t next = std::min(text.find(kJoin, at), end);
      items.push_back(text.substr(at, next - at));
      at = next + kJoin.size();
    }
    for (std::size_t i = 1; items.size() > 1 && i < items.size(); ++i) {
      const std::string_view item = bare_item(items[i], false, i + 1 == items.size());
      if (item.size() < kShortest || item.size() > kLongest || item.size() % 3 != 0) continue;
      for (std::size_t k = 0; k < i; ++k) {
        if (bare_item(items[k], k == 0, false) != item) continue;
        const auto at = static_cast<std::uint32_t>(item.data() - text.data());
        found.push_back({at, at + static_cast<std::uint32_t>(item.size())});
        break;
      }
    }
    begin = end + 3;
  }
  return found;
}

/// 公开政府信息公开52条: the verb comes again before the number.
std::vector<Span> repeated_verbs(std::string_view text) {
  constexpr std::string_view kTwice = "公开政府信息公开";
  std::vector<Span> found;
  for (std::size_t at = text.find(kTwice); at != std::string_view::npos;
       at = text.find(kTwice, at + kTwice.size())) {
    const std::size_t end = at + kTwice.size();
    if (end < text.size() && text[end] >= '0' && text[end] <= '9') {
      found.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    }
  }
  return found;
}

/// Where lines were joined the same words may be the end of one thing and the start of another.
bool is_within_a_line(const Report& report, const Prose& prose, Span hit) {
  return report.source->view(prose.text.source(hit)).find('\n') == std::string_view::npos;
}

/// An address names a place within one of the same name.
bool is_address(std::string_view text) { return text.find("地址") != std::string_view::npos; }

Outcome check(const Case& in) {
  static const TermFinder finder(term_table("doubled-words"));
  Outcome out;
  for (const Prose& prose : in.report.paragraphs) {
    const std::string_view text = prose.text.text;
    std::vector<Span> hits;
    for (const TermHit& hit : finder.find(text)) {
      if (!within_a_word(text, hit.at, hit.entry->at(1))) hits.push_back(hit.at);
    }
    if (!is_address(text)) {
      for (const Span& run : repeated_runs(text)) {
        const bool known = std::any_of(hits.begin(), hits.end(), [&](const Span& hit) {
          return hit.begin < run.end && run.begin < hit.end;
        });
        if (!known) hits.push_back(run);
      }
    }
    if (text.find("、") != std::string_view::npos) {
      for (const Span& item : repeated_items(text)) {
        out.find(finding_at_words(
            in.report, prose, item,
            say("并列的项目“{}”重复：“{}”", slice(text, item), quotation(text, item))));
      }
    }
    for (const Slip& slip : said_twice(text)) {
      out.find(finding_at_words(in.report, prose, slip.at,
                                say("{}：“{}”", slip.what, quotation(text, slip.at))));
    }
    for (const Span& verb : repeated_verbs(text)) hits.push_back(verb);
    for (const Span& hit : hits) {
      if (!is_within_a_line(in.report, prose, hit)) continue;
      out.find(finding_at_words(in.report, prose, hit,
                                say("“{}”重复：“{}”", slice(text, hit), quotation(text, hit))));
    }
  }
  return of_prose(in.report, std::move(out));
}

}  // namespace

extern const Rule doubled_words = {
    .code = "F03",
    .name = "doubled-words",
    .severity = Severity::kInfo,
    .title = "重复字词",
    .title_en = "Doubled words",
    .basis = "国办公开办函〔2021〕30号：内容准确",
    .check = check,
    .needs_whole = NeedsWhole::kNo,
};

}  // namespace gouji
