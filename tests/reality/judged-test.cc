// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reality/judged.h"

#include <sstream>

#include "parser/built-in/built-in-editions.h"
#include "parser/layout/lay-out.h"
#include "parser/pdf/read-pdf.h"
#include "parser/plain-text/lay-out-text.h"
#include "parser/recognize/recognize.h"
#include "parser/text/normalize.h"
#include "rules/assess.h"
#include "rules/registry.h"
#include "tests/support/catch.h"
#include "tests/support/documents.h"
#include "tests/support/held.h"

namespace gouji::test {
namespace {

std::vector<std::string> fields_of(const std::string& line) {
  std::vector<std::string> fields(1);
  for (const char c : line) {
    if (c == '\t') {
      fields.emplace_back();
    } else {
      fields.back() += c;
    }
  }
  return fields;
}

/// Han and digits only: how messages are quoted differs in the rest.
std::string bare(const std::string& text) {
  std::string kept;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code(text, at);
    const bool digit = c >= U'0' && c <= U'9', han = c >= U'一' && c <= U'龥';
    if (digit || han) kept.append(text, begin, at - begin);
  }
  return kept;
}

bool says(const Examined& examined, const std::string& code) {
  for (const Said& said : examined.said) {
    if (said.code == code) return true;
  }
  return false;
}

/// The very finding, in other punctuation perhaps.
bool says(const Examined& examined, const std::string& code, const std::string& message) {
  for (const Said& said : examined.said) {
    if (said.code == code && bare(said.message) == bare(message)) return true;
  }
  return false;
}

/// A finding of the code, or of any rule where none was known, at the quoted words.
bool tells(const Examined& examined, const JudgedRow& missed) {
  constexpr std::string_view kAnyOf = "STACYNFP";
  const std::string& quote = missed.at("quote");
  const std::string& code = missed.at("code");
  for (const Said& said : examined.said) {
    const bool due =
        code == "NEW" ? kAnyOf.find(said.code[0]) != std::string_view::npos : said.code == code;
    if (!due) continue;
    if (!bare(quote).empty() && bare(said.message).find(bare(quote)) != std::string::npos) {
      return true;
    }
    if (said.line == 0 || quote.empty()) continue;
    std::istringstream text(examined.report.source->raw());
    std::string line;
    for (std::size_t number = 0; number < said.line; ++number) std::getline(text, line);
    if (line.find(quote) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

std::vector<JudgedRow> judged_rows(const std::string& path) {
  std::istringstream in(read_file(path));
  std::vector<JudgedRow> rows;
  std::vector<std::string> head;
  for (std::string line; std::getline(in, line);) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    std::vector<std::string> fields = fields_of(line);
    if (head.empty()) {
      head = fields;
      continue;
    }
    fields.resize(head.size());
    JudgedRow row;
    for (std::size_t i = 0; i < head.size(); ++i) row[head[i]] = fields[i];
    rows.push_back(std::move(row));
  }
  return rows;
}

std::optional<Examined> examine(const std::string& path) {
  const std::string bytes = read_file(path);
  Flow flow;
  if (bytes.starts_with("%PDF-")) {
    const Expected<Pdf> pdf = read_pdf(bytes);
    if (!pdf) return std::nullopt;
    flow = lay_out(*pdf);
  } else {
    const Expected<std::string> text = decode_text(bytes);
    if (!text) return std::nullopt;
    flow = lay_out_text(*text);
  }
  Examined examined;
  examined.report = recognize(flow, built_in_editions());
  for (const Assessment& one : assess(Case{examined.report}, all_rules())) {
    for (const Finding& finding : one.outcome.findings()) {
      Said said;
      said.code = one.rule->code;
      said.message = finding.message;
      said.severity = finding.severity.value_or(one.rule->severity);
      if (!finding.at.empty()) said.line = examined.report.source->line_of(finding.at.begin);
      examined.said.push_back(std::move(said));
    }
  }
  return examined;
}

TEST_CASE("what was judged of completed real texts stays so") {
  const auto folder = reality_folder();
  if (!folder) return;
  for (const std::string set : {"a", "b"}) {
    std::map<std::string, std::optional<Examined>> examined;
    const auto of = [&](const JudgedRow& row) -> const Examined& {
      const std::string& file = row.at("file");
      auto& one = examined[file];
      if (!one) one = examine(*folder + "/completed/" + set + "/" + file + ".txt");
      INFO(file);
      REQUIRE(one);
      return *one;
    };
    int back = 0, lost = 0, told = 0;
    std::string which;
    for (const JudgedRow& row : judged_rows(*folder + "/findings-" + set + ".tsv")) {
      const bool is_back =
          row.at("verdict") == "false" && says(of(row), row.at("code"), row.at("quote"));
      const bool is_lost = row.at("verdict") == "true" && !says(of(row), row.at("code"));
      back += is_back ? 1 : 0;
      lost += is_lost ? 1 : 0;
      if (!is_back && !is_lost) continue;
      which += (is_back ? "back " : "lost ") + row.at("file") + " " + row.at("code") + "\n";
    }
    for (const JudgedRow& row : judged_rows(*folder + "/missed-" + set + ".tsv")) {
      told += tells(of(row), row) ? 1 : 0;
    }
    INFO(which);
    hold_most("reality findings " + set + " back", back);
    hold_most("reality findings " + set + " lost", lost);
    hold_least("reality missed " + set + " told", told);
  }
}

}  // namespace gouji::test
