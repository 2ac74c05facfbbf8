// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/words/words.h"

#include <algorithm>
#include <array>
#include <vector>

#include "embedded-fact-words.h"
#include "parser/base/error.h"
#include "parser/report/report.h"
#include "parser/report/words/clauses.h"
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

/// Calls `take` for each entry. Tests check that the lists are valid.
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

/// Calls `take` for each part of a field, separated by |.
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

/// Words by their first character, longest first. A table finds the first character, since every
/// character of the prose is looked up.
template <class Word>
class Lexicon {
 public:
  void add(Word word) {
    const char32_t code = first_code(word.printed);
    if (code >= kCodes) return;  // not a word
    if (lists_[code] == 0) {
      words_.emplace_back();
      lists_[code] = static_cast<std::uint16_t>(words_.size());
    }
    words_[lists_[code] - 1U].push_back(word);
  }

  void sort() {
    for (std::vector<Word>& words : words_) {
      std::stable_sort(words.begin(), words.end(), [](const Word& a, const Word& b) {
        return a.printed.size() > b.printed.size();
      });
    }
  }

  [[nodiscard]] const Word* at(std::string_view text, std::size_t at) const {
    const std::string_view rest = text.substr(at);
    const char32_t code = first_code(rest);
    if (code >= kCodes || lists_[code] == 0) return nullptr;
    for (const Word& word : words_[lists_[code] - 1U]) {
      if (rest.starts_with(word.printed)) return &word;
    }
    return nullptr;
  }

 private:
  static constexpr char32_t kCodes = 0x10000;  // the Basic Multilingual Plane

  static char32_t first_code(std::string_view text) {
    std::size_t at = 0;
    return text.empty() ? kCodes : next_code(text, at);
  }

  std::vector<std::uint16_t> lists_ = std::vector<std::uint16_t>(kCodes);
  std::vector<std::vector<Word>> words_;
};

std::uint64_t use_named(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, std::uint64_t>, 34> kUses{{
      {"plain", kPlain}, {"deny", kDeny},       {"link", kLink},       {"all", kAll},
      {"self", kSelf},   {"area", kArea},       {"year", kYearLong},   {"last", kLast},
      {"next", kNext},   {"carry", kCarry},     {"carried", kCarried}, {"part", kPart},
      {"total", kTotal}, {"share", kShare},     {"turn", kTurn},       {"done", kDone},
      {"issue", kIssue}, {"publish", kPublish}, {"decide", kDecide},   {"happen", kHappen},
      {"means", kMeans}, {"foreign", kForeign}, {"other", kOther},     {"matter", kMatter},
      {"case", kCase},   {"gov", kGov},         {"info", kInfo},       {"disclose", kDisclose},
      {"ask", kAsk},     {"want", kWant},       {"byask", kByAsk},     {"item", kItem},
      {"run", kRun},     {"join", kJoin},
  }};
  for (const auto& [word, use] : kUses) {
    if (word == name) return use;
  }
  GOUJI_ASSERT(false && "no such use of a word");
  std::abort();
}

/// The value with this name; kNone for an empty name. Tests check that all names are known.
template <class Enum, std::size_t N>
Enum value_named(const std::array<std::string_view, N>& names, std::string_view name) {
  for (std::size_t i = 0; i < N; ++i) {
    if (names[i] == name) return static_cast<Enum>(i);
  }
  GOUJI_ASSERT(false && "no such subject or action");
  std::abort();
}

std::uint32_t limit_named(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, std::uint32_t>, 10> kLimits{{
      {"none", 0},  // 人大代表: contains a limiting word, but does not limit
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
      StatementWord word{fields[0], value_named<Subject>(kSubjectNames, fields[1]),
                         value_named<Action>(kActionNames, fields[2]), 0};
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
  struct Entry {
    std::string_view printed;
    bool of_papers;  // the year may be the year of documents
  };
  using Words = Lexicon<Entry>;
  static const std::array<Words, 3> lists = [] {
    std::array<Words, 3> read;
    each_entry("year-words.txt", [&](const Fields& fields) {
      const bool papers = fields[0] == "papers";
      const std::size_t list = fields[0] == "behind"               ? 0
                               : papers || fields[0] == "sentence" ? 1
                                                                   : 2;
      read[list].add({fields[1], papers});
    });
    for (Words& words : read) words.sort();
    return read;
  }();
  const Words& words = lists[static_cast<std::size_t>(kind)];
  for (std::size_t at = 0; at < text.size();) {
    // 2022年印发的文件全面清理: the year is that of the documents; 2022年，我局共清理文件12件: the
    // year is when it was done.
    if (const Entry* word = words.at(text, at);
        word != nullptr &&
        !(word->of_papers && starts_with_any(text, {"，", "我", "本", "共", "全"}))) {
      return word->printed;
    }
    if (kind != YearWord::kSentence) return {};
    next_code(text, at);
  }
  return {};
}

const std::vector<std::pair<std::string_view, std::string_view>>& fact_word_lists() {
  return embedded::embedded_fact_words();
}

}  // namespace gouji
