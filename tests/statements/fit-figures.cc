// SPDX-License-Identifier: GPL-3.0-or-later
// Both ways are a search over small moves: one figure up or down, and where the balance binds it a
// second one with it.
#include "tests/statements/fit-figures.h"

#include <algorithm>
#include <compare>
#include <tuple>

namespace gouji::test {
namespace {

using namespace figure;

struct Move {
  std::size_t first = 0;
  int by = 0;
  std::size_t second = kCount;  // kCount: none
  int second_by = 0;

  /// Empty where a figure would fall below 0.
  [[nodiscard]] std::optional<FormFigures> from(FormFigures figures) const {
    if ((figures.at[first] += by) < 0) return std::nullopt;
    if (second < kCount && (figures.at[second] += second_by) < 0) return std::nullopt;
    return figures;
  }
};

/// On the side of the balance where applications come in.
bool comes_in(std::size_t at) { return at < kGranted; }

/// The figures that may be moved: the rows of a group that no claim names stay out of it.
std::vector<std::size_t> movable(const std::vector<Claim>& claims) {
  std::vector<std::size_t> order = {kApplicants,    kGranted,       kRefused + 5,  kUnavailable,
                                    kCarriedIn,     kCarriedOut,    kNotProcessed, kOtherResult + 2,
                                    kPartlyGranted, kApplicants + 1};
  const auto add = [&](std::size_t at) {
    if (std::find(order.begin(), order.end(), at) == order.end()) order.push_back(at);
  };
  for (const Claim& claim : claims) {
    const auto reason = static_cast<std::size_t>(claim.reason);
    if (reason > 0 && claim.what == What::kRefused) add(kRefused + reason - 1);
    if (reason > 0 && claim.what == What::kUnavailable) add(kUnavailable + reason - 1);
    if (reason > 0 && claim.what == What::kNotProcessed) add(kNotProcessed + reason - 1);
    if (reason > 0 && claim.what == What::kOtherResult) add(kOtherResult + reason - 1);
    if (claim.what >= What::kCompany && claim.what <= What::kLawFirm) {
      add(kApplicants + 1 + static_cast<std::size_t>(claim.what) -
          static_cast<std::size_t>(What::kCompany));
    }
  }
  return order;
}

/// Every move by one of these steps.
std::vector<Move> moves(const std::vector<std::size_t>& bound, const std::vector<int>& steps) {
  std::vector<Move> all;
  for (const int by : steps) {
    for (const std::size_t first : bound) {
      for (const std::size_t second : bound) {
        if (first == second) continue;
        all.push_back({first, by, second, comes_in(first) == comes_in(second) ? -by : by});
      }
    }
    for (std::size_t at = kBalanced; at < kCount; ++at) all.push_back({at, by});
    for (const std::size_t row : {kNormative, kRegulations}) {
      all.push_back({row, by, row + 2, by});  // what is issued is in force
    }
    // From suits of one kind to those of the other.
    for (std::size_t a = 0; a < kOutcomes; ++a) {
      all.push_back({kDirect + a, by, kAfterReview + a, -by});
      all.push_back({kDirect + a, -by, kAfterReview + a, by});
    }
    for (const std::size_t group : {kReview, kDirect, kAfterReview}) {
      for (std::size_t a = 0; a < kOutcomes; ++a) {
        for (std::size_t b = 0; b < kOutcomes; ++b) {
          if (a != b) all.push_back({group + a, by, group + b, -by});
        }
      }
    }
  }
  return all;
}

/// How far the claims are from the figures; the less the better.
struct Cost {
  int unlawful = 0, sure = 0, plain = 0, excusable_wrong = 0, excusable = 0;
  friend auto operator<=>(const Cost&, const Cost&) = default;
};

/// More documents issued than there can have been: those in force lack so many.
int lacking(const FormFigures& figures) {
  int sum = 0;
  for (const std::size_t row : {kNormative, kRegulations}) {
    sum += std::max(0, figures.at[row] - figures.at[row + 1] - figures.at[row + 2]);
  }
  return sum;
}

Cost cost(const FormFigures& figures, const std::vector<Claim>& claims) {
  Cost sum;
  sum.unlawful = lacking(figures);
  for (const Claim& claim : claims) {
    if (claim.compare == Compare::kYes) {
      sum.sure += distance(figures, claim);
      sum.plain += plain_distance(figures, claim);
    } else if (claim.compare == Compare::kInfo) {
      const int off = plain_distance(figures, claim);
      sum.excusable_wrong += off == 0 ? 0 : 1;
      sum.excusable += off;
    }
  }
  return sum;
}

bool speaks(const std::vector<Claim>& claims, What first, What last) {
  return std::any_of(claims.begin(), claims.end(), [&](const Claim& claim) {
    return claim.compare != Compare::kNo && claim.what >= first && claim.what <= last;
  });
}

bool denies(const std::vector<Claim>& claims, What what) {
  return std::any_of(claims.begin(), claims.end(), [&](const Claim& claim) {
    return claim.compare != Compare::kNo && claim.what == what && claim.value == 0;
  });
}

FormFigures start(const std::vector<Claim>& claims) {
  FormFigures figures;
  auto& at = figures.at;
  // Where results are listed, the list is the whole.
  const bool listed = speaks(claims, What::kGranted, What::kOtherResult);
  const bool none = denies(claims, What::kReceived);
  at[kApplicants] = 16;
  at[kApplicants + 1] = 1;
  at[kCarriedIn] = none ? 0 : 2;
  at[kCarriedOut] = none ? 0 : 1;
  at[kGranted] = 17 + at[kCarriedIn] - at[kCarriedOut];
  if (!listed && !none) {
    at[kGranted] -= 4;
    at[kRefused + 5] = 3;
    at[kOtherResult + 2] = 1;
  }
  at[kReview] = 2;
  at[kReview + 3] = 1;
  at[kDirect] = 1;
  at[kAfterReview] = 1;
  at[kNormative] = 5;
  at[kNormative + 1] = 1;
  at[kNormative + 2] = 31;
  at[kLicensing] = 41;
  at[kPenalties] = 19;
  at[kCoercion] = 6;
  return figures;
}

/// The steps that may mend something: what a claim is off by, and what would empty a figure.
std::vector<int> mending_steps(const FormFigures& figures, const std::vector<Claim>& claims,
                               const std::vector<std::size_t>& bound) {
  std::vector<int> steps;
  const auto add = [&](int by) {
    if (by != 0 && std::find(steps.begin(), steps.end(), by) == steps.end()) steps.push_back(by);
  };
  add(lacking(figures));
  for (const Claim& claim : claims) {
    if (claim.compare == Compare::kNo) continue;
    const int off = plain_distance(figures, claim);
    add(off);
    add(-off);
  }
  for (const std::size_t at : bound) add(-figures.at[at]);
  for (std::size_t at = kReview; at < kNormative; ++at) add(-figures.at[at]);
  return steps;
}

}  // namespace

FormFigures fit(const std::vector<Claim>& claims) {
  FormFigures best = start(claims);
  Cost least = cost(best, claims);
  const std::vector<std::size_t> bound = movable(claims);
  while (least != Cost{}) {
    std::optional<FormFigures> better;
    for (const Move& move : moves(bound, mending_steps(best, claims, bound))) {
      const std::optional<FormFigures> figures = move.from(best);
      if (!figures) continue;
      const Cost now = cost(*figures, claims);
      if (now >= least) continue;
      least = now;
      better = figures;
    }
    if (!better) break;
    best = *better;
  }
  return best;
}

std::optional<FormFigures> falsify(const FormFigures& figures, const std::vector<Claim>& claims,
                                   std::size_t which) {
  std::optional<FormFigures> best;
  std::tuple<int, int> least{};  // how many others become wrong: sure ones, excusable ones
  // Not by 1 if anything else does: 1 is what other counts differ by.
  for (const Move& move : moves(movable(claims), {3, -3, 4, -4, 5, 7, 2, -2, 1, -1})) {
    const std::optional<FormFigures> changed = move.from(figures);
    if (!changed || distance(*changed, claims[which]) == 0 || lacking(*changed) > 0) continue;
    int sure = 0, excusable = 0;
    for (std::size_t i = 0; i < claims.size(); ++i) {
      if (i == which || claims[i].compare == Compare::kNo) continue;
      const bool broken = distance(*changed, claims[i]) > distance(figures, claims[i]);
      (claims[i].compare == Compare::kYes ? sure : excusable) += broken ? 1 : 0;
    }
    const std::tuple<int, int> now{sure, excusable};
    if (best && now >= least) continue;
    best = changed;
    least = now;
  }
  return best;
}

}  // namespace gouji::test
