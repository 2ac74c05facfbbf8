// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/render/look-first.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "cli/memory/scoring/deduction.h"
#include "cli/render/findings.h"

namespace gouji {
namespace {

constexpr std::size_t kNamed = 3;         // of each group: enough to begin with
constexpr std::size_t kNamedScored = 10;  // if weights give a single order

std::optional<Urgency> urgency_of(const CheckedDocument& document, bool scored) {
  if (counts_as_unreadable(document.status)) return Urgency::kUnreadable;
  const bool warnings = count_of(document, Severity::kWarning) > 0;
  const bool infos = count_of(document, Severity::kInfo) > 0;
  if (count_of(document, Severity::kError) > 0 || (scored && (warnings || infos))) {
    return Urgency::kError;
  }
  if (warnings) return Urgency::kWarning;
  if (infos) return Urgency::kInfo;
  if (silence_of(document) == Silence::kWithUnchecked) return Urgency::kUnchecked;
  return std::nullopt;
}

bool worse(const CheckedDocument& a, const CheckedDocument& b, const Weights& weights) {
  const auto points = [&](const CheckedDocument& document) {
    return deduction(document, weights).value_or(Decimal{});
  };
  const int order = compare(points(a), points(b));
  if (order != 0) return order > 0;
  const auto counts = [](const CheckedDocument& document) {
    return std::tuple(count_of(document, Severity::kError), count_of(document, Severity::kWarning),
                      count_of(document, Severity::kInfo),
                      count_of(document, Verdict::kCannotTell));
  };
  return counts(a) > counts(b);
}

}  // namespace

std::vector<const CheckedDocument*> by_urgency(const std::vector<CheckedDocument>& documents,
                                               const Weights& weights) {
  const auto rank = [&](const CheckedDocument& document) {
    const auto urgency = urgency_of(document, !weights.empty());
    if (urgency) return static_cast<int>(*urgency);
    return static_cast<int>(Urgency::kUnchecked) + 1;
  };
  std::vector<const CheckedDocument*> order;
  order.reserve(documents.size());
  for (const CheckedDocument& document : documents) order.push_back(&document);
  std::stable_sort(order.begin(), order.end(),
                   [&](const CheckedDocument* a, const CheckedDocument* b) {
                     const int of_a = rank(*a), of_b = rank(*b);
                     return of_a != of_b ? of_a < of_b : worse(*a, *b, weights);
                   });
  return order;
}

void LookFirst::add(const CheckedDocument& document) {
  const bool scored = !weights_.empty();
  const auto urgency = urgency_of(document, scored);
  if (!urgency) return;
  auto& [named, all] = kept_[static_cast<std::size_t>(*urgency)];
  ++all;
  // Unreadable documents are equally bad.
  const auto at = *urgency == Urgency::kUnreadable
                      ? named.end()
                      : std::find_if(named.begin(), named.end(), [&](const CheckedDocument& each) {
                          return worse(document, each, weights_);
                        });
  const std::size_t most = scored && *urgency == Urgency::kError ? kNamedScored : kNamed;
  if (at == named.end() && named.size() >= most) return;
  named.insert(at, document);
  if (named.size() > most) named.pop_back();
}

std::vector<LookFirst::Group> LookFirst::groups() const {
  std::vector<Group> out;
  for (std::size_t i = 0; i < kept_.size(); ++i) {
    const Kept& kept = kept_[i];
    if (kept.all == 0) continue;
    out.push_back({static_cast<Urgency>(i), kept.named, kept.all - kept.named.size()});
  }
  return out;
}

}  // namespace gouji
