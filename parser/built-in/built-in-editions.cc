// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/built-in/built-in-editions.h"

#include <algorithm>
#include <utility>

#include "parser/edition/tape.h"

namespace gouji {

std::shared_ptr<const Editions> built_in_editions() {
  static const std::shared_ptr<const Editions> editions = [] {
    auto loaded = std::make_shared<Editions>();
    TapeReader tape(embedded::kEditionNumbers, embedded::kEditionLetters);
    tape(*loaded);
    return loaded;
  }();
  return editions;
}

std::shared_ptr<const Editions> with_edition(Edition edition) {
  auto editions = std::make_shared<Editions>(*built_in_editions());
  std::erase_if(editions->all, [&](const Edition& other) {
    return other.id == edition.id ||
           (edition.first_year <= other.first_year && other.last_year <= edition.last_year);
  });
  add_edition(*editions, std::move(edition));
  return editions;
}

std::shared_ptr<const Editions> only_edition(Edition edition) {
  auto editions = std::make_shared<Editions>();
  editions->headings = built_in_editions()->headings;
  edition.first_year = 0;
  edition.last_year = 9999;
  add_edition(*editions, std::move(edition));
  return editions;
}

}  // namespace gouji
