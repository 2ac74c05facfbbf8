// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/compare/changed-wording.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string_view>

#include "cli/base/plain.h"
#include "cli/checked/place-of.h"
#include "parser/text/distance.h"
#include "parser/text/normalize.h"
#include "rules/privacy/shared-personal-numbers.h"

namespace gouji {
namespace {

// A table with this many cells of two bytes: 32 MiB, a tenth of a second.
constexpr std::size_t kMostCells = std::size_t{16} << 20U;
// Half of the characters may differ: beyond that it is another sentence.
constexpr double kMostAltered = 0.5;
// Largest number of sentence pairs compared in one passage; a longer passage counts as rewritten.
constexpr std::size_t kMostPairs = 2500;
constexpr std::size_t kAround = 12;       // characters on either side of the altered part
constexpr std::size_t kDots = 2;          // characters that …… replaces
constexpr std::size_t kLongestPart = 60;  // characters of the altered part

using Ids = std::vector<std::size_t>;

/// Gives equal sentences equal numbers.
class Numbers {
 public:
  Ids of(const std::vector<ProseSentence>& sentences) {
    Ids ids;
    for (const ProseSentence& each : sentences) {
      ids.push_back(numbers_.try_emplace(each.text, numbers_.size()).first->second);
    }
    return ids;
  }

 private:
  std::map<std::string, std::size_t> numbers_;
};

/// A passage in both texts between equal sentences.
struct Passage {
  std::size_t before_begin, before_end, now_begin, now_end;
};

/// Uses the longest common subsequence, after removing the common start and end.
std::optional<std::vector<Passage>> passages_between(const Ids& before, const Ids& now) {
  std::size_t start = 0, before_end = before.size(), now_end = now.size();
  while (start < before_end && start < now_end && before[start] == now[start]) ++start;
  while (before_end > start && now_end > start && before[before_end - 1] == now[now_end - 1]) {
    --before_end;
    --now_end;
  }
  const std::size_t rows = before_end - start, columns = now_end - start;
  if (rows > 0 && columns > kMostCells / rows) return std::nullopt;
  const std::size_t width = columns + 1;
  std::vector<std::uint16_t> longest((rows + 1) * width, 0);  // for the remaining sentences
  for (std::size_t i = rows; i-- > 0;) {
    for (std::size_t j = columns; j-- > 0;) {
      longest[i * width + j] =
          before[start + i] == now[start + j]
              ? static_cast<std::uint16_t>(longest[(i + 1) * width + j + 1] + 1)
              : std::max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
    }
  }
  std::vector<Passage> passages;
  Passage open{start, start, start, start};
  const auto close = [&](std::size_t next_before, std::size_t next_now) {
    if (open.before_begin < open.before_end || open.now_begin < open.now_end) {
      passages.push_back(open);
    }
    open = {next_before, next_before, next_now, next_now};
  };
  while (open.before_end < before_end || open.now_end < now_end) {
    const std::size_t i = open.before_end - start, j = open.now_end - start;
    if (i < rows && j < columns && before[start + i] == now[start + j]) {
      close(open.before_end + 1, open.now_end + 1);
    } else if (j == columns ||
               (i < rows && longest[(i + 1) * width + j] >= longest[i * width + j + 1])) {
      ++open.before_end;
    } else {
      ++open.now_end;
    }
  }
  close(0, 0);
  return passages;
}

/// For each new sentence of the passage, the old sentence that it was altered from.
std::vector<std::optional<std::size_t>> alterations(const std::vector<ProseSentence>& before,
                                                    const std::vector<ProseSentence>& now,
                                                    const Passage& passage) {
  const std::size_t old_count = passage.before_end - passage.before_begin;
  const std::size_t new_count = passage.now_end - passage.now_begin;
  if (old_count == 0 || new_count > kMostPairs / old_count) {
    return std::vector<std::optional<std::size_t>>(new_count);
  }
  const auto cost = [&](std::size_t is, std::size_t was, double most) {
    const std::string& old_text = before[passage.before_begin + was].text;
    const std::string& new_text = now[passage.now_begin + is].text;
    const auto length =
        static_cast<double>(std::max(length_in_codes(old_text), length_in_codes(new_text)));
    const int limit = static_cast<int>(length * most);
    return edit_distance(old_text, new_text, limit) / length;
  };
  return align(new_count, old_count, cost, kMostAltered, kMostAltered).expected_of_printed;
}

std::string joined(const std::vector<ProseSentence>& sentences, std::size_t begin,
                   std::size_t end) {
  std::string text;
  for (std::size_t i = begin; i < end; ++i) text += sentences[i].text;
  return text;
}

/// A title in larger type takes two lines and is read as two paragraphs: no word has changed.
bool is_broken_otherwise(const std::vector<ProseSentence>& before,
                         const std::vector<ProseSentence>& now, const Passage& passage) {
  return joined(before, passage.before_begin, passage.before_end) ==
         joined(now, passage.now_begin, passage.now_end);
}

void add_passage(const std::vector<ProseSentence>& before, const std::vector<ProseSentence>& now,
                 const Passage& passage, std::vector<ChangedWording>& out) {
  if (is_broken_otherwise(before, now, passage)) return;
  const auto made_of = alterations(before, now, passage);
  std::size_t next = passage.before_begin;
  const auto remove_up_to = [&](std::size_t end) {
    for (; next < end; ++next) out.push_back({WordingChange::kRemoved, before[next], {}});
  };
  for (std::size_t i = 0; i < made_of.size(); ++i) {
    const ProseSentence& is = now[passage.now_begin + i];
    if (!made_of[i]) {
      out.push_back({WordingChange::kAdded, {}, is});
      continue;
    }
    const std::size_t was = passage.before_begin + *made_of[i];
    remove_up_to(was);
    out.push_back({WordingChange::kAltered, before[was], is});
    next = was + 1;
  }
  remove_up_to(passage.before_end);
}

/// Sentences removed in one place and added in another were moved.
void tell_moved(std::vector<ChangedWording>& changes) {
  std::multimap<std::string, std::size_t> removed;
  std::vector<bool> gone(changes.size(), false);
  for (std::size_t i = 0; i < changes.size(); ++i) {
    if (changes[i].change == WordingChange::kRemoved) {
      removed.emplace(changes[i].before.text, i);
    }
  }
  for (ChangedWording& each : changes) {
    if (each.change != WordingChange::kAdded) continue;
    const auto found = removed.find(each.now.text);
    if (found == removed.end()) continue;
    each.change = WordingChange::kMoved;
    each.before = changes[found->second].before;
    gone[found->second] = true;
    removed.erase(found);
  }
  std::vector<ChangedWording> left;
  for (std::size_t i = 0; i < changes.size(); ++i) {
    if (!gone[i]) left.push_back(std::move(changes[i]));
  }
  changes = std::move(left);
}

bool goes_on(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

std::size_t back_by(const std::string& text, std::size_t at, std::size_t codes) {
  while (at > 0 && codes > 0) {
    do --at;
    while (at > 0 && goes_on(text[at]));
    --codes;
  }
  return at;
}

std::size_t forward_by(const std::string& text, std::size_t at, std::size_t codes) {
  while (at < text.size() && codes > 0) {
    do ++at;
    while (at < text.size() && goes_on(text[at]));
    --codes;
  }
  return at;
}

std::string part(const std::string& text, std::size_t same_before, std::size_t same_after) {
  std::size_t begin = back_by(text, same_before, kAround);
  std::size_t end = forward_by(text, text.size() - same_after, kAround);
  // Dots are only used if they are shorter than the text they replace.
  if (back_by(text, begin, kDots) == 0) begin = 0;
  if (forward_by(text, end, kDots) == text.size()) end = text.size();
  return (begin > 0 ? "……" : "") +
         shortened(text.substr(begin, end - begin), kLongestPart + 2 * (kAround + kDots)) +
         (end < text.size() ? "……" : "");
}

}  // namespace

std::vector<ProseSentence> sentences_of(const Report& report) {
  std::vector<ProseSentence> out;
  for (const Prose& prose : report.paragraphs) {
    const Place place = place_of(*report.source, prose.at);
    ProseSentence sentence;
    if (prose.section >= 0) {
      sentence.section = report.sections[static_cast<std::size_t>(prose.section)].standard;
    }
    sentence.page = place.page();
    sentence.line = place.line;
    const std::string masked = mask_personal_numbers(prose.text.text);
    std::string_view rest = masked;
    while (!rest.empty()) {
      std::size_t end = rest.size();
      for (const std::string_view mark : {"。", "；", "！", "？"}) {
        const std::size_t at = rest.find(mark);
        if (at != std::string_view::npos) end = std::min(end, at + mark.size());
      }
      sentence.text = rest.substr(0, end);
      rest.remove_prefix(end);
      out.push_back(sentence);
    }
  }
  return out;
}

std::optional<std::vector<ChangedWording>> changed_wording(const std::vector<ProseSentence>& before,
                                                           const std::vector<ProseSentence>& now) {
  Numbers numbers;
  const Ids old_ids = numbers.of(before), new_ids = numbers.of(now);
  const auto passages = passages_between(old_ids, new_ids);
  if (!passages) return std::nullopt;
  std::vector<ChangedWording> changes;
  for (const Passage& passage : *passages) add_passage(before, now, passage, changes);
  tell_moved(changes);
  return changes;
}

std::pair<std::string, std::string> altered_parts(const std::string& before,
                                                  const std::string& now) {
  const std::size_t shorter = std::min(before.size(), now.size());
  std::size_t head = 0, tail = 0;
  while (head < shorter && before[head] == now[head]) ++head;
  while (head > 0 && (head < before.size() ? goes_on(before[head]) : goes_on(now[head]))) --head;
  while (tail < shorter - head && before[before.size() - 1 - tail] == now[now.size() - 1 - tail]) {
    ++tail;
  }
  while (tail > 0 && goes_on(before[before.size() - tail])) --tail;
  return {part(before, head, tail), part(now, head, tail)};
}

}  // namespace gouji
