// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/fact.h"

namespace gouji {

Subject subject_of(const Fact& fact) {
  return std::visit(
      []<class T>(const T& claim) {
        if constexpr (requires { claim.subject; }) {
          return claim.subject;
        } else if constexpr (std::is_same_v<T, YearMention>) {
          return claim.work_plan ? Subject::kWorkPlan : Subject::kNone;
        } else if constexpr (std::is_same_v<T, PeriodMention>) {
          return claim.of_figures ? Subject::kPeriod : Subject::kNone;
        } else {
          return Subject::kNone;
        }
      },
      fact.claim);
}

Action action_of(const Fact& fact) {
  return std::visit(
      [](const auto& claim) {
        if constexpr (requires { claim.subject; }) {
          return claim.action;
        } else {
          return Action::kNone;
        }
      },
      fact.claim);
}

bool is_exact(const Fact& fact) {
  return std::visit(
      []<class T>(const T& claim) {
        if constexpr (std::is_same_v<T, YearMention>) {
          return claim.fault == YearFault::kNone;
        } else if constexpr (requires { claim.exact; }) {
          return claim.exact;
        } else {
          return true;
        }
      },
      fact.claim);
}

std::string_view unit_of(const Fact& fact) {
  if (const auto* count = fact.as<Count>()) return count->unit;
  return fact.is<Percentage>() ? "%" : "";
}

std::string value_text(const Fact& fact) {
  return std::visit(
      []<class T>(const T& claim) -> std::string {
        if constexpr (requires { claim.value; }) {
          return to_string(claim.value);
        } else if constexpr (requires { claim.canonical; }) {
          return claim.canonical;
        } else if constexpr (std::is_same_v<T, YearMention>) {
          return std::to_string(claim.year);
        } else {
          return "0";
        }
      },
      fact.claim);
}

}  // namespace gouji
