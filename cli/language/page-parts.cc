// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/language/page-parts.h"

#include <algorithm>

namespace gouji {
namespace {

constexpr std::string_view kEnglish = "\n## English\n";
constexpr std::string_view kMessages = "\n```messages\n", kFence = "\n```\n";

}  // namespace

PageParts page_parts(std::string_view page) {
  PageParts parts;
  const std::size_t english = page.find(kEnglish);
  parts.chinese = page.substr(0, english);
  if (english == std::string_view::npos) return parts;
  parts.english = page.substr(english + kEnglish.size());
  const std::size_t messages = parts.english.find(kMessages);
  if (messages == std::string_view::npos) return parts;
  parts.messages = parts.english.substr(messages + kMessages.size());
  parts.messages = parts.messages.substr(0, parts.messages.find(kFence));
  parts.english = parts.english.substr(0, messages + 1);
  return parts;
}

}  // namespace gouji
