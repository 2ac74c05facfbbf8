// SPDX-License-Identifier: GPL-3.0-or-later
// Holds JSON against a JSON Schema, as far as the schemas of the project go. A keyword that is not
// known here is an error of its own, so that nothing of a schema is passed over.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace gouji::test {

/// What does not fit, each with its place. Stricter than the schema: a key that the schema does not
/// name is wrong as well, because our own output may hold no key that nobody wrote down.
std::vector<std::string> faults_by_schema(const nlohmann::json& schema,
                                          const nlohmann::json& value);

/// The schema of the repository at `relative`; fails the test where `text` is no JSON, or does not
/// fit. Returns the parsed text.
nlohmann::json check_schema(const std::string& relative, const std::string& text);

}  // namespace gouji::test
