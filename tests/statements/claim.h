// SPDX-License-Identifier: GPL-3.0-or-later
// What a sentence of a report says of the figures of its tables, as a careful reviewer labels it.
// tests/README.md describes the columns.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gouji::test {

enum class What : unsigned char {
  kReceived,
  kCarriedIn,
  kCarriedOut,
  kIntake,  // received and carried in together
  kResultsTotal,
  kGranted,
  kPartlyGranted,
  kGrantedOrPartly,
  kRefused,
  kUnavailable,
  kNotProcessed,
  kOtherResult,
  kNaturalPerson,
  kLegalPerson,
  kCompany,
  kResearch,
  kWelfare,
  kLawFirm,
  kReview,
  kLitigation,
  kReviewAndLitigation,
  kSuitsDirect,
  kSuitsAfterReview,
  kReviewUpheld,
  kReviewCorrected,
  kSuitsUpheld,
  kSuitsCorrected,
  kUpheld,  // of both
  kCorrected,
  kNormativeIssued,
  kNormativeRepealed,
  kNormativeInForce,
  kRegulationsIssued,
  kLicensing,
  kPenalties,
  kCoercion,
  kFee,    // no figure that could be changed
  kParts,  // from here: speaks of the sentence alone
  kSum,
  kContradiction,
};

/// As written in the files: "carried_in".
std::string_view name_of(What what);
/// Whether its figure stands in a table.
bool in_tables(What what);

enum class Compare : unsigned char { kYes, kInfo, kNo };

struct Claim {
  What what = What::kReceived;
  Compare compare = Compare::kYes;
  std::string quote;         // the words of the report
  int reason = 0;            // of a result: which row of its group, from 1; 0 for the whole group
  std::optional<int> value;  // none: all of them are this
  std::string from, to;      // of parts, sum, contradiction: makes the sentence wrong; may be empty
  std::string note;
};

struct Statement {
  std::string kind, sentence, body;
  int year = 0;
  std::vector<Claim> claims;
};

/// Reads statements.tsv. Throws std::runtime_error, with the line, where it is not as described.
std::vector<Statement> read_statements(std::string_view tsv);

/// Reads a table of labels of whole texts (file, quote, claim, what, value, scope, compare, note),
/// by file.
std::map<std::string, std::vector<Claim>> read_labels(std::string_view tsv);
/// Whether a table is of the second kind.
bool labels_texts(std::string_view tsv);

}  // namespace gouji::test
