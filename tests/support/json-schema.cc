// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/json-schema.h"

#include <algorithm>
#include <regex>

#include <fmt/format.h>

#include "tests/support/catch.h"
#include "tests/support/documents.h"

namespace gouji::test {
namespace {

using nlohmann::json;

bool is_of_type(const json& value, const std::string& type) {
  if (type == "integer") return value.is_number_integer();
  return type == (value.is_number() ? "number" : value.type_name());
}

class Checker {
 public:
  explicit Checker(const json& root) : root_(root) {}

  std::vector<std::string> take() { return std::move(faults_); }

  void check(const json& schema, const json& value, const std::string& at) {
    for (const auto& [keyword, wanted] : schema.items()) {
      if (keyword == "$ref") {
        const auto name = wanted.get<std::string>().substr(std::string("#/$defs/").size());
        check(root_.at("$defs").at(name), value, at);
      } else if (keyword == "type") {
        const json types = wanted.is_array() ? wanted : json::array({wanted});
        expect(std::any_of(types.begin(), types.end(),
                           [&](const json& type) { return is_of_type(value, type); }),
               at, "type", value);
      } else if (keyword == "const") {
        expect(value == wanted, at, "const", value);
      } else if (keyword == "enum") {
        expect(std::find(wanted.begin(), wanted.end(), value) != wanted.end(), at, "enum", value);
      } else if (keyword == "pattern") {
        if (value.is_string()) {
          expect(std::regex_search(value.get<std::string>(), std::regex(wanted.get<std::string>())),
                 at, "pattern", value);
        }
      } else if (keyword == "minLength") {
        if (value.is_string()) {
          expect(value.get<std::string>().size() >= wanted, at, "minLength", value);
        }
      } else if (keyword == "minimum") {
        if (value.is_number()) expect(value >= wanted, at, "minimum", value);
      } else if (keyword == "minItems") {
        if (value.is_array()) expect(value.size() >= wanted, at, "minItems", value);
      } else if (keyword == "maxItems") {
        if (value.is_array()) expect(value.size() <= wanted, at, "maxItems", value);
      } else if (keyword == "items") {
        for (std::size_t i = 0; value.is_array() && i < value.size(); ++i) {
          check(wanted, value[i], at + '/' + std::to_string(i));
        }
      } else if (keyword == "required") {
        for (const json& key : wanted) {
          if (value.is_object()) {
            expect(value.contains(key.get<std::string>()), at, "required " + key.dump(), value);
          }
        }
      } else if (keyword == "properties") {
        check_members(schema, value, at);
      } else if (keyword == "additionalProperties") {
        // check_members() asks for it.
      } else if (keyword != "$schema" && keyword != "$comment" && keyword != "title" &&
                 keyword != "description" && keyword != "$defs") {
        faults_.push_back(at +
                          ": the schema has a keyword that this test does not know: " + keyword);
      }
    }
  }

 private:
  void check_members(const json& schema, const json& value, const std::string& at) {
    if (!value.is_object()) return;
    const json& properties = schema.at("properties");
    for (const auto& [key, member] : value.items()) {
      if (properties.contains(key)) {
        check(properties.at(key), member, at + '/' + key);
      } else if (schema.contains("additionalProperties")) {
        check(schema.at("additionalProperties"), member, at + '/' + key);
      } else {
        faults_.push_back(fmt::format("{}: the schema does not name {}", at, key));
      }
    }
  }

  void expect(bool holds, const std::string& at, const std::string& what, const json& value) {
    if (!holds) {
      faults_.push_back(
          fmt::format("{}: not as {} has it: {}", at, what,
                      value.dump(-1, ' ', false, json::error_handler_t::replace).substr(0, 200)));
    }
  }

  const json& root_;
  std::vector<std::string> faults_;
};

}  // namespace

std::vector<std::string> faults_by_schema(const json& schema, const json& value) {
  Checker checker(schema);
  checker.check(schema, value, "");
  return checker.take();
}

json check_schema(const std::string& relative, const std::string& text) {
  const json schema = json::parse(read_file(repository_path(relative)));
  json value = json::parse(text, nullptr, false);
  INFO(relative);
  REQUIRE_FALSE(value.is_discarded());
  for (const std::string& fault : faults_by_schema(schema, value)) FAIL_CHECK(fault);
  return value;
}

}  // namespace gouji::test
