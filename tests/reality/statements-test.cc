// SPDX-License-Identifier: GPL-3.0-or-later
// How many statements in real prose are held against the tables, and how many alarms there are.
#include <filesystem>

#include "tests/statements/score.h"
#include "tests/support/catch.h"
#include "tests/support/documents.h"
#include "tests/support/held.h"

namespace gouji::test {

TEST_CASE("statements in the prose of real reports are held against the tables") {
  const auto folder = reality_folder();
  if (!folder) return;
  for (const std::string set : {"a", "b"}) {
    std::map<std::string, std::string> texts;
    for (const auto& entry : std::filesystem::directory_iterator(*folder + "/texts/" + set)) {
      if (entry.path().extension() != ".txt") continue;
      texts[entry.path().stem().string()] = read_file(entry.path().string());
    }
    REQUIRE_FALSE(texts.empty());
    const Score real =
        score(texts, read_labels(read_file(*folder + "/statements-" + set + ".tsv")));
    INFO(print(real, true));
    CHECK(real.troubles.empty());
    hold_least("reality statements " + set + " told", real.total().told);
    hold_most("reality statements " + set + " alarms", static_cast<int>(real.alarms.size()));
  }
}

}  // namespace gouji::test
