// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/statements/form-figures.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace gouji::test {
namespace {

using namespace figure;

/// All but the wanted outcome: what must be 0 where all are that.
int others_than(const FormFigures& figures, std::size_t group, std::size_t outcome) {
  return figures.sum(group, kOutcomes) - figures.at[group + outcome];
}

/// Of a claim that all are so: how many are not.
int exceptions(const FormFigures& figures, What what) {
  const int natural = figures.at[kApplicants];
  switch (what) {
    case What::kNaturalPerson:
      return figures.received() - natural;
    case What::kLegalPerson:
      return natural;
    case What::kGranted:
      return figures.results() - figures.at[kGranted];
    case What::kGrantedOrPartly:
      return figures.results() - figures.at[kGranted] - figures.at[kPartlyGranted];
    case What::kRefused:
      return figures.results() - figures.sum(kRefused, kRefusedRows);
    case What::kReviewUpheld:
      return others_than(figures, kReview, 0);
    case What::kSuitsUpheld:
      return others_than(figures, kDirect, 0) + others_than(figures, kAfterReview, 0);
    case What::kUpheld:
      return exceptions(figures, What::kReviewUpheld) + exceptions(figures, What::kSuitsUpheld);
    default:
      return 0;
  }
}

std::vector<int> of_group(const FormFigures& figures, std::size_t begin, std::size_t rows,
                          int reason) {
  const int whole = figures.sum(begin, rows);
  if (reason == 0 || static_cast<std::size_t>(reason) > rows) return {whole};
  return {figures.at[begin + static_cast<std::size_t>(reason) - 1]};
}

bool holds(std::string_view text, std::string_view words) {
  return text.find(words) != std::string_view::npos;
}

bool speaks_of_answers(const Claim& claim) {
  return holds(claim.quote, "答复") || holds(claim.quote, "回复");
}

}  // namespace

int FormFigures::sum(std::size_t begin, std::size_t rows) const {
  const auto first = at.begin() + static_cast<std::ptrdiff_t>(begin);
  return std::accumulate(first, first + static_cast<std::ptrdiff_t>(rows), 0);
}

std::vector<int> right_values(const FormFigures& f, const Claim& claim) {
  const auto& at = f.at;
  const int received = f.received(), in = at[kCarriedIn], results = f.results();
  const int other = f.sum(kOtherResult, kOtherResultRows);
  const int suits = f.sum(kDirect, kOutcomes) + f.sum(kAfterReview, kOutcomes);
  switch (claim.what) {
    case What::kReceived:
      // 新收 names those of the year alone.
      if (holds(claim.quote, "新收") || holds(claim.quote, "新接收")) return {received};
      return {received, received + in, results};
    case What::kCarriedIn:
      return {in};
    case What::kCarriedOut:
      return {at[kCarriedOut]};
    case What::kIntake:
      return {received + in};
    case What::kResultsTotal: {
      std::vector<int> right = {results, results - other};
      // Only of answers is one left out that is not processed.
      if (speaks_of_answers(claim)) {
        right.push_back(results - other - f.sum(kNotProcessed, kNotProcessedRows));
      }
      // That nothing was dealt with is no word about what came in.
      if (claim.value != 0) right.insert(right.end(), {received, received + in});
      return right;
    }
    case What::kGranted:
      return {at[kGranted], at[kGranted] + at[kPartlyGranted]};
    case What::kPartlyGranted:
      return {at[kPartlyGranted]};
    case What::kGrantedOrPartly:
      return {at[kGranted] + at[kPartlyGranted]};
    case What::kRefused:
      return of_group(f, kRefused, kRefusedRows, claim.reason);
    case What::kUnavailable:
      return of_group(f, kUnavailable, kUnavailableRows, claim.reason);
    case What::kNotProcessed:
      return of_group(f, kNotProcessed, kNotProcessedRows, claim.reason);
    case What::kOtherResult:
      return of_group(f, kOtherResult, kOtherResultRows, claim.reason);
    case What::kNaturalPerson:
      return {at[kApplicants], at[kApplicants] + in, at[kApplicants] + in - at[kCarriedOut]};
    case What::kLegalPerson:
      return {received - at[kApplicants]};
    case What::kCompany:
    case What::kResearch:
    case What::kWelfare:
    case What::kLawFirm:
      return {at[kApplicants + 1 + static_cast<std::size_t>(claim.what) -
                 static_cast<std::size_t>(What::kCompany)]};
    case What::kReview:
      return {f.sum(kReview, kOutcomes)};
    case What::kLitigation:
      return {suits, f.sum(kDirect, kOutcomes)};
    case What::kReviewAndLitigation:
      return {f.sum(kReview, kOutcomes) + suits,
              f.sum(kReview, kOutcomes) + f.sum(kDirect, kOutcomes)};
    case What::kSuitsDirect:
      return {f.sum(kDirect, kOutcomes)};
    case What::kSuitsAfterReview:
      return {f.sum(kAfterReview, kOutcomes)};
    case What::kReviewUpheld:
      return {at[kReview]};
    case What::kReviewCorrected:
      return {at[kReview + 1]};
    case What::kSuitsUpheld:
      return {at[kDirect] + at[kAfterReview]};
    case What::kSuitsCorrected:
      return {at[kDirect + 1] + at[kAfterReview + 1]};
    case What::kUpheld:
      return {at[kReview] + at[kDirect] + at[kAfterReview]};
    case What::kCorrected:
      return {at[kReview + 1] + at[kDirect + 1] + at[kAfterReview + 1]};
    case What::kNormativeIssued:
      return {at[kNormative]};
    case What::kNormativeRepealed:
      return {at[kNormative + 1]};
    case What::kNormativeInForce:
      return {at[kNormative + 2]};
    case What::kRegulationsIssued:
      return {at[kRegulations]};
    case What::kLicensing:
      return {at[kLicensing]};
    case What::kPenalties:
      return {at[kPenalties]};
    case What::kCoercion:
      return {at[kCoercion]};
    case What::kFee:
    case What::kParts:
    case What::kSum:
    case What::kContradiction:
      return {};
  }
  return {};
}

int distance(const FormFigures& figures, const Claim& claim) {
  if (!claim.value) return exceptions(figures, claim.what);
  int least = 0;
  bool first = true;
  for (const int right : right_values(figures, claim)) {
    const int off = std::abs(right - *claim.value);
    least = first ? off : std::min(least, off);
    first = false;
  }
  return least;
}

int plain_distance(const FormFigures& figures, const Claim& claim) {
  if (!claim.value) return exceptions(figures, claim.what);
  const std::vector<int> right = right_values(figures, claim);
  return right.empty() ? 0 : std::abs(right.front() - *claim.value);
}

}  // namespace gouji::test
