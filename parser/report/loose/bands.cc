// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/loose/bands.h"

#include <algorithm>

namespace gouji {

double low_of(const Words& words, const LooseRow& row) {
  return row.figures.empty() ? row.bottom : std::max(row.bottom, height_of(words, row.figures));
}

double high_of(const Words& words, const LooseRow& row) {
  return row.figures.empty() ? row.top : std::min(row.top, height_of(words, row.figures));
}

std::uint32_t page_of(const Words& words, const LooseRow& row) {
  return words[row.label.empty() ? row.figures.front() : row.label.front()].page;
}

}  // namespace gouji
