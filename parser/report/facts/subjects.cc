// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/facts/subjects.h"

namespace gouji {

Subject group_of(Subject row) {
  const auto among = [&](Subject first, Subject last) { return row >= first && row <= last; };
  if (among(Subject::kStateSecret, Subject::kAdministrativeQuery)) return Subject::kRefused;
  if (among(Subject::kNotHeld, Subject::kUnclear)) return Subject::kUnavailable;
  if (among(Subject::kPetition, Subject::kReconfirmation)) return Subject::kNotProcessed;
  if (among(Subject::kNotCorrected, Subject::kWithdrawn)) return Subject::kOtherResult;
  return row;
}

bool is_applicant(Subject subject) {
  return subject >= Subject::kNaturalPerson && subject <= Subject::kLegalService;
}

bool is_case(Subject subject) {
  return subject == Subject::kReview || subject == Subject::kSuit || subject == Subject::kCases;
}

bool is_outcome_of_case(Subject subject) {
  return subject == Subject::kUpheld || subject == Subject::kCorrected ||
         subject == Subject::kOtherOutcome || subject == Subject::kLost;
}

bool is_result(Subject subject) {
  return subject >= Subject::kGranted && subject <= Subject::kWithdrawn;
}

}  // namespace gouji
