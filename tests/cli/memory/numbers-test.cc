// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/memory/numbers.h"

#include "tests/support/catch.h"

namespace gouji::test {
namespace {

CheckedDocument with(const std::vector<std::string>& fingerprints) {
  CheckedDocument document;
  for (const std::string& each : fingerprints) document.findings.emplace_back().fingerprint = each;
  return document;
}

std::vector<std::string> numbers_of(const CheckedDocument& document) {
  std::vector<std::string> out;
  for (const PlacedFinding& each : document.findings) out.push_back(each.number);
  return out;
}

}  // namespace

TEST_CASE("编号：八位，与别的相同则更长，同一问题再次出现不变") {
  using Names = std::vector<std::string>;
  Numbers numbers;
  CheckedDocument first = with({"0123456789abcdef", "fedcba9876543210"});
  numbers.give(first);
  CHECK(numbers_of(first) == Names{"01234567", "fedcba98"});
  CheckedDocument again = with({"0123456789abcdef"});
  numbers.give(again);
  CHECK(numbers_of(again) == Names{"01234567"});
  CheckedDocument near =
      with({"0123456780000000", "0123456789abcdee", "aaaaaaaa00000000", "aaaaaaaa10000000"});
  numbers.give(near);
  CHECK(numbers_of(near) == Names{"0123456780", "0123456789abcdee", "aaaaaaaa0", "aaaaaaaa1"});
}

TEST_CASE("编号：问题很多时也互不为前缀") {
  Numbers numbers;
  // Neighbours share eight digits and more; they are more than are kept apart at first.
  CheckedDocument many;
  for (unsigned i = 0; i < 9000; ++i) {
    many.findings.emplace_back().fingerprint = "00000000" + std::to_string(10000000 + i);
  }
  numbers.give(many);
  for (std::size_t i = 0; i + 1 < many.findings.size(); ++i) {
    const PlacedFinding &one = many.findings[i], &next = many.findings[i + 1];
    REQUIRE_FALSE(next.fingerprint.starts_with(one.number));
    REQUIRE_FALSE(one.fingerprint.starts_with(next.number));
  }
}

}  // namespace gouji::test
