// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/render/html/rule-pages.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include <cmark.h>

#include "cli/base/late-library.h"
#include "cli/language/language.h"
#include "rules/registry.h"

namespace gouji {
namespace {

struct Cmark {
  LateLibrary library{GOUJI_CMARK_LIBRARY};
  GOUJI_LATE_FUNCTION(library, cmark_markdown_to_html);
};

}  // namespace

std::optional<Error> rule_pages_unavailable() { return loaded<Cmark>().library.fault(); }

std::string rule_page_html(const Rule& rule) {
  if (find_rule(rule.code) != &rule) return {};
  const std::string page = page_of(rule);
  std::string_view text = page;
  if (text.starts_with("# ")) text.remove_prefix(std::min(text.find('\n'), text.size()));
  char* html = late<Cmark>().cmark_markdown_to_html(text.data(), text.size(), CMARK_OPT_DEFAULT);
  std::string out = html;
  std::free(html);
  return out;
}

}  // namespace gouji
