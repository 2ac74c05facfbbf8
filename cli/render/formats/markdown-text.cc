// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/render/formats/markdown-text.h"

#include "cli/base/plain.h"

namespace gouji {

std::string markdown(std::string_view text) {
  std::string out;
  for (const char c : plain(text)) {
    if (c == '<') {
      out += "&lt;";
      continue;
    }
    if (c == '&') {
      out += "&amp;";
      continue;
    }
    if (std::string_view("\\`*_[]>|~$#!").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

}  // namespace gouji
