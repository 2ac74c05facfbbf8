// SPDX-License-Identifier: GPL-3.0-or-later
// The printed numbers of the parts run 一, 二, 三 … without one that comes twice or is left out.
// Where parts are missing (S01) or out of order (S03), that is the cause.
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

/// Parts of the form that have no heading in the report, in order.
std::vector<std::string> parts_without_heading(const Report& report, const Edition& edition) {
  std::vector<std::string> parts;
  for (const SectionDef& part : edition.sections) {
    if (report.section(part.id) == nullptr) parts.push_back(part.id);
  }
  return parts;
}

bool in_order(const std::vector<Numbered>& sections) {
  int last = 0;
  for (const Numbered& each : sections) {
    const int rank = each.section->rank;
    if (rank == 0) continue;
    if (rank < last) return false;
    last = rank;
  }
  return true;
}

Outcome check(const Case& in) {
  const Report& report = in.report;
  const Edition* edition = report.form;
  const std::vector<Numbered> sections = numbered_sections(report);
  if (edition == nullptr || sections.size() < 2) {
    return Outcome::not_applicable(say("各部分没有编号"));
  }
  if (sections.size() != report.sections.size()) {
    return Outcome::not_applicable(say("部分标题没有编号，不判断编号是否连续"));
  }
  std::vector<std::string> missing = parts_without_heading(report, *edition);
  const std::string_view order = in_order(sections) ? std::string_view() : kOrderCause;
  Outcome out;
  const auto find = [&](const Section& section, std::string message, std::string_view cause) {
    Finding finding = finding_at_heading(section, std::move(message));
    finding.cause = cause;
    out.find(std::move(finding));
  };
  int before = 0;
  for (std::size_t i = 0; i < sections.size(); ++i) {
    const Numbered& each = sections[i];
    const int skipped = each.value - before - 1;
    const std::string& printed = each.section->ordinal;
    if (skipped < 0) {
      find(*each.section,
           say("编号“{}”{}", printed,
               each.value == before ? translated("重复") : translated("小于前一部分的编号")),
           order);
    } else if (skipped > 0) {
      // As many numbers as parts: those of parts that are not there.
      const bool of_missing = static_cast<std::size_t>(skipped) <= missing.size();
      const std::string part = of_missing ? missing.front() : std::string();
      if (of_missing) missing.erase(missing.begin(), missing.begin() + skipped);
      std::string doubt = of_missing ? doubt_of_missing(report, *edition, part) : std::string();
      if (!doubt.empty()) {
        out.doubt(std::move(doubt));
      } else {
        find(*each.section, say("编号跳到“{}”，前一部分的编号为{}", printed, before),
             of_missing ? cause_of_missing(part) : std::string(order));
      }
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
    .turn = 60,
};

}  // namespace gouji
