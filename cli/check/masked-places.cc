// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/check/masked-places.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "parser/text/normalize.h"
#include "parser/text/pattern.h"
#include "rules/privacy/shared-personal-numbers.h"

namespace gouji {

std::vector<PageBox> masked_places(const SourceText& source) {
  std::vector<PageBox> places;
  if (!source.traits().pages) return places;
  const Normalized text = normalize(source.raw());
  for (const PersonalNumber& found : personal_numbers(text.text)) {
    if (source.view(text.source(found.at)).find('\t') != std::string_view::npos) continue;
    const std::string shown = mask_personal_number(slice(text.text, found.at), found.kind);
    const std::size_t end = std::min<std::size_t>(shown.size(), found.at.size());
    for (std::size_t from = shown.find('*'); from < end; from = shown.find('*', from)) {
      const std::size_t to = std::min(shown.find_first_not_of('*', from), end);
      const Span stars{found.at.begin + static_cast<std::uint32_t>(from),
                       found.at.begin + static_cast<std::uint32_t>(to)};
      const std::vector<PageBox> boxes = source.boxes(text.source(stars));
      places.insert(places.end(), boxes.begin(), boxes.end());
      from = to;
    }
  }
  return places;
}

}  // namespace gouji
