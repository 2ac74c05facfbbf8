// SPDX-License-Identifier: GPL-3.0-or-later
// Common code of the renderers of findings.
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

/// Open findings, errors first; otherwise in the order of documents and findings. Platforms that
/// show only the first few then show the worst.
std::vector<Found> worst_first(const Documents& documents);

/// Why the run fails, apart from findings, in one plain sentence: the document could not be read,
/// or --require-report needs a report and it is not one. Empty if there is no such reason.
std::string trouble_of(const CheckedDocument& document, bool require_report);

/// The same for a skipped file that may be a report.
std::string trouble_of(const SkippedFile& file, bool require_report);

/// Reasons for failure outside of documents: a skipped file that may be a report, a baseline with
/// entries that are gone. Each with the file that it is about.
std::vector<RunFault> faults_beside(const RenderOptions& options);

/// What people corrected before the rules ran, a sentence each. Every output shows it. `for_body`:
/// without who did it, which does not concern the recipient of the list.
std::vector<std::string> corrections(const CheckedDocument& document, bool for_body = false);
/// The same, plus remarks on the document among the others of the run: its year.
std::vector<std::string> said_beside(const CheckedDocument& document, const RunFacts& facts);

/// Day by which a body should answer.
std::string say_reply_by(const Date& day);
/// Day by which a body should send a readable file.
std::string say_send_again(const Date& day);

/// What is wrong and, if certain, what it should be. Plain.
std::string sentence(const PlacedFinding& finding);

/// 第4页, 第37行; empty without a place.
std::string spoken_place(const Place& place);

/// The sentence after its place: 第4页：…
std::string placed_sentence(const PlacedFinding& finding);

/// The canonical keys in one word: 四.t4.cases.review.total; empty if there are none.
std::string key_of(const Where& where);

/// The line for programs that need one: at least 1.
std::uint32_t line_for_programs(const Place& place);

/// The body and the year, or another name of the document. Plain.
std::string spoken_report(const ReportFacts& facts);

/// Counts open findings.
std::size_t count_of(const CheckedDocument& document, Severity severity);
std::size_t count_of(const CheckedDocument& document, Verdict verdict);

/// Numbers repeated fingerprints: 1 the first time, then 2, 3 …
class Occurrences {
 public:
  std::size_t next(const std::string& fingerprint);

 private:
  std::unordered_map<std::string, std::size_t> seen_;
};

}  // namespace gouji
