// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers are made up: district 429999 and issuer 620000 are not given out.
#include "rules/privacy/shared-personal-numbers.h"
#include "tests/support/catch.h"

namespace gouji::test {
namespace {

using Kind = PersonalNumberKind;

/// The only number of the text is of this kind and stands at these words.
bool only(std::string_view text, Kind kind, std::string_view number) {
  const auto found = personal_numbers(text);
  return found.size() == 1 && found[0].kind == kind &&
         text.substr(found[0].at.begin, found[0].at.size()) == number;
}

}  // namespace

TEST_CASE("personal numbers are told by their shape") {
  CHECK(only("身份证号429999190001010014。", Kind::kIdentity, "429999190001010014"));
  CHECK(only("429999 19000101 0014", Kind::kIdentity, "429999 19000101 0014"));
  CHECK(only("12 429999190001010014 3", Kind::kIdentity, "429999190001010014"));
  CHECK(only("卡号6200000000000005", Kind::kCard, "6200000000000005"));
  CHECK(only("电话13000000000。", Kind::kMobile, "13000000000"));
  CHECK(only("电话130-0000-0000。", Kind::kMobile, "130-0000-0000"));
}

TEST_CASE("other numbers are left alone") {
  for (const char* text : {
           "429999190001010015",   // check digit
           "429999190002300013",   // 30 February
           "999999190001010018",   // province
           "4299991900010100141",  // one digit more
           "A429999190001010014",  // part of a code
           "6200000000000006",     // check digit
           "4000000000000000006",  // 19 digits: an account, no card
           "0361-5550326",
           "12345",
           "12300000000",
           "130000000001",
           "13000000000.50",
           "http://example.org/art/13000000000.html",
           "2023-01-01 2023-12-31",
           "",
       }) {
    INFO(text);
    CHECK(personal_numbers(text).empty());
  }
}

TEST_CASE("a masked number cannot be read") {
  CHECK(mask_personal_numbers("号429999190001010014，电13000000000") ==
        "号429*************14，电130****0000");
  CHECK(mask_personal_numbers("429999 19000101 0014") == "429*** ******** **14");
  CHECK(mask_personal_numbers("公开12件") == "公开12件");
}

}  // namespace gouji::test
