// SPDX-License-Identifier: GPL-3.0-or-later
// Every renderer: whatever stands in documents and their names, the output is valid UTF-8 without
// control characters that a document brought in, and streams give the same bytes.
#include <algorithm>

#include "cli/output/formats.h"
#include "cli/render/render.h"
#include "rules/registry.h"
#include "tests/fuzz/fuzz.h"

namespace {

using namespace gouji;

/// Numbers and strings from the input; zeros and nothing where it ends.
class Source {
 public:
  explicit Source(std::string_view bytes) : rest_(bytes) {}

  std::uint32_t number(std::uint32_t below) {
    if (rest_.empty()) return 0;
    const auto byte = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    return byte % below;
  }
  std::string words() {
    const std::size_t wanted = number(40);  // takes a byte itself
    const std::size_t size = std::min(wanted, rest_.size());
    std::string text(rest_.substr(0, size));
    rest_.remove_prefix(size);
    return text;
  }

 private:
  std::string_view rest_;
};

Where where(Source& source) {
  static const char* const kTables[] = {"", "t2", "t3", "t4"};
  return {source.words(), kTables[source.number(4)], source.words(), source.words()};
}

Place place(Source& source) {
  Place out;
  for (std::uint32_t i = source.number(3); i > 0; --i) {
    const double x = source.number(250), y = source.number(250);
    out.boxes.push_back({source.number(4), {x, y, x + 10, y + 10}});
  }
  out.line = source.number(100);
  out.text_line = source.number(100);
  return out;
}

CheckedDocument document_from(Source& source) {
  CheckedDocument out;
  out.path = source.words();
  out.sha256 = source.words();
  out.status = static_cast<Status>(source.number(static_cast<std::uint32_t>(Status::kCrashed) + 1));
  if (counts_as_unreadable(out.status)) out.error = source.words();
  if (source.number(4) > 0) {
    ReportFacts& facts = out.report.emplace();
    facts.title = source.words();
    facts.body = source.words();
    if (source.number(2) > 0) facts.year = static_cast<int>(2000 + source.number(99));
    facts.period_from = source.words();
    facts.period_to = source.words();
    facts.edition = source.words();
    facts.editions = {
        {"t2", "表二", source.words()}, {"t3", source.words(), ""}, {"t4", "表四", "2021"}};
    facts.pages = static_cast<int>(source.number(9));
    facts.pages_read = std::min(facts.pages, static_cast<int>(source.number(9)));
    facts.scope = static_cast<Scope>(source.number(3));
  }
  for (std::uint32_t i = source.number(4); i > 0; --i) {
    PlacedFinding& finding = out.findings.emplace_back();
    finding.rule = all_rules()[source.number(static_cast<std::uint32_t>(all_rules().size()))];
    finding.severity = static_cast<Severity>(source.number(3));
    finding.message = source.words();
    finding.place = place(source);
    finding.where = where(source);
    finding.left = source.words();
    finding.right = source.words();
    for (std::uint32_t k = source.number(4); k > 0; --k) {
      finding.evidence.push_back(
          {source.words(), source.words(), where(source), place(source), source.words()});
    }
    finding.suggestion = source.words();
    finding.fingerprint = "0123456789abcdef";
    finding.standing = static_cast<Standing>(source.number(5));
    finding.remark = {source.words(), source.words(), source.words()};
  }
  for (const Rule* rule : all_rules()) {
    out.coverage.push_back({rule, static_cast<Verdict>(source.number(4)), source.words(), true});
  }
  for (std::uint32_t i = source.number(3); i > 0; --i) {
    out.facts.push_back({where(source), source.words(), source.words(), source.words(),
                         source.words(), source.number(2) == 0, source.words(), place(source)});
    out.corrected.push_back({where(source), source.words(), source.words(), source.words(), {}});
  }
  return out;
}

bool is_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto first = static_cast<unsigned char>(text[i]);
    const std::size_t more = first < 0x80   ? 0
                             : first < 0xC2 ? 9
                             : first < 0xE0 ? 1
                             : first < 0xF0 ? 2
                             : first < 0xF5 ? 3
                                            : 9;
    if (i + more >= text.size()) return false;
    for (std::size_t k = 1; k <= more; ++k) {
      if ((static_cast<unsigned char>(text[i + k]) & 0xC0U) != 0x80U) return false;
    }
    i += more + 1;
  }
  return true;
}

bool steers_a_terminal(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte == 0x7F || (byte < 0x20 && c != '\n' && c != '\r' && c != '\t');
  });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Source source(gouji::test::as_text(data, size));
  RenderOptions options;
  options.detail = static_cast<Detail>(source.number(3));
  options.width = source.number(2) * 60;
  const std::uint32_t one = source.number(static_cast<std::uint32_t>(formats().size()));
  Documents documents;
  for (std::uint32_t i = source.number(3); i > 0; --i) documents.push_back(document_from(source));
  const Format& format = formats()[one];
  if (format.copies) return 0;
  const auto bytes = format.render(documents, options);
  GOUJI_ASSERT(bytes);
  if (format.for_terminals) {
    GOUJI_ASSERT(is_utf8(*bytes));
    GOUJI_ASSERT(!steers_a_terminal(*bytes));
  }
  if (format.stream != nullptr) {
    const auto stream = format.stream(options);
    GOUJI_ASSERT(*all_at_once(*stream, documents, {}) == *bytes);
  }
  return 0;
}
