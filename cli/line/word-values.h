// SPDX-License-Identifier: GPL-3.0-or-later
// Meaning of option values: lists, choices, numbers.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "parser/base/error.h"

namespace gouji {

/// An Error kUsage.
tl::unexpected<Error> wrong_use(std::string message);
/// "，是否指 near？", or nothing if `near` is empty.
std::string asking(const std::string& near);

/// Without empty parts.
std::vector<std::string> split(std::string_view list, char separator);
/// The words of comma-separated lists. Error kUsage if a list is empty.
Expected<std::vector<std::string>> listed_words(const std::vector<std::string>& lists,
                                                const std::string& option);
/// The index of `word` in `choices`. Error kUsage that lists them.
Expected<std::size_t> choice(const std::string& option, const std::string& word,
                             const std::vector<std::string>& choices);
/// 0 if not given. Error kUsage unless it is a number above 0.
Expected<int> positive_number(const std::string& option, const std::string& word);

}  // namespace gouji
