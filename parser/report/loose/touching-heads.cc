// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/loose/touching-heads.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "parser/text/normalize.h"

namespace gouji {
namespace {

std::vector<std::u32string> letters_of_forms(const LabelForms& forms) {
  std::vector<std::u32string> out;
  const auto add = [&](const Spelling& spelling) {
    std::u32string letters = letters_of(spelling.text);
    const bool known = std::find(out.begin(), out.end(), letters) != out.end();
    if (!letters.empty() && !known) out.push_back(std::move(letters));
  };
  for (const Spelling& words : forms.words) add(words);
  for (const Spelling& alias : forms.aliases) add(alias);
  return out;
}

using Cuts = std::vector<std::size_t>;  // letters before each label but the first

/// All ways to part the letters into heads of the run from `head` on.
class Parting {
 public:
  Parting(std::u32string_view letters, const HeadRun& run, std::set<Cuts>& found)
      : letters_(letters), run_(run), found_(found) {}

  void from(std::size_t head) { go_on(head, 0); }

 private:
  void go_on(std::size_t head, std::size_t at) {
    if (head == run_.size()) return;
    const std::u32string_view rest = letters_.substr(at);
    constexpr std::size_t kFewest = 2;  // letters of a label that goes on below
    if (at > 0) cuts_.push_back(at);
    for (const std::u32string& label : run_[head]) {
      const bool begun = rest.size() >= kFewest && label.starts_with(rest);
      if (!cuts_.empty() && (rest == label || begun)) found_.insert(cuts_);
      if (rest.size() > label.size() && rest.starts_with(label)) {
        go_on(head + 1, at + label.size());
      }
    }
    if (at > 0) cuts_.pop_back();
  }

  std::u32string_view letters_;
  const HeadRun& run_;
  std::set<Cuts>& found_;
  Cuts cuts_;
};

/// Empty if it is one label, no label, or can be parted in two ways.
Cuts cuts_of(std::u32string_view letters, const std::vector<HeadRun>& runs) {
  std::set<Cuts> found;
  for (const HeadRun& run : runs) {
    Parting parting(letters, run, found);
    for (std::size_t head = 0; head < run.size(); ++head) parting.from(head);
  }
  return found.size() == 1 ? *found.begin() : Cuts{};
}

/// The places of the code points from `begin` to `end` of a word.
std::vector<Span> spans_of(const SourceText& source, const PlacedWord& word, std::size_t begin,
                           std::size_t end) {
  std::vector<Span> out;
  std::size_t code = 0;
  for (const Span piece : word.at) {
    const std::string_view text = source.view(piece);
    for (std::size_t at = 0; at < text.size(); ++code) {
      const auto from = static_cast<std::uint32_t>(piece.begin + at);
      next_code(text, at);
      const auto to = static_cast<std::uint32_t>(piece.begin + at);
      if (code < begin || code >= end) continue;
      if (!out.empty() && out.back().end == from) {
        out.back().end = to;
      } else {
        out.push_back({from, to});
      }
    }
  }
  return out;
}

bool is_letters_alone(const SourceText& source, const PlacedWord& word) {
  std::size_t codes = 0;
  for (const Span piece : word.at) codes += length_in_codes(source.view(piece));
  return codes == word.letters.size();
}

// Letters of a label are all as wide.
PlacedWord part_of(const SourceText& source, const PlacedWord& word, std::size_t begin,
                   std::size_t end) {
  PlacedWord part = word;
  part.touching = true;
  part.at = spans_of(source, word, begin, end);
  part.letters = word.letters.substr(begin, end - begin);
  part.text.clear();
  for (const Span piece : part.at) part.text += normalize(source.view(piece), piece.begin).text;
  const double letter = word.box.width() / static_cast<double>(word.letters.size());
  part.box.x0 = word.box.x0 + letter * static_cast<double>(begin);
  part.box.x1 = word.box.x0 + letter * static_cast<double>(end);
  return part;
}

}  // namespace

std::vector<HeadRun> head_runs(const Editions& editions) {
  std::vector<HeadRun> out;
  for (const Edition& edition : editions.all) {
    for (const TableDef& def : edition.tables) {
      for (const BandDef& band : def.bands) {
        HeadRun& run = out.emplace_back();
        if (!band.stub.empty()) run.push_back(letters_of_forms(band.stub_forms));
        for (const ColumnDef& column : band.columns) run.push_back(letters_of_forms(column.forms));
      }
    }
  }
  return out;
}

Words with_heads_parted(const SourceText& source, const std::vector<HeadRun>& runs,
                        const Words& words) {
  Words out;
  out.reserve(words.size());
  for (const PlacedWord& word : words) {
    const bool letters = !word.value && is_letters_alone(source, word);
    const Cuts cuts = letters ? cuts_of(word.letters, runs) : Cuts{};
    std::size_t begin = 0;
    for (const std::size_t end : cuts) {
      out.push_back(part_of(source, word, begin, end));
      begin = end;
    }
    out.push_back(begin == 0 ? word : part_of(source, word, begin, word.letters.size()));
  }
  return out;
}

}  // namespace gouji
