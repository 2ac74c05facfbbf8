// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/render/formats/csv-lines.h"

#include "cli/base/plain.h"

namespace gouji {
namespace {

bool is_number(std::string_view text) {
  const std::size_t sign = text.starts_with('-') ? 1 : 0;
  return text.size() > sign && text.find_first_not_of("0123456789.", sign) == std::string::npos;
}

/// Full-width signs too: spreadsheets in East Asian languages treat them like the others.
bool opens_formula(std::string_view text) {
  for (const std::string_view sign : {"=", "+", "-", "@", "＝", "＋", "－", "＠"}) {
    if (text.starts_with(sign)) return !is_number(text);
  }
  return false;
}

std::string field(std::string_view text) {
  std::string words = plain(text);
  // A spreadsheet may ignore leading spaces.
  const std::size_t first = words.find_first_not_of(' ');
  if (first != std::string::npos && opens_formula(std::string_view(words).substr(first))) {
    words.insert(0, 1, '\'');
  }
  if (words.find_first_of(",\"\r\n") == std::string::npos) return words;
  std::string out = "\"";
  for (const char c : words) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

}  // namespace

void add_csv_line(std::string& out, const std::vector<std::string>& fields) {
  bool first = true;
  for (const std::string& each : fields) {
    if (!first) out += ',';
    first = false;
    out += field(each);
  }
  out += "\r\n";
}

}  // namespace gouji
