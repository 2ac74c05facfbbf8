// SPDX-License-Identifier: GPL-3.0-or-later
// Everything a run knows of one document after its rules have run: all that a renderer needs.
// Places are resolved to pages, boxes and lines, so that the document's text and drawing can be
// freed: a thousand of these fit in memory. Made by check.cc, or by hand in tests of renderers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parser/document/source-text.h"
#include "parser/pdf/pictures/page-drawing.h"
#include "rules/rule.h"

namespace gouji {

/// How far the check came. From kNoText on, the document counts as unreadable (exit 3).
enum class Status : std::uint8_t {
  kChecked,
  kNotAReport,
  kUnsupportedEdition,
  kDuplicate,  // same bytes as an earlier document of the run
  kNoText,
  kUnreadable,
  kEncrypted,
  kUnsupportedFormat,
  kTimedOut,
  kCrashed,  // the process that read it crashed, or ran out of memory
};

constexpr bool counts_as_unreadable(Status status) { return status >= Status::kNoText; }

/// A place in print. For plain text: `line`, from 1, and no boxes. For a PDF: boxes, one for each
/// printed line or piece of a cell, in reading order; none if it is not in print.
struct Place {
  std::vector<PageBox> boxes;
  std::uint32_t line = 0;
  /// The line in the output of `gouji extract --format text`, from 1; for plain text equal to
  /// `line`. For programs that only know lines. 0 if it is not in print.
  std::uint32_t text_line = 0;

  /// 0 if there is none.
  [[nodiscard]] std::uint32_t page() const { return boxes.empty() ? 0 : boxes.front().page; }
};

struct PlacedEvidence {
  std::string label, text;
  Where where;
  Place place;
  std::string file =
      {};              // of evidence in last year's report; then `place` is unset. Empty: this one
  Place in_file = {};  // place in that other file, if known
};

/// What is already known of a finding: verdicts and suppressions of the review file, and the
/// baseline. Only a finding that is open() counts for --fail-on and in the summary; the others are
/// set aside, and every output that shows them says why.
enum class Standing : std::uint8_t {
  kNew,
  kConfirmed,   // a reviewer says that it is right
  kDismissed,   // a reviewer says that it is wrong
  kSuppressed,  // not to be reported, perhaps until a day
  kBaselined,   // existed when the baseline was written
};

constexpr bool open(Standing standing) { return standing <= Standing::kConfirmed; }

/// Who said something about a finding or a cell, and why. Unknown parts are empty.
struct Remark {
  std::string reason, by;
  std::string date;  // 2024-02-01
};

/// A finding as outputs show it. Parts that do not apply are empty.
struct PlacedFinding {
  const Rule* rule = nullptr;
  Severity severity = Severity::kError;
  std::string message;
  Place place;
  Where where;
  std::string left, right;
  std::vector<PlacedEvidence> evidence;
  std::string suggestion;
  /// `content`, or `in_context` if other findings of the document share the content. Unique within
  /// the document.
  std::string fingerprint;
  /// See fingerprint.h. Empty in findings made by hand.
  std::string content = {}, in_context = {};
  Standing standing = Standing::kNew;
  Remark remark = {};  // of a verdict or a suppression
  /// The number shown to people, see memory/numbers.h. Empty until the run assigns it.
  std::string number = {};
  /// The line where a row or column missing from a table belongs (gap.h). One or none.
  std::vector<PageBox> gap = {};
  std::vector<std::string> also = {};  // codes of other rules that state the same fault
};

/// The printed value of a cell that the machine misread.
struct CellCorrection {
  std::string read, value;  // as the machine reads it; as printed. Empty: blank
  Remark remark;
  bool absent = false;  // the machine does not find it: nothing is read
  /// The document that the person looked at: in a review file relative to it, in a run absolute.
  /// Empty: every file of the report.
  std::string file = {};
};

/// A cell that the machine misread and a person corrected before the rules ran. All results for the
/// document also depend on that correction: every output says so.
struct CorrectedCell {
  Where where;
  std::string label;        // 表三本年新收政府信息公开申请数量·总计
  std::string read, value;  // what the machine read, what is printed; empty: blank
  Remark remark;
  bool absent = false;  // the machine did not find it
};

struct RuleResult {
  const Rule* rule = nullptr;
  Verdict verdict = Verdict::kPass;
  std::string reason;    // always for kNotApplicable and kCannotTell; sometimes for kFail
  bool selected = true;  // false: --select or --ignore left it out
  /// Another rule of the run states what this one would: its silence does not mean that a fault is
  /// fixed.
  bool stated_elsewhere = false;
};

/// Whether the rule was run on the document, and its silence means that there is nothing. A rule
/// that does not apply says something about the report (it has no such sentence), except if it
/// needs more than a report's text: then it may only have been given less than in another run.
bool could_tell(const RuleResult& result);

/// Which edition's labels a statutory table carries.
struct TableEdition {
  std::string table;    // t2, t3, t4, and those that other editions have
  std::string name;     // 表二
  std::string edition;  // empty if the table was not found
};

/// The report itself. Unknown parts are empty.
struct ReportFacts {
  std::string title, body;
  std::optional<int> year;
  std::string period_from, period_to;   // 2023-01-01
  std::string edition;                  // the edition due by year
  std::vector<TableEdition> editions;   // of every table that some edition of the run has
  int pages = 0;                        // of the document; 0 for plain text
  int pages_read = 0;                   // fewer if --max-pages ended the reading
  Scope scope = Scope::kUnknown;        // as given by the user
  std::vector<std::string> notes = {};  // what was guessed or left out while reading
  std::string prior = {};               // path of last year's report beside it; empty: none
  bool bare = false;  // only its title says that it is a report: no section and no table was found
};

/// A figure, date or denial that the report states: in a cell of a statutory table (where.table is
/// set) or in its prose.
struct StatedFact {
  Where where;
  std::string subject;  // what is counted: 申请; for a cell its labels: 予以公开·自然人
  std::string value;    // canonical; empty if the cell holds no number
  std::string unit;     // 件; empty if none is printed
  std::string text;     // as printed, in reading form
  bool exact = true;    // false with 余, 近, 多, 约
  std::string scope;    // scope words in the same clause; empty if none
  Place place;
};

/// What an output shows besides findings and coverage; only made if needed.
struct Needs {
  bool digest = false;    // CheckedDocument::sha256
  bool facts = false;     // CheckedDocument::facts
  bool pictures = false;  // CheckedDocument::pictures and lines
};

/// Picture of a page with findings or their evidence.
struct PagePicture {
  std::uint32_t page = 0;
  PageDrawing drawing;
};

/// A line of a plain text with findings or evidence, or near one.
struct TextLine {
  std::uint32_t number = 0;
  std::string text;  // personal numbers masked
};

struct CheckedDocument {
  std::string path;    // as given
  std::string sha256;  // of the file; empty if it could not be read, or is not needed
  Status status = Status::kUnreadable;
  std::string error;   // one sentence, if counts_as_unreadable(status)
  bool fault = false;  // kCrashed because of our bug: the run exits with 2
  std::optional<ReportFacts> report;
  std::vector<PlacedFinding> findings;  // by page, y, x, code; for plain text by line, code
  std::vector<RuleResult> coverage;     // every rule once, by code
  std::vector<StatedFact> facts = {};   // tables first, in order; empty if not needed
  std::vector<CorrectedCell> corrected = {};
  std::vector<PagePicture> pictures = {};  // by page; empty if not needed
  std::vector<TextLine> lines = {};        // for plain text, by number; empty if not needed
  std::string same_as = {};                // for kDuplicate: the path of the earlier one
  /// Effect of the settings file above the document: findings that its rules would have without it,
  /// and findings that would be more severe. 0 if there is none.
  std::size_t taken_away = 0, lowered = 0;
  /// Findings on the report as the machine read it that disappeared after people corrected cells.
  std::size_t corrected_away = 0;
};

/// What the absence of findings means for a document.
enum class Silence : std::uint8_t {
  kNone,           // it has open findings, or was not checked as a report
  kWithUnchecked,  // no open findings, but some requested rules could not tell, or none of them
                   // applied
  kWhole,          // every requested rule was able to check, and there are no open findings
};
Silence silence_of(const CheckedDocument& document);

/// Counts over a run. Errors, warnings and infos count open findings.
struct Summary {
  std::size_t documents = 0, errors = 0, warnings = 0, infos = 0, unreadable = 0, set_aside = 0;
  std::size_t checked = 0, not_a_report = 0, duplicates = 0;
  /// Silence::kWhole and kWithUnchecked.
  std::size_t clean = 0, clean_with_unchecked = 0;
  /// Those of them with findings that are set aside: they are not reported as having no findings.
  std::size_t clean_aside = 0, unchecked_aside = 0;

  void add(const CheckedDocument& document);
};
Summary summarize(const std::vector<CheckedDocument>& documents);

}  // namespace gouji
