// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/draw-statements.h"

#include <algorithm>
#include <set>

#include "parser/report/body-type.h"
#include "parser/text/pattern.h"
#include "tests/statements/fit-figures.h"
#include "tests/support/documents.h"

namespace gouji::test {
namespace {

constexpr int kFirstYear = 2019, kForm2021From = 2021, kLastYear = 2025;

const std::vector<Statement>& all_statements() {
  static const std::vector<Statement> all =
      read_statements(read_file(repository_path("tests/data/statements.tsv")));
  return all;
}

/// Both forms have the row or column, under labels that say the same.
bool in_both_forms(const Claim& claim) {
  return claim.compare == Compare::kNo || !in_tables(claim.what) ||
         (claim.what <= What::kSuitsAfterReview && claim.what != What::kOtherResult &&
          claim.reason == 0);
}

bool fits_year(const Statement& statement, int year) {
  if ((statement.year < kForm2021From) == (year < kForm2021From)) return true;
  return std::all_of(statement.claims.begin(), statement.claims.end(), in_both_forms);
}

/// The sentence as it would stand in the report of another year.
std::string said_in(const Statement& statement, int year) {
  static const Pattern kYear("20[0-9][0-9]");
  std::string text;
  std::size_t from = 0;
  for (const Match& match : kYear.find_all(statement.sentence)) {
    text += statement.sentence.substr(from, match.at.begin - from);
    text += std::to_string(std::stoi(std::string(slice(statement.sentence, match.at))) + year -
                           statement.year);
    from = match.at.end;
  }
  return text + statement.sentence.substr(from);
}

/// It names no body, so that it may stand in the report of any.
bool names_no_body(const Statement& statement) {
  static const Pattern kNamed("[县区市镇乡村局委办院站中心处]|街道|我|本单位|本机关|水利|所属");
  return !kNamed.matches(statement.sentence);
}

/// One figure is given by two numbers: each may agree with the tables in a reading of its own, but
/// not with the other.
bool given_twice(const std::vector<Claim>& claims) {
  for (const Claim& one : claims) {
    for (const Claim& other : claims) {
      if (one.what == other.what && one.reason == other.reason && one.value && other.value &&
          one.value != other.value && one.compare != Compare::kNo &&
          other.compare != Compare::kNo) {
        return true;
      }
    }
  }
  return false;
}

bool agree(const FormFigures& figures, const std::vector<Claim>& claims) {
  return std::all_of(claims.begin(), claims.end(), [&](const Claim& claim) {
    return claim.compare == Compare::kNo || plain_distance(figures, claim) == 0;
  });
}

/// 所有公开申请均已办结 where there was none is a formula, which may be pointed out.
bool is_formula(const FormFigures& figures, const std::vector<Claim>& claims) {
  return std::any_of(claims.begin(), claims.end(), [&](const Claim& claim) {
    const bool all = claim.what == What::kResultsTotal && !claim.value && figures.received() == 0;
    const bool beside = claim.what == What::kContradiction && claim.from.empty();
    return all || (beside && claim.compare == Compare::kInfo);
  });
}

/// A table that gives regulations to one who cannot make them is itself at fault.
bool may_have(const FormFigures& figures, const std::string& body) {
  if (figures.sum(figure::kRegulations, figure::kRegulationRows) == 0) return true;
  const BodyLevel level = body_type_of(body).level;
  return level != BodyLevel::kCounty && level != BodyLevel::kTownship;
}

}  // namespace

std::optional<DrawnStatements> draw_statements(int year, Dice& dice) {
  std::vector<const Statement*> usable;
  for (const Statement& statement : all_statements()) {
    if (fits_year(statement, year)) usable.push_back(&statement);
  }
  DrawnStatements drawn;
  std::set<std::string> kinds;  // sentences of one kind tell the same thing with other numbers
  for (int wanted = dice.between(1, 6), throws = 0; wanted > 0 && throws < 60; ++throws) {
    const Statement& statement = *dice.pick(usable);
    if (kinds.contains(statement.kind)) continue;
    if (!drawn.body.empty() && statement.body != drawn.body && !names_no_body(statement)) continue;
    std::vector<Claim> claims = drawn.claims;
    claims.insert(claims.end(), statement.claims.begin(), statement.claims.end());
    const FormFigures figures = fit(claims);
    const std::string& body = drawn.body.empty() ? statement.body : drawn.body;
    if (given_twice(claims) || !agree(figures, claims) || is_formula(figures, claims)) continue;
    if (!may_have(figures, body)) continue;
    drawn.body = body;
    drawn.claims = std::move(claims);
    drawn.figures = figures;
    drawn.sentences.push_back(said_in(statement, year));
    kinds.insert(statement.kind);
    --wanted;
  }
  if (drawn.sentences.empty()) return std::nullopt;
  return drawn;
}

}  // namespace gouji::test
