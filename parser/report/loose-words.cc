// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/loose-words.h"

#include <array>
#include <cmath>
#include <string_view>
#include <utility>

#include "parser/report/values.h"
#include "parser/text/normalize.h"

namespace gouji {
namespace {

// 无 and 、 may as well be letters of a label that is written one below the other.
constexpr std::array<std::string_view, 7> kSigns = {"/", "-", "—", "–", "\\", "*", "×"};
bool is_sign(std::string_view text) {
  return std::find(kSigns.begin(), kSigns.end(), text) != kSigns.end();
}

}  // namespace

Words placed_words(const SourceText& source, const LooseTable& table) {
  Words out;
  for (const LooseWord& word : table.words) {
    PlacedWord placed;
    placed.at = word.at;
    placed.page = word.page;
    placed.box = word.box;
    placed.em = static_cast<double>(word.size);
    for (const Span piece : word.at) {
      placed.text += normalize(source.view(piece), piece.begin).text;
    }
    placed.digits = std::any_of(placed.text.begin(), placed.text.end(),
                                [](char c) { return c >= '0' && c <= '9'; });
    placed.value = (placed.digits && may_be_value(placed.text)) || is_sign(placed.text);
    if (!out.empty()) {
      const PlacedWord& before = out.back();
      constexpr double kLevel = 0.3;  // em, as layout puts words into lines
      const bool same =
          before.page == placed.page && before.box.x1 <= placed.box.x0 + placed.em &&
          std::abs(before.box.center_y() - placed.box.center_y()) < kLevel * placed.em;
      placed.line = before.line + (same ? 0 : 1);
    }
    out.push_back(std::move(placed));
  }
  return out;
}

PrintedCell cell_of(const Words& words, const WordIndices& members) {
  PrintedCell cell;
  for (const std::size_t i : members) cell.text += words[i].text;
  cell.words = Spelling(fold(cell.text));
  std::string tailless = fold_without_tail(cell.text);
  if (tailless != cell.words.text) cell.short_words = Spelling(std::move(tailless));
  return cell;
}

bool ends_with_figure(std::string_view text) {
  return (!text.empty() && text.back() >= '0' && text.back() <= '9') ||
         std::any_of(kSigns.begin(), kSigns.end(),
                     [&](std::string_view sign) { return text.ends_with(sign); });
}

}  // namespace gouji
