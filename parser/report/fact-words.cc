// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/fact-words.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "embedded-fact-words.h"
#include "parser/base/error.h"
#include "parser/report/report.h"
#include "parser/text/normalize.h"

namespace gouji {
namespace {

using Fields = std::array<std::string_view, 4>;

std::string_view list_named(std::string_view file) {
  for (const auto& [name, text] : fact_word_lists()) {
    if (name == file) return text;
  }
  GOUJI_ASSERT(false && "no such list of words");
  std::abort();
}

/// Calls `take` for each entry. That the lists are whole is what tests say.
template <class Take>
void each_entry(std::string_view file, Take take) {
  std::string_view text = list_named(file);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty() || line.front() == '#') continue;
    Fields fields;
    for (std::string_view& field : fields) {
      const std::size_t tab = std::min(line.find('\t'), line.size());
      field = line.substr(0, tab);
      if (field == "-") field = {};
      line.remove_prefix(std::min(tab + 1, line.size()));
    }
    take(fields);
  }
}

/// Calls `take` for each part of a field that | divides.
template <class Take>
void each_part(std::string_view field, Take take) {
  while (!field.empty()) {
    const std::size_t bar = std::min(field.find('|'), field.size());
    take(field.substr(0, bar));
    field.remove_prefix(std::min(bar + 1, field.size()));
  }
}

bool starts_with_part(std::string_view text, std::string_view parts) {
  bool found = false;
  each_part(parts, [&](std::string_view part) { found = found || text.starts_with(part); });
  return found;
}

/// Words by their first character, the longest first.
template <class Word>
class Lexicon {
 public:
  void add(Word word) { words_[key_of(word.printed, 0)].push_back(word); }

  void sort() {
    for (auto& [key, words] : words_) {
      std::stable_sort(words.begin(), words.end(), [](const Word& a, const Word& b) {
        return a.printed.size() > b.printed.size();
      });
    }
  }

  [[nodiscard]] const Word* at(std::string_view text, std::size_t at) const {
    const auto found = words_.find(key_of(text, at));
    if (found == words_.end()) return nullptr;
    const std::string_view rest = text.substr(at);
    for (const Word& word : found->second) {
      if (rest.starts_with(word.printed)) return &word;
    }
    return nullptr;
  }

 private:
  /// The first three bytes: one Han character.
  static std::uint32_t key_of(std::string_view text, std::size_t at) {
    std::uint32_t key = 0;
    for (std::size_t i = at; i < std::min(at + 3, text.size()); ++i) {
      key = (key << 8U) | static_cast<unsigned char>(text[i]);
    }
    return key;
  }

  std::unordered_map<std::uint32_t, std::vector<Word>> words_;
};

std::uint32_t use_named(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, std::uint32_t>, 15> kUses{{
      {"plain", kPlain},
      {"deny", kDeny},
      {"link", kLink},
      {"all", kAll},
      {"self", kSelf},
      {"area", kArea},
      {"year", kYearLong},
      {"last", kLast},
      {"next", kNext},
      {"carry", kCarry},
      {"carried", kCarried},
      {"part", kPart},
      {"total", kTotal},
      {"share", kShare},
      {"turn", kTurn},
  }};
  for (const auto& [word, use] : kUses) {
    if (word == name) return use;
  }
  GOUJI_ASSERT(false && "no such use of a word");
  std::abort();
}

std::uint32_t limit_named(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, std::uint32_t>, 10> kLimits{{
      {"none", 0},  // 人大代表: holds a word that limits, and does not limit
      {"time", Fact::kPartOfYear},
      {"channel", Fact::kChannel},
      {"office", Fact::kOffice},
      {"help", Fact::kHelp},
      {"below", Fact::kBelow},
      {"level", Fact::kLevel},
      {"own", Fact::kOwn},
      {"area", Fact::kWholeArea},
      {"settled", Fact::kSettled},
  }};
  for (const auto& [word, limit] : kLimits) {
    if (word == name) return limit;
  }
  GOUJI_ASSERT(false && "no such limit");
  std::abort();
}

struct Unit {
  std::string_view printed, not_before;
};

struct Negation {
  std::string_view printed, before, not_before;
};

}  // namespace

const StatementWord* statement_word_at(std::string_view text, std::size_t at) {
  static const Lexicon<StatementWord> words = [] {
    Lexicon<StatementWord> read;
    each_entry("statement-words.txt", [&](const Fields& fields) {
      StatementWord word{fields[0], fields[1], fields[2], 0};
      each_part(fields[3], [&](std::string_view use) { word.uses |= use_named(use); });
      read.add(word);
    });
    read.sort();
    return read;
  }();
  return words.at(text, at);
}

const ScopeWord* scope_word_at(std::string_view text, std::size_t at) {
  static const Lexicon<ScopeWord> words = [] {
    Lexicon<ScopeWord> read;
    each_entry("scope-words.txt", [&](const Fields& fields) {
      read.add({fields[0], limit_named(fields[1])});
    });
    read.sort();
    return read;
  }();
  return words.at(text, at);
}

std::string_view unit_at(std::string_view text, std::size_t at) {
  static const Lexicon<Unit> units = [] {
    Lexicon<Unit> read;
    each_entry("units.txt", [&](const Fields& fields) { read.add({fields[0], fields[1]}); });
    read.sort();
    return read;
  }();
  const Unit* unit = units.at(text, at);
  if (unit == nullptr) return {};
  const bool other = starts_with_part(text.substr(at + unit->printed.size()), unit->not_before);
  return other ? std::string_view{} : unit->printed;
}

std::string_view negator_at(std::string_view text, std::size_t at) {
  static const Lexicon<Negation> words = [] {
    Lexicon<Negation> read;
    each_entry("negations.txt", [&](const Fields& fields) {
      read.add({fields[0], fields[1], fields[2]});
    });
    read.sort();
    return read;
  }();
  const Negation* word = words.at(text, at);
  if (word == nullptr) return {};
  const std::string_view behind = text.substr(at + word->printed.size());
  const bool lacks = !word->before.empty() && !starts_with_part(behind, word->before);
  return lacks || starts_with_part(behind, word->not_before) ? std::string_view{} : word->printed;
}

std::string_view year_word_in(YearWord kind, std::string_view text) {
  using Words = Lexicon<Unit>;  // the second field is not used
  static const std::array<Words, 3> lists = [] {
    std::array<Words, 3> read;
    each_entry("year-words.txt", [&](const Fields& fields) {
      const std::size_t list = fields[0] == "behind" ? 0 : fields[0] == "sentence" ? 1 : 2;
      read[list].add({fields[1], {}});
    });
    for (Words& words : read) words.sort();
    return read;
  }();
  const Words& words = lists[static_cast<std::size_t>(kind)];
  for (std::size_t at = 0; at < text.size();) {
    if (const Unit* word = words.at(text, at)) return word->printed;
    if (kind != YearWord::kSentence) return {};
    next_code(text, at);
  }
  return {};
}

const std::vector<std::pair<std::string_view, std::string_view>>& fact_word_lists() {
  return embedded::embedded_fact_words();
}

}  // namespace gouji
