// SPDX-License-Identifier: GPL-3.0-or-later
// Where a finding points is what is wrong. Of every broken sample of every rule page: the place in
// the form's terms, the words and the box are of one thing; and it is something that the sample's
// edits changed, told by holding the printed report against its base, which knows of no rule.
#include <algorithm>
#include <map>
#include <set>
#include <sstream>

#include "parser/layout/lay-out.h"
#include "parser/pdf/read-pdf.h"
#include "rules/registry.h"
#include "rules/table/shared-cells.h"
#include "tests/support/catch.h"
#include "tests/support/run-sample.h"
#include "tests/support/sections.h"

namespace gouji::test {
namespace {

using Lines = std::vector<std::string>;

Lines lines_of(const std::string& text) {
  Lines lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

/// Lines of `now`, from 0, that differ from `base` in the shortest way; where lines are gone, those
/// on either side.
std::set<std::size_t> changed_lines(const Lines& base, const Lines& now) {
  const std::size_t n = base.size(), m = now.size();
  std::vector<std::vector<std::size_t>> common(n + 1, std::vector<std::size_t>(m + 1));
  for (std::size_t i = n; i-- > 0;) {
    for (std::size_t j = m; j-- > 0;) {
      common[i][j] = base[i] == now[j] ? common[i + 1][j + 1] + 1
                                       : std::max(common[i + 1][j], common[i][j + 1]);
    }
  }
  std::set<std::size_t> changed;
  std::size_t i = 0, j = 0;
  while (i < n || j < m) {
    if (i < n && j < m && base[i] == now[j]) {
      ++i;
      ++j;
    } else if (j < m && (i == n || common[i][j + 1] >= common[i + 1][j])) {
      changed.insert(j++);
    } else {
      if (j > 0) changed.insert(j - 1);
      changed.insert(j);
      ++i;
    }
  }
  return changed;
}

std::size_t line_at(const Report& report, std::uint32_t offset) {
  const std::string_view before = report.source->view({0, offset});
  return static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
}

/// A heading stands for its part where something is wrong with the part as a whole.
Span with_its_part(const Report& report, Span at) {
  for (const Section& section : report.sections) {
    if (section.heading == at) return {at.begin, section.body.end};
  }
  return at;
}

bool touches(const Report& report, Span at, const std::set<std::size_t>& changed) {
  const std::size_t first = line_at(report, at.begin);
  const std::size_t last = std::max(first, line_at(report, at.end));
  return std::any_of(changed.begin(), changed.end(),
                     [&](std::size_t line) { return first <= line && line <= last; });
}

/// The base report of the sample without its other edits, but as it is printed.
std::string base_of(const std::string& edits) { return edits.substr(0, edits.find('\n') + 1); }

bool in_section(const Report& report, const std::string& standard, Span at) {
  const Span start{at.begin, at.begin};
  return std::any_of(report.sections.begin(), report.sections.end(), [&](const Section& section) {
    return section.standard == standard &&
           (section.heading.contains(start) || section.body.contains(start));
  });
}

/// What does not fit between the place in the form's terms and the place in the text.
std::string misfit(const Report& report, const Finding& finding) {
  const Where& where = finding.where;
  const StatutoryTable* table = where.table.empty() ? nullptr : report.table(where.table);
  if (table != nullptr && !where.row.empty() && !where.column.empty()) {
    const Span cell = table->cell(where.row, where.column).at;
    if (!(cell == finding.at)) return "another cell than it names";
  } else if (table != nullptr && !table->at.contains(finding.at)) {
    return "outside of the table that it names";
  }
  if (where.section.empty() || test::section_numbered(report, where.section) == nullptr) return {};
  return in_section(report, where.section, finding.at) ? "" : "outside of the part that it names";
}

void for_each_finding(const Checked& checked,
                      const std::function<void(const Rule&, const Finding&)>& visit) {
  for (const Assessment& each : checked.assessments) {
    for (const Finding& finding : each.outcome.findings()) visit(*each.rule, finding);
  }
}

void for_each_broken_sample(
    const std::function<void(const Rule&, const Sample&, const BuiltSample&)>& visit) {
  for (const Rule* rule : all_rules()) {
    for (const Sample& sample : samples_of(rule_page(*rule))) {
      if (!sample.passes) visit(*rule, sample, build(sample.edits));
    }
  }
}

/// Characters of the text, without blanks, in no order: boxes are read line by line.
std::u32string letters(std::string_view text) {
  std::u32string out;
  const std::string folded = fold(text);
  std::size_t at = 0;
  while (at < folded.size()) out += next_code(folded, at);
  std::sort(out.begin(), out.end());
  return out;
}

/// What is drawn within the boxes, told by the glyphs alone.
std::string drawn_in(const Pdf& pdf, const std::vector<PageBox>& boxes) {
  std::string out;
  std::set<const Glyph*> taken;
  for (const PageBox& place : boxes) {
    REQUIRE(place.page >= 1);
    REQUIRE(place.page <= pdf.pages.size());
    const Page& page = pdf.pages[place.page - 1];
    std::vector<const Glyph*> glyphs;
    for (const Glyph& glyph : page.glyphs) glyphs.push_back(&glyph);
    for (const Glyph& glyph : page.hidden) glyphs.push_back(&glyph);  // D05 is about these
    for (const Glyph* each : glyphs) {
      const Glyph& glyph = *each;
      const double x = (glyph.box.x0 + glyph.box.x1) / 2, y = (glyph.box.y0 + glyph.box.y1) / 2;
      const Rect& box = place.box;
      const bool inside = box.x0 <= x && x <= box.x1 && box.y0 <= y && y <= box.y1;
      if (inside && taken.insert(&glyph).second) append_utf8(out, glyph.code);
    }
  }
  return out;
}

}  // namespace

TEST_CASE("place in the form, words and box of a finding are of one thing") {
  for_each_broken_sample([](const Rule& rule, const Sample& sample, const BuiltSample& built) {
    INFO(rule.code << ":" << sample.line);
    if (built.print != Print::kSound) return;  // nothing to be read
    const Expected<Pdf> pdf = read_pdf(typeset(built.report, {}));
    REQUIRE(pdf);
    const Checked checked = check_as_pdf(built);
    for_each_finding(checked, [&](const Rule& found, const Finding& finding) {
      INFO(found.code << " " << finding.message);
      CHECK(misfit(checked.report, finding) == "");
      if (finding.at.empty()) return;
      const std::vector<PageBox> boxes = checked.report.source->boxes(finding.at);
      CHECK_FALSE(boxes.empty());
      const std::string words(checked.report.source->view(finding.at));
      CHECK(letters(drawn_in(*pdf, boxes)) == letters(words));
    });
  });
}

TEST_CASE("a finding points to what the sample broke") {
  /// Where nothing tells which figure is wrong, or what is wrong stands elsewhere than what shows
  /// it, the finding points to the latter, and the evidence to the former.
  const std::set<std::string_view> kByEvidence = {"A02"};
  for_each_broken_sample([&](const Rule& rule, const Sample& sample, const BuiltSample& built) {
    INFO(rule.code << ":" << sample.line);
    if (built.only_as_pdf || built.prior) return;
    // What the user says of the report is no place in it.
    if (built.given.published || built.given.deadline) return;
    const std::set<std::size_t> changed =
        changed_lines(lines_of(print_as_text(build(base_of(sample.edits)).report)),
                      lines_of(print_as_text(built.report)));
    const Checked checked = check_as_text(built);
    for_each_finding(checked, [&](const Rule& found, const Finding& finding) {
      INFO(found.code << " " << finding.message);
      const auto& evidence = finding.evidence;
      const bool shown = std::any_of(evidence.begin(), evidence.end(), [&](const Evidence& each) {
        return touches(checked.report, each.at, changed);
      });
      const bool by_evidence = kByEvidence.contains(found.code) && shown;
      const bool of_whole = finding.where.table.empty() && finding.at == checked.report.title_at;
      if (of_whole) return;  // something is nowhere in the report
      CHECK((touches(checked.report, with_its_part(checked.report, finding.at), changed) ||
             by_evidence));
    });
  });
}

}  // namespace gouji::test
