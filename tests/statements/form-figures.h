// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of the three tables of a report, as few numbers as tell them all, and what claims say
// of them. Row one, by applicant, and what was carried in equal the results and what was carried
// on at all times.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "tests/statements/claim.h"

namespace gouji::test {

/// Places in FormFigures::at. A range of rows starts at the name and has so many.
namespace figure {
constexpr std::size_t kApplicants = 0, kApplicantKinds = 6;  // natural person, company, research, …
constexpr std::size_t kCarriedIn = 6;
constexpr std::size_t kGranted = 7, kPartlyGranted = 8;
constexpr std::size_t kRefused = 9, kRefusedRows = 8;
constexpr std::size_t kUnavailable = 17, kUnavailableRows = 3;
constexpr std::size_t kNotProcessed = 20, kNotProcessedRows = 5;
constexpr std::size_t kOtherResult = 25, kOtherResultRows = 3;
constexpr std::size_t kResultsEnd = 28;
constexpr std::size_t kCarriedOut = 28;
constexpr std::size_t kBalanced = 29;  // those before are bound by the balance
constexpr std::size_t kReview = 29, kDirect = 33, kAfterReview = 37, kOutcomes = 4;
constexpr std::size_t kNormative = 41, kRegulations = 44;  // issued, repealed, in force
constexpr std::size_t kRegulationRows = 3;
constexpr std::size_t kLicensing = 47, kPenalties = 48, kCoercion = 49;
constexpr std::size_t kCount = 50;
}  // namespace figure

struct FormFigures {
  std::array<int, figure::kCount> at{};

  [[nodiscard]] int sum(std::size_t begin, std::size_t rows) const;
  [[nodiscard]] int received() const { return sum(figure::kApplicants, figure::kApplicantKinds); }
  [[nodiscard]] int results() const {
    return sum(figure::kGranted, figure::kResultsEnd - figure::kGranted);
  }
};

/// The numbers that a right sentence may state, the plainest reading first: received may be said
/// with what was carried in. Empty where the tables do not tell.
std::vector<int> right_values(const FormFigures& figures, const Claim& claim);

/// By how much the claim is off: 0 where it is right.
int distance(const FormFigures& figures, const Claim& claim);        // by its best reading
int plain_distance(const FormFigures& figures, const Claim& claim);  // by its plainest

}  // namespace gouji::test
