// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/base/say.h"

namespace gouji {
namespace {

const Translations* current = nullptr;

}  // namespace

void use_translations(const Translations* translations) { current = translations; }

std::string_view translated(std::string_view chinese) {
  if (current == nullptr) return chinese;
  const auto found = current->find(chinese);
  return found == current->end() ? chinese : found->second;
}

}  // namespace gouji
