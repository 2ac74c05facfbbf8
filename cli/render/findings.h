// SPDX-License-Identifier: GPL-3.0-or-later
// What the renderers of findings have in common.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "cli/memory/run-facts.h"
#include "cli/render/render.h"

namespace gouji {

struct Found {
  const CheckedDocument* document;
  const PlacedFinding* finding;
};

/// Open findings, errors first; else in the order of documents and findings. Platforms that show
/// only the first few show the worst.
std::vector<Found> worst_first(const Documents& documents);

/// What makes the run fail besides findings, in one plain sentence: the document could not be
/// read, or --require-report asks for a report and it is none. Empty if nothing does.
std::string trouble_of(const CheckedDocument& document, bool require_report);

/// The same of a file that was passed over and may be a report.
std::string trouble_of(const SkippedFile& file, bool require_report);

/// What makes the run fail and stands in no document of it: a file that was passed over and may be
/// a report, a baseline that holds what is gone. Each with the file that it is about.
std::vector<RunFault> faults_beside(const RenderOptions& options);

/// What people put right of the reading before the rules ran, a sentence each. Every output tells.
/// `for_body`: without who did, which is nothing to whom the list is sent.
std::vector<std::string> corrections(const CheckedDocument& document, bool for_body = false);
/// The same, and what is to be said of the document among the others of the run: its year.
std::vector<std::string> said_beside(const CheckedDocument& document, const RunFacts& facts);

/// Until when a body is asked to answer.
std::string say_reply_by(const Date& day);
/// Until when a body is asked for a file that can be read.
std::string say_send_again(const Date& day);

/// What is wrong and, where it is certain, what ought to stand there. Plain.
std::string sentence(const PlacedFinding& finding);

/// 第4页, 第37行; empty if it is nowhere.
std::string spoken_place(const Place& place);

/// The sentence after its place: 第4页：…
std::string placed_sentence(const PlacedFinding& finding);

/// The canonical keys in one word: 四.t4.cases.review.total; empty if there are none.
std::string key_of(const Where& where);

/// The line for programs that want one: at least 1.
std::uint32_t line_for_programs(const Place& place);

/// The body and the year, or what else the document is called. Plain.
std::string spoken_report(const ReportFacts& facts);

/// Counts open findings.
std::size_t count_of(const CheckedDocument& document, Severity severity);
std::size_t count_of(const CheckedDocument& document, Verdict verdict);

/// Tells the same fingerprint apart where it comes again: 1 the first time, then 2, 3 …
class Occurrences {
 public:
  std::size_t next(const std::string& fingerprint);

 private:
  std::unordered_map<std::string, std::size_t> seen_;
};

}  // namespace gouji
