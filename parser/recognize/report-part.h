// SPDX-License-Identifier: GPL-3.0-or-later
// Which part of a document is the report. Most documents are nothing else; but a bulletin holds
// other papers before and behind it, and some files hold two reports.
#pragma once

#include <vector>

#include "parser/document/flow.h"
#include "parser/report/outline/headings.h"
#include "parser/report/report.h"

namespace gouji {

struct ReportPart {
  bool whole_document = true;
  Span at;                  // where not
  std::vector<Note> notes;  // what else the document holds
};

/// The first whole report of the document: four sections and two tables. Where no report is whole,
/// the one with most of them. What stands before it is left out only where it is clearly another
/// paper. Looks closer only where headings or title give cause.
ReportPart find_report(const Flow& flow, const Editions& editions, const HeadingWords& words,
                       const std::vector<Prose>& prose);

/// The flow's paragraphs and grids inside `at`; all else as it is.
Flow part_of(const Flow& flow, Span at);

/// Takes out what stands behind the report: from the title of another paper in its last section on,
/// where numbered headings or articles begin anew below that title. Adds a note.
void cut_what_follows(std::vector<Prose>& prose, std::vector<Section>& sections,
                      std::vector<Note>& notes);

}  // namespace gouji
