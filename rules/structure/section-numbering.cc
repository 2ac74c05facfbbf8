// SPDX-License-Identifier: GPL-3.0-or-later
// The printed numbers of the parts run 一, 二, 三 … without one that comes twice or is left out. A
// part that is missing (S01) or stands elsewhere (S03) is one cause and is told there.
#include <algorithm>

#include "parser/base/say.h"
#include "parser/text/numeral.h"
#include "rules/rule.h"
#include "rules/structure/shared-sections.h"

namespace gouji {
namespace {

struct Numbered {
  const Section* section;
  int value;
};

std::vector<Numbered> numbered_sections(const Report& report) {
  std::vector<Numbered> out;
  for (const Section& section : report.sections) {
    const int chinese = ordinal_value(section.ordinal);
    int value = chinese;
    if (value == 0 && !section.ordinal.empty() && section.ordinal.size() <= 2 &&
        std::all_of(section.ordinal.begin(), section.ordinal.end(),
                    [](char c) { return '0' <= c && c <= '9'; })) {
      value = std::stoi(section.ordinal);
    }
    if (value > 0) out.push_back({&section, value});
  }
  return out;
}

/// Parts of the form that the report lacks.
int missing_parts(const Report& report, const Edition& edition) {
  return static_cast<int>(std::count_if(
      edition.sections.begin(), edition.sections.end(),
      [&](const SectionDef& part) { return report.section(part.number) == nullptr; }));
}

bool in_order(const std::vector<Numbered>& sections) {
  int last = 0;
  for (const Numbered& each : sections) {
    const int rank = section_rank(each.section->standard);
    if (rank == 0) continue;
    if (rank < last) return false;
    last = rank;
  }
  return true;
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  const Edition* edition = form_of(report);
  const std::vector<Numbered> sections = numbered_sections(report);
  if (edition == nullptr || sections.size() < 2) {
    return Outcome::not_applicable(say("各部分没有编号"));
  }
  if (sections.size() != report.sections.size()) {
    return Outcome::not_applicable(say("部分标题没有编号，不判断编号是否连续"));
  }
  if (!in_order(sections)) return Outcome::fail_elsewhere(say("见 S03：部分顺序错误"));
  int missing = missing_parts(report, *edition);
  Outcome out;
  int before = 0;
  for (std::size_t i = 0; i < sections.size(); ++i) {
    const Numbered& each = sections[i];
    const int skipped = each.value - before - 1;
    const std::string& printed = each.section->ordinal;
    if (skipped < 0) {
      out.find(finding_at_heading(
          *each.section,
          say("编号“{}”{}", printed,
              each.value == before ? translated("重复") : translated("小于前一部分的编号"))));
    } else if (skipped > 0 && skipped <= missing) {
      missing -= skipped;  // numbers of parts that are not there: S01
    } else if (skipped > 0) {
      out.find(finding_at_heading(*each.section,
                                  say("编号跳到“{}”，前一部分的编号为{}", printed, before)));
    }
    before = std::max(before, each.value);
    // 三 三 五: the second is misnumbered, and nothing is left out behind it.
    const bool stands_for_next =
        skipped < 0 && i + 1 < sections.size() && sections[i + 1].value == before + 2;
    if (stands_for_next) ++before;
  }
  return out;
}

}  // namespace

extern const Rule section_numbering = {
    .code = "S04",
    .name = "section-numbering",
    .severity = Severity::kWarning,
    .title = "编号重复或跳号",
    .title_en = "Number of a part repeated or left out",
    .basis = "国办公开办函〔2019〕60号、国办公开办函〔2021〕30号附件：六个部分依次编号",
    .check = check,
    .needs_whole = NeedsWhole::kToFail,
};

}  // namespace gouji
