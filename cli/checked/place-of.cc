// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/checked/place-of.h"

namespace gouji {

Place place_of(const SourceText& source, Span at) {
  const std::uint32_t line = source.line_of(at.begin);
  if (!source.traits().pages) return {{}, line, line};
  std::vector<PageBox> boxes = source.boxes(at);
  const bool nowhere = boxes.empty();
  return {std::move(boxes), 0, nowhere ? 0 : line};
}

}  // namespace gouji
