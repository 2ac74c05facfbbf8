// SPDX-License-Identifier: GPL-3.0-or-later
// Words set twice: a closed list (rules/terms/doubled-words.txt), each with the words in which the
// same characters are right, and any run of three to six characters that is repeated at once.
#include <algorithm>

#include "parser/base/say.h"
#include "rules/form/shared-places.h"
#include "rules/form/shared-terms.h"

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
    for (const Span& hit : hits) {
      if (!is_within_a_line(in.report, prose, hit)) continue;
      out.find(finding_at_words(in.report, prose, hit,
                                say("字词重复：“{}”", with_neighbours(text, hit))));
    }
  }
  return out;
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
