// SPDX-License-Identifier: GPL-3.0-or-later
// Punctuation that cannot be meant: doubled marks, 、 before 等, marks of the Latin keyboard
// between Han characters, brackets and quotes without a partner, a heading that ends with a comma,
// a mark behind the ordinal of a heading, a paragraph without a mark at its end.
#include <algorithm>
#include <map>
#include <utility>

#include "parser/base/say.h"
#include "parser/edition/ids.h"
#include "parser/report/words/clauses.h"
#include "parser/text/numeral.h"
#include "parser/text/ordinal.h"
#include "parser/text/pattern.h"
#include "rules/form/shared-pairs.h"
#include "rules/form/shared-places.h"
#include "rules/form/shared-slips.h"
#include "rules/quotation.h"
#include "rules/rule.h"

namespace gouji {
namespace {

std::uint32_t last_code_begin(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0 && (static_cast<unsigned char>(text[--begin]) & 0xC0U) == 0x80U) {
  }
  return static_cast<std::uint32_t>(begin);
}

Finding finding_at(const Report& report, const Prose& prose, Span at, const std::string& what) {
  Finding finding;
  finding.message = say("“{}”中{}", quotation(prose.text.text, at), what);
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

/// Latin . or , between Han. 一.总体情况 is a way of numbering. Reading form has the wide comma
/// where the narrow one was printed. A report that has more narrow commas than wide ones has them
/// from its font or its source, and not from a slip.
void find_latin(const Report& report, Outcome& out) {
  static const Pattern point("([一-龥])(\\.)[一-龥]", {"."});
  constexpr std::string_view kComma = "，";
  std::size_t slips = 0, lawful = 0;
  std::vector<Finding> findings;
  for (const Prose& prose : report.paragraphs) {
    const std::string_view text = prose.text.text;
    const bool narrow = report.source->view(prose.at).find(',') != std::string_view::npos;
    for (std::size_t at = text.find(kComma); at != std::string_view::npos;
         at = text.find(kComma, at + kComma.size())) {
      const Span mark{static_cast<std::uint32_t>(at),
                      static_cast<std::uint32_t>(at + kComma.size())};
      if (!narrow || report.source->view(prose.text.source(mark)) != ",") {
        ++lawful;
        continue;
      }
      ++slips;
      findings.push_back(finding_at(report, prose, mark, say("用了半角逗号")));
    }
    for (const Match& match : point.find_all(text)) {
      if (ordinal_value(slice(text, *match.groups[0])) > 0) continue;
      ++slips;
      findings.push_back(finding_at(report, prose, *match.groups[1], say("用了半角句点")));
    }
  }
  if (slips > lawful) {
    out.doubt(say("半角标点多于全角标点，可能是字体或文本提取所致"));
    return;
  }
  for (Finding& finding : findings) out.find(std::move(finding));
}

/// The table of a section that was not read, so that its words stand among the prose; null where
/// there is none.
const TableDef* unread_table_in(const Report& report, int section) {
  if (section < 0 || report.edition == nullptr) return nullptr;
  const std::string& id = report.sections[static_cast<std::size_t>(section)].id;
  for (const TableDef& table : report.edition->tables) {
    if (table.section == id && report.table(table.id) == nullptr) return &table;
  }
  return nullptr;
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
    const std::vector<UnpairedMark> unpaired = unpaired_marks(texts);
    if (const TableDef* table = unread_table_in(report, section);
        table != nullptr && !unpaired.empty()) {
      out.doubt(say("{}没有读出，这一部分的括号、引号无法核对", table->title));
      continue;
    }
    for (const UnpairedMark& mark : unpaired) {
      out.find(finding_at(report, *paragraphs[mark.text], mark.at,
                          mark.mark == "“" || mark.mark == "”" ? say("引号没有配对")
                                                               : say("“{}”没有配对", mark.mark)));
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

/// （一）、 and —、: a mark that the ordinal of a heading does not have, or a dash for 一. The same
/// slip again and again is one finding.
void find_ordinals(const Report& report, Outcome& out) {
  static const Pattern marked("^[（(][一二三四五六七八九十]+[）)]([、.．])", {"）", ")"});
  static const Pattern dash("^[—－─-]、", {"、"});
  std::optional<Finding> with_mark;
  for (const Prose& prose : report.paragraphs) {
    const std::string_view text = prose.text.text;
    if (const auto match = dash.find(text)) {
      out.find(finding_at(report, prose, match->at, say("序号“一”写成了横线")));
    }
    const auto match = marked.find(text);
    if (!match) continue;
    const Span mark = *match->groups[0];
    if (!with_mark) {
      with_mark =
          finding_at(report, prose, {0, mark.end},
                     say("序号“{}”后多了“{}”", text.substr(0, mark.begin), slice(text, mark)));
    }
    with_mark->evidence.push_back({say("序号"), std::string(text.substr(0, mark.end)),
                                   prose.text.source({0, mark.end}), Where{}});
  }
  if (with_mark) out.find(*std::move(with_mark));
}

/// 三）信息管理 between （二） and （四）, or behind （二） alone: the left bracket is lost. Where
/// all ordinals are written so it is the way of the report.
void find_lost_brackets(const Report& report, Outcome& out) {
  struct Heading {
    const Prose* prose;
    Ordinal ordinal;
    bool whole;
  };
  std::vector<Heading> headings;
  bool any_lost = false;
  for (const Prose& prose : report.paragraphs) {
    const std::string_view text = prose.text.text;
    const bool whole = text.starts_with("（") || text.starts_with("(");
    constexpr std::size_t kNumeral = std::size_t{3} * 3;  // bytes: 十一）
    if (!whole && text.find("）") > kNumeral && text.find(')') > kNumeral) continue;
    const Ordinal ordinal = ordinal_at_start(text);
    if (ordinal.style != Numbering::kBracketed) continue;
    headings.push_back({&prose, ordinal, whole});
    any_lost = any_lost || !whole;
  }
  for (std::size_t i = 0; any_lost && i < headings.size(); ++i) {
    const Heading& one = headings[i];
    if (one.whole) continue;
    const auto belongs = [&](const Heading& other, int step) {
      return other.whole && other.prose->section == one.prose->section &&
             other.ordinal.value == one.ordinal.value + step;
    };
    if ((i > 0 && belongs(headings[i - 1], -1)) ||
        (i + 1 < headings.size() && belongs(headings[i + 1], 1))) {
      out.find(finding_at(report, *one.prose, {0, one.ordinal.length}, say("序号缺少左括号")));
    }
  }
}

/// "三审" among “…”: narrow quotes around Han where the report has the wide ones as well. A font or
/// a web page makes all of them narrow: in a PDF both have to stand in one paragraph.
void find_narrow_quotes(const Report& report, Outcome& out) {
  static const Pattern narrow("\"([^\"“”]*[一-龥][^\"“”]*)\"", {"\""});
  const bool typed = report.source->traits().typed;
  std::size_t wide = 0;
  bool any = false;
  for (const Prose& prose : report.paragraphs) {
    const std::string_view text = prose.text.text;
    any = any || text.find('"') != std::string_view::npos;
    for (std::size_t at = text.find("“"); at != std::string_view::npos;
         at = text.find("“", at + 1)) {
      ++wide;
    }
  }
  if (!any || wide == 0) return;
  std::vector<Finding> findings;
  for (const Prose& prose : report.paragraphs) {
    const std::string_view text = prose.text.text;
    const bool both = text.find("“") != std::string_view::npos;
    for (const Match& match : narrow.find_all(text)) {
      if (!typed && !both) continue;
      Finding finding;
      finding.message = say("{}用了半角引号", slice(text, match.at));
      finding.at = prose.text.source(match.at);
      if (prose.section >= 0) {
        finding.where.section = report.sections[static_cast<std::size_t>(prose.section)].standard;
      }
      findings.push_back(std::move(finding));
    }
  }
  if (findings.size() > wide) {
    out.doubt(say("半角引号多于全角引号，可能是字体或文本提取所致"));
    return;
  }
  for (Finding& finding : findings) out.find(std::move(finding));
}

/// 。（地址：…）。: a full stop before the bracket and behind it; 26号邮编: none between two data.
void find_misplaced_stops(const Report& report, const Prose& prose, Outcome& out) {
  static const Pattern stops("。[（(][^（）()]{0,200}[）)]。", {"。（", "。("});
  static const Pattern run_on("[号楼室]邮(?:政)?编(?:码)?[：:]?[0-9]{6}", {"邮编", "邮政编"});
  const std::string_view text = prose.text.text;
  for (const Match& match : stops.find_all(text)) {
    const Span stop{match.at.begin, match.at.begin + 3};
    out.find(finding_at(report, prose, stop, say("括号前后都有句号")));
  }
  for (const Match& match : run_on.find_all(text)) {
    // Blanks part them on paper, and reading form has none.
    const std::string_view printed = report.source->view(prose.text.source(match.at));
    if (printed.size() != match.at.size()) continue;
    out.find(finding_at(report, prose, match.at, say("“邮编”前缺少标点")));
  }
}

/// 印发《…格式的通知》: the notice is no part of the title.
void find_misplaced_title_mark(const Report& report, const Prose& prose, Outcome& out) {
  static const Pattern title("印发[《〈][^《》〈〉]{0,60}年度报告格式(的通知[》〉])",
                             {"报告格式的通知"});
  for (const Match& match : title.find_all(prose.text.text)) {
    const std::string_view before = prose.text.text;
    const std::size_t open = before.substr(0, match.at.begin).rfind("《");
    const std::size_t close = before.substr(0, match.at.begin).rfind("》");
    const bool within =
        open != std::string_view::npos && (close == std::string_view::npos || close < open);
    if (within) continue;  // 《关于印发〈…〉的通知》 in one pair of marks
    out.find(finding_at(report, prose, *match.groups[0], say("书名号应在“的通知”之前")));
  }
}

bool grid_between(const Report& report, const Prose& above, const Prose& below) {
  return std::any_of(report.grids.begin(), report.grids.end(), [&](const Grid& grid) {
    return above.at.end <= grid.at.begin && grid.at.begin < below.at.begin;
  });
}

/// A paragraph of prose, complete, and without a mark at its end: what follows is a heading or a
/// table. Where most paragraphs are so, copying lost the marks.
void find_open_ends(const Report& report, Outcome& out) {
  constexpr std::size_t kShortest = 30;  // code points
  static const Pattern open("(?:[一-龥]|%|[0-9](?:件|条|次|份|篇|人|元|个|期))$");
  static const Pattern contact(
      "电话|邮编|邮箱|地址|网址|http|www|联系|勾稽|附件|附表|来源|责任编辑|[0-9]$");
  std::vector<Finding> findings;
  std::size_t closed = 0;
  for (std::size_t i = 0; i + 1 < report.paragraphs.size(); ++i) {
    const Prose& prose = report.paragraphs[i];
    const Prose& next = report.paragraphs[i + 1];
    const std::string_view text = prose.text.text;
    if (prose.heading || prose.section < 0 || text.size() < 3 * kShortest) continue;
    const bool table = !report.stands_in(prose, kOverviewSection) &&
                       !report.stands_in(prose, kProblemSection) &&
                       !report.stands_in(prose, kOtherMattersSection);
    if (table) continue;
    if (text.ends_with("。")) {
      ++closed;
      continue;
    }
    const bool sentence = contains_any(text, {"，", "。"});
    if (!sentence || !open.matches(text) || contact.matches(text)) continue;
    const bool ends = next.heading || ordinal_at_start(next.text.text).value != 0 ||
                      grid_between(report, prose, next);
    if (!ends || length_in_codes(text) < kShortest) continue;
    const auto end = static_cast<std::uint32_t>(text.size());
    findings.push_back(
        finding_at(report, prose, {last_code_begin(text), end}, say("段末没有标点")));
  }
  if (findings.size() > 3 && findings.size() > closed) {
    out.doubt(say("多数段落没有句末标点，可能是文本提取所致"));
    return;
  }
  for (Finding& finding : findings) out.find(std::move(finding));
}

Outcome check(const Case& in) {
  Outcome out;
  find_ordinals(in.report, out);
  find_lost_brackets(in.report, out);
  for (const Prose& prose : in.report.paragraphs) {
    find_misplaced_title_mark(in.report, prose, out);
    find_misplaced_stops(in.report, prose, out);
    for (const std::vector<Slip>& slips :
         {misplaced_list_marks(prose.text.text), missing_stops(prose.text.text)}) {
      for (const Slip& slip : slips) out.find(finding_at(in.report, prose, slip.at, slip.what));
    }
  }
  find_narrow_quotes(in.report, out);
  find_open_ends(in.report, out);
  for (const Prose& prose : in.report.paragraphs) find_doubled(in.report, prose, out);
  find_latin(in.report, out);
  find_unpaired(in.report, out);
  find_heading_ends(in.report, out);
  return of_prose(in.report, std::move(out));
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
    .needs_whole = NeedsWhole::kForBoth,
};

}  // namespace gouji
