// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/inputs/kinds/path-order.h"

#include <tuple>

namespace gouji {
namespace {

std::string_view without_ending(std::string_view path) {
  const std::size_t dot = path.rfind('.');
  const bool in_name =
      dot != std::string_view::npos && path.find('/', dot) == std::string_view::npos;
  return in_name ? path.substr(0, dot) : path;
}

}  // namespace

bool comes_before(std::string_view a, std::string_view b) {
  return std::tuple(without_ending(a), a) < std::tuple(without_ending(b), b);
}

}  // namespace gouji
