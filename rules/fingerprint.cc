// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/fingerprint.h"

#include <algorithm>
#include <cstdint>

#include <fmt/format.h>

#include "rules/form/shared-places.h"
#include "rules/privacy/shared-personal-numbers.h"

namespace gouji {
namespace {

/// FNV-1a, 64 bits: stable over platforms, and no secret is at stake.
class Hash {
 public:
  void add(std::string_view part) {
    for (const char c : part) step(static_cast<unsigned char>(c));
    step(0x1F);  // so that "a","bc" differs from "ab","c"
  }
  void add(const Where& where) {
    for (const std::string* key : {&where.section, &where.table, &where.row, &where.column}) {
      add(*key);
    }
  }
  [[nodiscard]] std::string digits() const { return fmt::format("{:016x}", value_); }

 private:
  void step(unsigned char byte) {
    value_ ^= byte;
    value_ *= 1099511628211ULL;
  }
  std::uint64_t value_ = 14695981039346656037ULL;
};

/// Masked: an identity number could be told from a hash by trying all that there are. Without the
/// spaces that stay in reading form: between Latin words a line end may stand for one.
std::string comparable(std::string_view reading_form) {
  std::string text = mask_personal_numbers(reading_form);
  std::erase(text, ' ');
  return text;
}

constexpr std::size_t kContextCodes = 12;  // a clause: enough to tell two places of a page apart

/// The last `count` code points of `text`.
std::string_view last_codes(std::string_view text, std::size_t count) {
  std::size_t at = text.size();
  while (at > 0 && count > 0) {
    --at;
    if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80) --count;
  }
  return text.substr(at);
}

std::string_view first_codes(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  while (at < text.size() && count > 0) {
    next_code(text, at);
    --count;
  }
  return text.substr(0, at);
}

/// Reading form without digits: a part of a personal number must not get into a hash either.
std::string words_of(std::string_view raw) {
  std::string text = normalize(raw).text;
  std::erase_if(text, [](char c) { return c == ' ' || ('0' <= c && c <= '9'); });
  return text;
}

/// The sentence around a place of the prose, up to 。；！？ on either side. A place in a cell is
/// known by its row and column, and one of several sentences by its own words.
std::string sentence_of(const Report& report, const Finding& finding) {
  if (!finding.where.table.empty() || finding.at.empty()) return {};
  const auto prose =
      std::find_if(report.paragraphs.begin(), report.paragraphs.end(), [&](const Prose& each) {
        return each.at.begin <= finding.at.begin && finding.at.end <= each.at.end;
      });
  if (prose == report.paragraphs.end()) return {};
  const std::string_view text = report.source->view(prose->at);
  const std::string_view sentence =
      sentence_around(text, {finding.at.begin - prose->at.begin, finding.at.end - prose->at.begin});
  const bool ends = sentence.data() + sentence.size() < text.data() + text.size();
  return ends ? words_of(sentence) : std::string();
}

/// The words before and behind in the same paragraph, as far as `kContextCodes` on each side.
std::string context(const Report& report, Span at) {
  Span around{0, report.source->size()};
  for (const Prose& prose : report.paragraphs) {
    if (prose.at.begin <= at.begin && at.end <= prose.at.end) around = prose.at;
  }
  const std::string_view raw = report.source->raw();
  // More than is wanted is read, for spaces and digits fall away.
  const std::string before =
      words_of(last_codes(raw.substr(around.begin, at.begin - around.begin), 4 * kContextCodes));
  const std::string behind =
      words_of(first_codes(raw.substr(at.end, around.end - at.end), 4 * kContextCodes));
  return std::string(last_codes(before, kContextCodes)) + '|' +
         std::string(first_codes(behind, kContextCodes));
}

}  // namespace

std::string identity_of(const Report& report) {
  if (report.body.empty()) return report.title;
  return report.body + '/' + (report.year ? std::to_string(report.year->value) : std::string());
}

Fingerprint fingerprint(const Rule& rule, const Finding& finding, const Report& report,
                        const std::string& identity) {
  Hash hash;
  hash.add(rule.code);
  hash.add(identity);
  hash.add(finding.where);
  hash.add(finding.at.empty() ? std::string()
                              : comparable(normalize(report.source->view(finding.at)).text));
  hash.add(comparable(finding.left));
  hash.add(comparable(finding.right));
  for (const Evidence& evidence : finding.evidence) {
    hash.add(evidence.where);
    hash.add(comparable(evidence.text));
  }
  hash.add(sentence_of(report, finding));
  Fingerprint out;
  out.content = hash.digits();
  hash.add(context(report, finding.at));
  out.in_context = hash.digits();
  return out;
}

std::string numbered(const std::string& fingerprint, int earlier) {
  Hash hash;
  hash.add(fingerprint);
  hash.add(std::to_string(earlier));
  return hash.digits();
}

}  // namespace gouji
