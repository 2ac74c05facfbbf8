// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/mutations.h"

#include "rules/registry.h"
#include "tests/support/mutation-groups.h"

namespace gouji::test {

const std::vector<Mutation>& mutations() {
  static const std::vector<Mutation> known = [] {
    std::vector<Mutation> usable;
    for (const std::vector<Mutation>& some :
         {table_mutations(), outline_mutations(), wording_mutations(), year_mutations(),
          claim_mutations(), document_mutations(), editing_mutations()}) {
      for (const Mutation& mutation : some) {
        if (find_rule(mutation.code) != nullptr) usable.push_back(mutation);
      }
    }
    return usable;
  }();
  return known;
}

}  // namespace gouji::test
