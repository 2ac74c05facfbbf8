// SPDX-License-Identifier: GPL-3.0-or-later
// Punctuation that cannot be meant: doubled marks, 、 before 等, marks of the Latin keyboard
// between Han characters, brackets and quotes without a partner, a heading that ends with a comma.
#include <map>

#include "parser/base/say.h"
#include "parser/text/numeral.h"
#include "parser/text/pattern.h"
#include "rules/form/shared-pairs.h"
#include "rules/rule.h"

namespace gouji {
namespace {

/// The mark with a few characters on either side, for the message.
std::string excerpt(std::string_view text, Span at) {
  constexpr int kAround = 4;
  std::uint32_t begin = at.begin, end = at.end;
  for (int i = 0; i < kAround && begin > 0;) {
    --begin;
    if ((static_cast<unsigned char>(text[begin]) & 0xC0) != 0x80) ++i;
  }
  for (int i = 0; i < kAround && end < text.size(); ++i) {
    std::size_t next = end;
    next_code(text, next);
    end = static_cast<std::uint32_t>(next);
  }
  return std::string(slice(text, {begin, end}));
}

Finding finding_at(const Report& report, const Prose& prose, Span at, const std::string& what) {
  Finding finding;
  finding.message = say("“{}”中{}", excerpt(prose.text.text, at), what);
  finding.at = prose.text.source(at);
  if (prose.section >= 0) {
    finding.where.section = report.sections[static_cast<std::size_t>(prose.section)].standard;
  }
  return finding;
}

/// True where `position` lies within “…” of this text.
bool in_quotes(std::string_view text, std::uint32_t position) {
  static const Pattern quoted("“[^“”]*”");
  for (const Match& match : quoted.find_all(text)) {
    if (match.at.begin < position && position < match.at.end) return true;
  }
  return false;
}

void find_doubled(const Report& report, const Prose& prose, Outcome& out) {
  static const Pattern doubled("，{2,}|、{2,}|。{2,}|,{2,}|、。",
                               {"，，", "、、", "。。", ",,", "、。"});
  // 、等 as "and so on"; not 分类、等级管理 or 、等候.
  static const Pattern and_so_on("(、)等(?:$|[^级候待额同次价边号于离效量值比式份身位])", {"、等"});
  const std::string_view text = prose.text.text;
  for (const Match& match : doubled.find_all(text)) {
    const bool mixed = slice(text, match.at) == "、。";
    out.find(finding_at(report, prose, match.at, mixed ? say("顿号后又有句号") : say("标点重复")));
  }
  for (const Match& match : and_so_on.find_all(text)) {
    const Span mark = *match.groups[0];
    if (in_quotes(text, mark.begin)) continue;
    const Span at{mark.begin, mark.end + static_cast<std::uint32_t>(std::string_view("等").size())};
    Finding finding = finding_at(report, prose, at, say("“等”前多了顿号"));
    finding.suggestion = say("删去“等”前的顿号");
    out.find(std::move(finding));
  }
}

/// Latin . or , between Han. 一.总体情况 is a way of numbering. A report that has more Latin commas
/// than Chinese ones has them from its font or its source, and not from a slip.
void find_latin(const Report& report, Outcome& out) {
  static const Pattern latin("([一-龥])([.,])[一-龥]", {".", ","});
  static const Pattern chinese("，");
  std::size_t slips = 0, lawful = 0;
  std::vector<Finding> findings;
  for (const Prose& prose : report.paragraphs) {
    const std::string_view text = prose.text.text;
    lawful += chinese.find_all(text).size();
    for (const Match& match : latin.find_all(text)) {
      if (ordinal_value(slice(text, *match.groups[0])) > 0) continue;
      ++slips;
      const bool stop = slice(text, *match.groups[1]) == ".";
      findings.push_back(finding_at(report, prose, *match.groups[1],
                                    stop ? say("用了半角句点") : say("用了半角逗号")));
    }
  }
  if (slips > lawful) {
    out.doubt(say("半角标点多于全角标点，可能是字体或文本提取所致"));
    return;
  }
  for (Finding& finding : findings) out.find(std::move(finding));
}

/// Brackets, book titles and quotes over a whole section: a pair may span paragraphs.
void find_unpaired(const Report& report, Outcome& out) {
  std::map<int, std::vector<const Prose*>> sections;
  for (const Prose& prose : report.paragraphs) {
    if (!prose.heading) sections[prose.section].push_back(&prose);
  }
  for (const auto& [section, paragraphs] : sections) {
    std::vector<std::string_view> texts;
    for (const Prose* prose : paragraphs) texts.push_back(prose->text.text);
    for (const UnpairedMark& mark : unpaired_marks(texts)) {
      out.find(finding_at(report, *paragraphs[mark.text], mark.at, say("“{}”没有配对", mark.mark)));
    }
  }
}

void find_heading_ends(const Report& report, Outcome& out) {
  static const Pattern end("[、，]$");
  for (const Section& section : report.sections) {
    const Normalized text = normalize(report.source->view(section.heading), section.heading.begin);
    const auto match = end.find(text.text);
    if (!match) continue;
    Finding finding;
    finding.message = say("标题“{}”以“{}”结尾", text.text, slice(text.text, match->at));
    finding.at = section.heading;
    finding.where.section = section.standard;
    out.find(std::move(finding));
  }
}

Outcome check(const Case& in) {
  Outcome out;
  for (const Prose& prose : in.report.paragraphs) find_doubled(in.report, prose, out);
  find_latin(in.report, out);
  find_unpaired(in.report, out);
  find_heading_ends(in.report, out);
  return out;
}

}  // namespace

extern const Rule punctuation = {
    .code = "F04",
    .name = "punctuation",
    .severity = Severity::kInfo,
    .title = "标点错误",
    .title_en = "Punctuation",
    .basis = "《标点符号用法》（GB/T 15834—2011）",
    .check = check,
    .needs_whole = NeedsWhole::kToPass,
};

}  // namespace gouji
