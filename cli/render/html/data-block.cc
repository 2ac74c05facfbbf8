// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/render/html/data-block.h"

#include "parser/base/error.h"

namespace gouji {

std::string json_data(const Json& json) {
  const std::string plain = json.dump(-1, ' ', false, Json::error_handler_t::replace);
  std::string out;
  out.reserve(plain.size());
  for (const char c : plain) {
    if (c == '<') {
      out += "\\u003c";  // only occurs inside of strings
    } else {
      out += c;
    }
  }
  return out;
}

std::string json_text(std::string_view text) { return json_data(Json(text)); }

void append_data_block(std::string& page, std::string_view name, std::string_view data) {
  GOUJI_ASSERT(data.find('<') == std::string_view::npos);
  page += "<script type=\"application/json\" id=\"";
  page += name;
  page += "\">";
  page += data;
  page += "</script>\n";
}

}  // namespace gouji
