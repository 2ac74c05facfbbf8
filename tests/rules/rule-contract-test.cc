// SPDX-License-Identifier: GPL-3.0-or-later
// What every rule and every page has to be, whatever it checks.
#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <sstream>

#include "parser/text/normalize.h"
#include "parser/text/pattern.h"
#include "rules/registry.h"
#include "tests/support/catch.h"
#include "tests/support/documents.h"
#include "tests/support/sample.h"

namespace gouji::test {
namespace {

std::string group_of_letter(char letter) {
  static const std::map<char, std::string> groups = {
      {'S', "structure"}, {'T', "table"},   {'A', "arithmetic"}, {'C', "consistency"},
      {'Y', "year"},      {'N', "naming"},  {'F', "form"},       {'P', "privacy"},
      {'X', "history"},   {'D', "document"}};
  return groups.at(letter);
}

}  // namespace

TEST_CASE("every rule is well formed, and codes and names are its own") {
  REQUIRE_FALSE(all_rules().empty());
  std::set<std::string_view> codes, names;
  for (const Rule* rule : all_rules()) {
    INFO(rule->code << " " << rule->name);
    static const Pattern code("[A-Z][0-9]{2}"), name("[a-z]+(?:-[a-z]+)*");
    CHECK(code.matches_whole(rule->code));
    CHECK(name.matches_whole(rule->name));
    CHECK(codes.insert(rule->code).second);
    CHECK(names.insert(rule->name).second);
    CHECK(rule_group(*rule) == group_of_letter(rule->code.front()));
    CHECK(length_in_codes(rule->title) <= 30);
    CHECK_FALSE(rule->title_en.empty());
    CHECK_FALSE(rule->basis.empty());
    CHECK(rule->check != nullptr);
  }
}

/// Code and severity stand in the samples of the page too, the title above them: whoever changes
/// one has to change both files.
TEST_CASE("a rule is what its page calls it") {
  for (const Rule* rule : all_rules()) {
    INFO(rule->code << " " << rule->name);
    const std::string page = read_file(repository_path("rules/" + std::string(rule_group(*rule)) +
                                                       "/" + std::string(rule->name) + ".md"));
    CHECK(page.starts_with("# " + std::string(rule->title) + "\n"));
    CHECK(page.find("\n" + std::string(rule->code) + " ") != std::string::npos);
  }
}

TEST_CASE("a rule of an audit is known, and is no rule of a check") {
  const Rule* roll_up = find_rule("X03");
  REQUIRE(roll_up != nullptr);
  CHECK(roll_up->of_audit);
  CHECK(audit_rules() == std::vector<const Rule*>{roll_up});
  CHECK(std::count(all_rules().begin(), all_rules().end(), roll_up) == 0);
}

TEST_CASE("the registry holds the files below rules/ and nothing else") {
  std::set<std::string> files, registered;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(repository_path("rules"))) {
    const std::string stem = entry.path().stem().string();
    const bool in_group = entry.path().parent_path().filename() != "rules";
    if (entry.path().extension() == ".cc" && in_group && stem.rfind("shared-", 0) != 0) {
      files.insert(entry.path().parent_path().filename().string() + "/" + stem);
    }
  }
  for (const auto* rules : {&all_rules(), &audit_rules()}) {
    for (const Rule* rule : *rules) {
      registered.insert(std::string(rule_group(*rule)) + "/" + std::string(rule->name));
    }
  }
  CHECK(files == registered);
}

TEST_CASE("a rule is found by code and by name, in any case") {
  const Rule* first = all_rules().front();
  CHECK(find_rule(first->code) == first);
  CHECK(find_rule(first->name) == first);
  std::string lower(first->code);
  lower[0] = static_cast<char>(lower[0] + 32);
  CHECK(find_rule(lower) == first);
  CHECK(find_rule("Z99") == nullptr);
  CHECK(find_rule("") == nullptr);
}

TEST_CASE("every rule's page has its headings, in order, and samples that fail and pass") {
  constexpr std::string_view kHeadings[] = {"\n## 检查什么\n", "\n## 为什么\n", "\n## 不合格\n",
                                            "\n## 合格\n",     "\n## 怎么改\n", "\n## 看不到什么\n",
                                            "\n## English\n"};
  for (const Rule* rule : all_rules()) {
    INFO(rule->code << " " << rule->name);
    const std::string_view page = rule_page(*rule);
    CHECK(page.substr(0, page.find('\n')) == "# " + std::string(rule->title));
    std::size_t at = 0;
    for (const std::string_view heading : kHeadings) {
      INFO(heading);
      const std::size_t found = page.find(heading, at);
      REQUIRE(found != std::string_view::npos);
      at = found + 1;
    }
    CHECK(page.ends_with("\n<!-- SPDX-License-Identifier: GPL-3.0-or-later -->\n"));
    const std::vector<Sample> samples = samples_of(page);
    const auto passing = std::count_if(samples.begin(), samples.end(),
                                       [](const Sample& sample) { return sample.passes; });
    CHECK(passing >= 1);
    CHECK(static_cast<std::size_t>(passing) < samples.size());
    for (const Sample& sample : samples) {
      INFO("line " << sample.line);
      const std::string own = "\n" + std::string(rule->code) + " ";
      if (!sample.passes) CHECK(("\n" + sample.findings).find(own) != std::string::npos);
    }
  }
}

}  // namespace gouji::test
