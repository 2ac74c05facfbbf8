// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/quotation.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "parser/text/normalize.h"
#include "parser/text/pattern.h"

namespace gouji {
namespace {

struct Pair {
  Span open, close;
  bool title;  // 《》 and 〈〉, which are quoted with what they hold
};

/// A code point of the text and its place.
struct Code {
  char32_t code;
  Span at;
};

std::vector<Code> codes_of(std::string_view text) {
  std::vector<Code> codes;
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = static_cast<std::uint32_t>(at);
    const char32_t code = next_code(text, at);
    codes.push_back({code, {begin, static_cast<std::uint32_t>(at)}});
  }
  return codes;
}

char32_t closer_of(char32_t code) {
  switch (code) {
    case U'（':
      return U'）';
    case U'(':
      return U')';
    case U'《':
      return U'》';
    case U'〈':
      return U'〉';
    case U'“':
      return U'”';
    case U'‘':
      return U'’';
    case U'【':
      return U'】';
    case U'〔':
      return U'〕';
    default:
      return 0;
  }
}

/// Full- and half-width brackets pair with each other, as writers mix them.
bool closes(char32_t code, char32_t closer) {
  const bool round = closer == U'）' || closer == U')';
  return code == closer || (round && (code == U'）' || code == U')'));
}

bool is_closer(char32_t code) {
  constexpr std::u32string_view kClosers = U"）)》〉”’】〕";
  return kClosers.find(code) != std::u32string_view::npos;
}

/// Marks that pair. One without its partner encloses nothing.
std::vector<Pair> pairs_of(const std::vector<Code>& codes) {
  std::vector<Pair> pairs;
  std::vector<const Code*> open;
  for (const Code& each : codes) {
    if (closer_of(each.code) != 0) open.push_back(&each);
    if (!is_closer(each.code)) continue;
    const auto found = std::find_if(open.rbegin(), open.rend(), [&](const Code* one) {
      return closes(each.code, closer_of(one->code));
    });
    if (found == open.rend()) continue;
    const Code& opener = **found;
    const bool title = opener.code == U'《' || opener.code == U'〈' || opener.code == U'〔';
    pairs.push_back({opener.at, each.at, title});
    open.erase(std::next(found).base(), open.end());
  }
  return pairs;
}

/// The inside of the innermost bracket or quotation around `at`, or the whole text.
Span room_of(std::string_view text, const std::vector<Pair>& pairs, Span at) {
  Span room{0, static_cast<std::uint32_t>(text.size())};
  for (const Pair& pair : pairs) {
    const Span inside{pair.open.end, pair.close.begin};
    if (!pair.title && inside.contains(at) && inside.size() < room.size()) room = inside;
  }
  return room;
}

bool ends_sentence(char32_t code) {
  return code == U'。' || code == U'；' || code == U'！' || code == U'？';
}

bool ends_clause(char32_t code) {
  return ends_sentence(code) || code == U'，' || code == U'：' || code == U'、';
}

/// Parts of the room between marks; the mark at its end is not in it.
std::vector<Span> parts_of(const std::vector<Code>& codes, const std::vector<Pair>& pairs,
                           Span room, Span at, bool (*ends)(char32_t)) {
  std::vector<Span> parts;
  std::uint32_t begin = room.begin;
  for (const Code& each : codes) {
    if (!room.contains(each.at) || !ends(each.code) || at.contains(each.at)) continue;
    const bool within = std::any_of(pairs.begin(), pairs.end(), [&](const Pair& pair) {
      return room.contains(cover(pair.open, pair.close)) &&
             Span{pair.open.end, pair.close.begin}.contains(each.at);
    });
    if (within) continue;
    parts.push_back({begin, each.at.begin});
    begin = each.at.end;
  }
  parts.push_back({begin, room.end});
  return parts;
}

/// The parts from the one that holds the start of `at` to the one that holds its end.
struct Run {
  std::size_t first, last;
};

Run run_around(const std::vector<Span>& parts, Span at) {
  Run run{0, parts.size() - 1};
  while (run.first < run.last && parts[run.first].end < at.begin) ++run.first;
  while (run.last > run.first && parts[run.last].begin >= std::max(at.end, at.begin + 1)) {
    --run.last;
  }
  return run;
}

Span span_of(const std::vector<Span>& parts, Run run) {
  return {parts[run.first].begin, parts[run.last].end};
}

}  // namespace

std::string quotation(std::string_view text, Span at) {
  const std::vector<Code> codes = codes_of(text);
  const std::vector<Pair> pairs = pairs_of(codes);
  const Span room = room_of(text, pairs, at);
  const std::vector<Span> sentences = parts_of(codes, pairs, room, at, ends_sentence);
  const Span sentence = span_of(sentences, run_around(sentences, at));
  const auto length = [&](Span span) { return length_in_codes(slice(text, span)); };
  if (length(sentence) <= kQuotedWhole) return std::string(slice(text, sentence));
  const std::vector<Span> clauses = parts_of(codes, pairs, sentence, at, ends_clause);
  Run run = run_around(clauses, at);
  for (bool grown = true; grown;) {
    grown = false;
    for (const Run wider : {Run{run.first, run.last + 1}, Run{run.first - 1, run.last}}) {
      const bool there = wider.last < clauses.size() && wider.first <= wider.last;
      if (!there || length(span_of(clauses, wider)) > kQuotedWhole) continue;
      run = wider;
      grown = true;
      break;
    }
  }
  const std::string front = run.first > 0 ? "…" : "";
  const std::string back = run.last + 1 < clauses.size() ? "…" : "";
  return front + std::string(slice(text, span_of(clauses, run))) + back;
}

}  // namespace gouji
