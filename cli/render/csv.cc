// SPDX-License-Identifier: GPL-3.0-or-later
// A table for spreadsheets: a line a finding, and one for each document without any, so that every
// document stands in it. It opens with a byte order mark, because Excel takes a file without one
// for GBK on a Chinese Windows; lines end as RFC 4180 has them. What a spreadsheet would take for a
// formula is preceded by an apostrophe.
#include <initializer_list>

#include "cli/language.h"
#include "cli/render/findings.h"
#include "cli/render/plain.h"
#include "cli/render/review-words.h"
#include "cli/render/words.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

bool is_number(std::string_view text) {
  const std::size_t sign = text.starts_with('-') ? 1 : 0;
  return text.size() > sign && text.find_first_not_of("0123456789.", sign) == std::string::npos;
}

/// Full-width signs count as well: spreadsheets in East Asian languages take them for the others.
bool opens_formula(std::string_view text) {
  for (const std::string_view sign : {"=", "+", "-", "@", "＝", "＋", "－", "＠"}) {
    if (text.starts_with(sign)) return !is_number(text);
  }
  return false;
}

std::string field(std::string_view text) {
  std::string words = plain(text);
  // A spreadsheet may drop spaces in front before it looks.
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

void add_line(std::string& out, std::initializer_list<std::string> fields) {
  bool first = true;
  for (const std::string& each : fields) {
    if (!first) out += ',';
    first = false;
    out += field(each);
  }
  out += "\r\n";
}

std::string number_or_nothing(std::uint32_t number) {
  return number > 0 ? std::to_string(number) : std::string();
}

}  // namespace

std::string render_csv(const Documents& documents, const RenderOptions& options) {
  std::string out = "\xEF\xBB\xBF";
  add_line(out, {say("文件"), say("机关"), say("年度"), say("状态"), say("严重程度"), say("代码"),
                 say("规则"), say("页"), say("行"), say("位置"), say("问题"), say("左边"),
                 say("右边"), say("建议"), say("依据"), say("复核"), say("指纹")});
  for (const CheckedDocument& document : documents) {
    const ReportFacts facts = document.report.value_or(ReportFacts{});
    const std::string year = facts.year ? std::to_string(*facts.year) : std::string();
    const std::string status(shown(document.status));
    const std::string trouble = trouble_of(document, options.require_report);
    const auto add_words = [&](const std::string& words) {
      add_line(out, {document.path, facts.body, year, status, "", "", "", "", "", "", words, "", "",
                     "", "", "", ""});
    };
    const std::vector<std::string> corrected = corrections(document);
    if (!trouble.empty() || (document.findings.empty() && corrected.empty())) add_words(trouble);
    for (const std::string& correction : corrected) add_words(correction);
    for (const PlacedFinding& finding : document.findings) {
      add_line(out, {document.path, facts.body, year, status, std::string(shown(finding.severity)),
                     std::string(finding.rule->code), std::string(title_of(*finding.rule)),
                     number_or_nothing(finding.place.page()), number_or_nothing(finding.place.line),
                     key_of(finding.where), finding.message, finding.left, finding.right,
                     finding.suggestion, std::string(basis_of(*finding.rule)),
                     say_standing(finding), finding.fingerprint});
    }
  }
  return out;
}

}  // namespace gouji
