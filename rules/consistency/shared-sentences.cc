// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/consistency/shared-sentences.h"

#include "rules/structure/shared-sections.h"

namespace gouji {
namespace {

constexpr std::size_t kMark = 3;  // bytes of 。 ； ！

/// Where the next mark that ends a sentence stands, or the end of the text.
std::size_t sentence_end(std::string_view text, std::size_t from) {
  for (std::size_t at = from; at + kMark <= text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte != 0xE3 && byte != 0xEF) continue;
    const std::string_view mark = text.substr(at, kMark);
    if (mark == "。" || mark == "；" || mark == "！") return at;
  }
  return text.size();
}

}  // namespace

std::vector<Sentence> sentences_of(const Report& report,
                                   std::initializer_list<std::string_view> sections) {
  std::vector<Sentence> found;
  for (const std::string_view section : sections) {
    for (const std::size_t i : prose_of(report, section)) {
      const Prose& prose = report.paragraphs[i];
      const std::string_view text = prose.text.text;
      for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = sentence_end(text, begin);
        if (end > begin) {
          found.push_back(
              {&prose, static_cast<std::uint32_t>(begin), text.substr(begin, end - begin)});
        }
        begin = end + kMark;
      }
    }
  }
  return found;
}

}  // namespace gouji
