// SPDX-License-Identifier: GPL-3.0-or-later
// The project's own sentences: that they are as many and as different as they should be, that the
// way to score them is sound, and how many of them the rules hold.
#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <stdexcept>

#include "parser/text/normalize.h"
#include "tests/statements/fit-figures.h"
#include "tests/statements/host-report.h"
#include "tests/statements/score.h"
#include "tests/support/catch.h"
#include "tests/support/documents.h"
#include "tests/support/held.h"

namespace gouji::test {
namespace {

std::vector<Statement> own_statements() {
  return read_statements(read_file(repository_path("tests/data/statements.tsv")));
}

constexpr const char* kColumns = "kind\tsentence\tyes\tinfo\tno\tbody\tyear\tnote\n";

Statement one(const std::string& sentence, const std::string& yes, const std::string& info = "",
              const std::string& no = "") {
  return read_statements(kColumns + ("count\t" + sentence + "\t" + yes + "\t" + info + "\t" + no +
                                     "\t岚浦县水利局\t2023\t"))
      .front();
}

/// Something in it is not to be held against the tables, or not firmly.
bool is_trap(const Statement& statement) {
  return std::any_of(statement.claims.begin(), statement.claims.end(),
                     [](const Claim& claim) { return claim.compare != Compare::kYes; });
}

int in_balance(const FormFigures& figures) {
  return figures.received() + figures.at[figure::kCarriedIn] - figures.results() -
         figures.at[figure::kCarriedOut];
}

}  // namespace

TEST_CASE("every kind of statement has sentences enough, and a third of them are traps") {
  std::map<std::string, int> sentences, traps;
  for (const Statement& statement : own_statements()) {
    ++sentences[statement.kind];
    traps[statement.kind] += is_trap(statement) ? 1 : 0;
  }
  CHECK(sentences.size() == 13);
  int all = 0;
  for (const auto& [kind, count] : sentences) {
    INFO(kind);
    CHECK(count >= 20);
    CHECK(traps[kind] * 4 >= count);  // so many in every kind
    all += traps[kind];
  }
  CHECK(all * 3 >= static_cast<int>(own_statements().size()));
}

TEST_CASE("no two sentences share more than twelve characters in a row") {
  constexpr std::size_t kShared = 12;
  std::map<std::u32string, std::string> seen;
  for (const Statement& statement : own_statements()) {
    std::u32string text;
    for (std::size_t at = 0; at < statement.sentence.size();) {
      text += next_code(statement.sentence, at);
    }
    for (std::size_t i = 0; i + kShared < text.size(); ++i) {
      const auto [other, is_new] = seen.emplace(text.substr(i, kShared + 1), statement.sentence);
      INFO(statement.sentence << "\n" << other->second);
      CHECK((is_new || other->second == statement.sentence));
    }
  }
}

TEST_CASE("figures are fitted to every sentence and made wrong for each of its claims") {
  for (const Statement& statement : own_statements()) {
    INFO(statement.sentence);
    const FormFigures figures = fit(statement.claims);
    CHECK(in_balance(figures) == 0);
    CHECK(*std::min_element(figures.at.begin(), figures.at.end()) >= 0);
    for (std::size_t i = 0; i < statement.claims.size(); ++i) {
      const Claim& claim = statement.claims[i];
      if (claim.compare != Compare::kYes) continue;
      CHECK(distance(figures, claim) == 0);
      if (!in_tables(claim.what)) continue;
      const auto changed = falsify(figures, statement.claims, i);
      REQUIRE(changed);
      CHECK(distance(*changed, claim) != 0);
      CHECK(in_balance(*changed) == 0);
    }
  }
}

TEST_CASE("a figure is changed alone where the others can stay") {
  const Statement said = one("新收15件，上年结转4件，办结18件，结转1件。",
                             "received=15 carried_in=4 results_total=18 carried_out=1");
  const FormFigures figures = fit(said.claims);
  CHECK(figures.received() == 15);
  CHECK(figures.results() == 18);
  for (std::size_t i : {1U, 3U}) {  // 15 and 18 are each other's lawful readings
    const auto changed = falsify(figures, said.claims, i);
    REQUIRE(changed);
    int wrong = 0;
    for (const Claim& claim : said.claims) wrong += distance(*changed, claim) == 0 ? 0 : 1;
    CHECK(wrong <= 2);  // the balance takes a second one
  }
}

TEST_CASE("what a claim may rightly say depends on its words") {
  const auto claim = [](const std::string& sentence, const std::string& yes) {
    return one(sentence, yes).claims.front();
  };
  FormFigures figures;
  figures.at[figure::kApplicants] = 5;
  figures.at[figure::kCarriedIn] = 2;
  figures.at[figure::kOtherResult] = 3;
  figures.at[figure::kNotProcessed] = 4;
  CHECK(distance(figures, claim("收到申请7件。", "received=7")) == 0);
  CHECK(distance(figures, claim("新收申请7件。", "received=7")) == 2);
  CHECK(distance(figures, claim("办结申请5件。", "results_total=5")) == 0);
  CHECK(distance(figures, claim("答复申请0件。", "results_total=0")) == 0);
  CHECK(distance(figures, claim("办结申请0件。", "results_total=0")) == 4);
  figures.at[figure::kApplicants] = 0;
  figures.at[figure::kNotProcessed] = 0;
  CHECK(distance(figures, claim("办结申请0件。", "results_total=0")) == 0);
  figures.at[figure::kGranted] = 1;
  CHECK(distance(figures, claim("办结申请0件。", "results_total=0")) == 1);
}

TEST_CASE("a statement that is told and an alarm are told apart") {
  SECTION("told") {
    const Score told = score({one("2023年，我局共收到政府信息公开申请12件。", "received=12")});
    CHECK(told.total().claims == 1);
    CHECK(told.total().told == 1);
    CHECK(told.alarms.empty());
  }
  SECTION("missed") {
    const Score missed = score({one("本句没有数字。", "received=12")});
    CHECK(missed.total().told == 0);
    CHECK(missed.missed.size() == 1);
  }
  SECTION("alarm") {
    const Score alarm =
        score({one("2023年，我局共收到政府信息公开申请12件。", "", "", "received=12")});
    CHECK(alarm.total().claims == 0);
    CHECK(alarm.alarms.size() == 1);
  }
  SECTION("a difference that is to be excused") {
    const Score worse = score({one("2023年，我局共收到政府信息公开申请12件。", "", "received=12")});
    CHECK(worse.excusable == 1);
    CHECK(worse.alarms.size() == 1);
  }
  SECTION("a sure claim of the same words is wrong as well") {
    const Score both =
        score({one("2023年，我局未收到政府信息公开申请。", "received=0", "results_total=0")});
    CHECK(both.total().told == 1);
    CHECK(both.alarms.empty());
  }
  SECTION("in the sentence itself") {
    const Score told = score({one("公开信息10条，其中文件4条、动态6条。", "parts=10>7")});
    CHECK(told.total().told == 1);
    CHECK(told.alarms.empty());
  }
}

TEST_CASE("the prose of a report is taken to its sections") {
  const HostProse prose = prose_of(
      "岚浦县水利局政府信息公开工作年度报告\n\n本报告的统计期限为2022年1月1日至12月31日。\n"
      "一、工作概况\n（一）主动公开。公开信息8条。\n规章\t0\t0\t0\n二、依申请公开情况\n收到3件。"
      "\n");
  CHECK(prose.year == 2022);
  CHECK(prose.head.front() == "岚浦县水利局2022年政府信息公开工作年度报告");
  CHECK(prose.sections.at(1) == std::vector<std::string>{"（一）主动公开。公开信息8条。"});
  CHECK(prose.sections.at(2) == std::vector<std::string>{"收到3件。"});
  CHECK(prose.sections.at(6).size() == 1);
}

TEST_CASE("labels of whole texts are read") {
  const auto labels = read_labels(
      "file\tquote\tclaim\twhat\tvalue\tscope\tcompare\tnote\n"
      "007\t企业提出的300余件\tcount\tlegal_person\t~300\town\tyes\t\n"
      "007\t属于内部事务信息的2件\tcount\trefused\t2\town\tinfo\t\n"
      "007\t均获维持\tall\toutcome_upheld\t\town\tno\treviews\n");
  const std::vector<Claim>& claims = labels.at("007");
  REQUIRE(claims.size() == 3);
  CHECK(claims[0].what == What::kCompany);
  CHECK(claims[0].value == 301);
  CHECK(claims[1].reason == 5);
  CHECK(claims[1].compare == Compare::kInfo);
  CHECK(claims[2].what == What::kReviewUpheld);
  CHECK_FALSE(claims[2].value);
  CHECK_THROWS_AS(read_labels("file\tquote\n"), std::runtime_error);
  CHECK_THROWS_AS(one("句。", "unheard_of=1"), std::runtime_error);
  CHECK_THROWS_AS(one("共5件。", "parts=6>5"), std::runtime_error);
}

TEST_CASE("the rules hold the project's own statements against the tables") {
  const Score own = score(own_statements());
  INFO(print(own, true));
  CHECK(own.troubles.empty());
  hold_least("statements told", own.total().told);
  hold_most("statements missed", own.total().claims - own.total().told);
  hold_most("statements alarms", static_cast<int>(own.alarms.size()));
}

}  // namespace gouji::test
