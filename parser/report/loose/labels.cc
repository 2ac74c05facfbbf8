// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/loose/labels.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "parser/text/normalize.h"

namespace gouji {
namespace {

// Lines of a cell are at most double spaced; a line of the tallest usual font (Noto CJK) is 1.45
// em.
constexpr double kNextLine = 2.95, kNearestLine = 0.6;  // em
// Largest distance between two letters of a label that is spread over its cell.
constexpr double kSpread = 8;  // em
// Words at the head of a page that may belong to a cell begun on the page before.
constexpr std::size_t kHeadWords = 80;
// No label has this many pieces: 37 letters, each on its own.
constexpr std::size_t kMostPieces = 48;
// Words examined for one start of one label: with separate letters, some hundred for each letter.
// Stops at text made so that every word may continue in many ways.
constexpr int kMostSteps = 10000;

constexpr std::array<std::string_view, 7> kClosing = {"）", ")", "”", "’", "\"", "》", "】"};

bool is_closing(std::string_view text) {
  return std::find(kClosing.begin(), kClosing.end(), text) != kClosing.end();
}

bool ends_with_closing(std::string_view text) {
  return std::any_of(kClosing.begin(), kClosing.end(),
                     [&](std::string_view one) { return text.ends_with(one); });
}

}  // namespace

FormLabels::FormLabels(const Editions& editions) {
  for (const Edition& edition : editions.all) {
    for (const TableDef& def : edition.tables) {
      for (const BandDef& band : def.bands) {
        for (const ColumnDef& column : band.columns) {
          add(column.path.back(), column.forms);
          for (std::size_t i = 0; i < column.groups.size(); ++i) {
            add(column.path[i], column.groups[i]);
          }
        }
        for (const RowDef& row : band.rows) {
          if (!row.path.empty()) add(row.path.back(), row.forms);
        }
      }
    }
  }
}

void FormLabels::add(const std::string& printed, const LabelForms& forms) {
  if (forms.words.empty()) return;
  const std::string& label = forms.words.front().text;
  const auto target = [&](std::u32string letters, bool with_ordinal) {
    if (letters.empty()) return;
    std::vector<Target>& same = targets_[letters.front()];
    const bool known = std::any_of(same.begin(), same.end(), [&](const Target& other) {
      return other.letters == letters && other.label == label;
    });
    if (!known)
      same.push_back({std::move(letters), label, with_ordinal, ends_with_closing(printed)});
  };
  for (const Spelling& words : forms.words) target(letters_of(words.text), false);
  for (const Spelling& alias : forms.aliases) target(letters_of(alias.text), false);
  const std::u32string all = letters_of(printed);
  if (all != letters_of(label)) {
    target(all, true);
    // The same without its bracketed tail.
    for (std::size_t i = 1; i < forms.words.size(); ++i) {
      const std::size_t tail = letters_of(label).size() - letters_of(forms.words[i].text).size();
      if (tail < all.size()) target(all.substr(0, all.size() - tail), true);
    }
  }
}

/// One search through the words of one part of a document.
class FormLabels::Search {
 public:
  explicit Search(const Words& words) : words_(words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (i == 0 || words[i].page != words[i - 1].page) pages_.emplace_back(words[i].page, i);
    }
  }

  void from(std::size_t first, const std::vector<Target>& targets, const std::u32string& letters) {
    for (const Target& target : targets) {
      if (!target.letters.starts_with(letters)) continue;
      target_ = &target;
      chain_ = {first};
      steps_ = 0;
      go_on(letters.size());
    }
  }

  Places take() {
    for (auto& [label, places] : found_) {
      std::stable_sort(places.begin(), places.end(),
                       [](const PlacedLabel& a, const PlacedLabel& b) { return a.top < b.top; });
    }
    return std::move(found_);
  }

 private:
  // The words chosen so far cover the first `read` letters. True if the label is found.
  bool go_on(std::size_t read) {
    if (read == target_->letters.size()) {
      add();
      return true;
    }
    if (chain_.size() == kMostPieces) return false;
    const std::size_t last = chain_.back();
    const PlacedWord& word = words_[last];
    bool found = false;
    if (last + 1 < words_.size() && words_[last + 1].line == word.line &&
        words_[last + 1].box.x0 - word.box.x1 < kSpread * word.em) {
      found = step(last + 1, read);
      // A word further away may be in another column that begins with the same letter.
      if (found && next_to(words_[last], words_[last + 1])) return true;
    }
    // Lines of other columns may come between two lines of a label, but none of its own column: if
    // each letter is a word, letters of the rows below would make labels that nobody printed.
    double next_line = kNextLine * word.em;
    for (std::size_t i = last + 1; i < words_.size() && words_[i].page == word.page; ++i) {
      const double down = words_[i].box.center_y() - word.box.center_y();
      if (down > kNextLine * word.em || ++steps_ > kMostSteps) break;
      if (down < kNearestLine * word.em || down > next_line) continue;
      if (stands_in_column(i)) next_line = std::min(next_line, down + kNearestLine * word.em);
      if (is_below(i)) found = step(i, read) || found;
    }
    return found || go_on_overleaf(read);
  }

  bool go_on_overleaf(std::size_t read) {
    const PlacedWord& word = words_[chain_.back()];
    const auto next =
        std::upper_bound(pages_.begin(), pages_.end(), word.page,
                         [](std::uint32_t page, const auto& one) { return page < one.first; });
    if (next == pages_.end() || next->first != word.page + 1) return false;
    const std::size_t end = std::min(words_.size(), next->second + kHeadWords);
    for (std::size_t i = next->second; i < end && words_[i].page == next->first; ++i) {
      if (++steps_ > kMostSteps) return false;
      if (is_below(i) && step(i, read)) return true;
    }
    return false;
  }

  // Whether it is in the column of the words chosen so far, or next to it: a line of separate
  // letters begins below the bracket of an ordinal.
  [[nodiscard]] bool is_below(std::size_t i) const {
    constexpr double kBeside = 1.5;  // em
    const double room = kBeside * words_[i].em;
    return std::any_of(chain_.begin(), chain_.end(), [&](std::size_t k) {
      return words_[i].box.x0 < words_[k].box.x1 + room &&
             words_[k].box.x0 < words_[i].box.x1 + room;
    });
  }

  // Overlaps by more than a margin, so that letters of the next column do not count.
  [[nodiscard]] bool stands_in_column(std::size_t i) const {
    constexpr double kShared = 0.3;  // em
    double left = words_[i].box.x1, right = words_[i].box.x0;
    for (const std::size_t k : chain_) {
      left = std::min(left, words_[k].box.x0);
      right = std::max(right, words_[k].box.x1);
    }
    return std::min(right, words_[i].box.x1) - std::max(left, words_[i].box.x0) >
           kShared * words_[i].em;
  }

  bool step(std::size_t i, std::size_t read) {
    const std::u32string& letters = words_[i].letters;
    // A separate bracket has no letters.
    if (letters.empty() && (words_[i].value || i == chain_.back())) return false;
    if (target_->letters.compare(read, letters.size(), letters) != 0) return false;
    chain_.push_back(i);
    const bool found = go_on(read + letters.size());
    chain_.pop_back();
    return found;
  }

  void add() {
    PlacedLabel label;
    label.words = chain_;
    // The bracket of its ordinal, if letters are separate.
    if (const std::size_t first = chain_.front(); first > 0) {
      const PlacedWord& before = words_[first - 1];
      if (before.letters.empty() && !before.value && next_to(words_[first - 1], words_[first])) {
        label.words.insert(label.words.begin(), first - 1);
      }
    }
    label.x0 = words_[chain_.front()].box.x0;
    label.x1 = words_[chain_.front()].box.x1;
    for (const std::size_t i : chain_) {
      label.x0 = std::min(label.x0, words_[i].box.x0);
      label.x1 = std::max(label.x1, words_[i].box.x1);
    }
    label.top = words_[chain_.front()].down();
    label.bottom = words_[chain_.back()].down();
    if (target_->closes) add_last_mark(label);
    label.with_ordinal = target_->with_ordinal;
    label.letters = target_->letters.size();
    std::vector<PlacedLabel>& places = found_[target_->label];
    for (PlacedLabel& other : places) {
      if (other.words != label.words) continue;
      other.with_ordinal = other.with_ordinal || label.with_ordinal;
      return;
    }
    places.push_back(std::move(label));
  }

  // Adds a final quotation mark or bracket that is alone on the last line.
  void add_last_mark(PlacedLabel& label) const {
    const PlacedWord& last = words_[label.words.back()];
    for (std::size_t i = label.words.back() + 1; i < words_.size(); ++i) {
      const double down = words_[i].down() - last.down();
      if (down > kNextLine * last.em) return;
      const bool mark = is_closing(words_[i].text);
      if (down < kNearestLine * last.em || !mark || !is_below(i)) continue;
      const bool before_letters =
          i + 1 < words_.size() && next_to(words_[i], words_[i + 1]) && !words_[i + 1].value;
      if (next_to(words_[i - 1], words_[i]) || before_letters) continue;
      label.words.push_back(i);
      label.bottom = words_[i].down();
      return;
    }
  }

  const Words& words_;
  std::vector<std::pair<std::uint32_t, std::size_t>> pages_;  // and their first words
  const Target* target_ = nullptr;
  WordIndices chain_;
  int steps_ = 0;
  Places found_;
};

FormLabels::Places FormLabels::find(const Words& words) const {
  Search search(words);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::u32string& letters = words[i].letters;
    if (letters.empty()) continue;
    if (const auto begin = targets_.find(letters.front()); begin != targets_.end()) {
      search.from(i, begin->second, letters);
    }
    // With an ordinal that differs from the form's.
    const std::u32string folded = letters_of(fold(words[i].text));
    if (folded.empty() || folded.size() == letters.size()) continue;
    if (const auto begin = targets_.find(folded.front()); begin != targets_.end()) {
      search.from(i, begin->second, folded);
    }
  }
  return search.take();
}

const std::vector<PlacedLabel>& places_of(const FormLabels::Places& places,
                                          const LabelForms& label) {
  static const std::vector<PlacedLabel> kNone;
  if (label.words.empty()) return kNone;
  const auto found = places.find(label.words.front().text);
  return found == places.end() ? kNone : found->second;
}

}  // namespace gouji
