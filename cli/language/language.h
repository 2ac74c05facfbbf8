// SPDX-License-Identifier: GPL-3.0-or-later
// The language of a run: Simplified Chinese, or English by --lang en or GOUJI_LANG=en. The locale
// of the machine does not matter: the same report gives the same bytes on every build agent.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parser/base/error.h"
#include "rules/rule.h"

namespace gouji {

enum class Language : unsigned char { kChinese, kEnglish };

/// As options are listed, in help.h and words.h.
inline constexpr const char* kLanguageShape = "zh|en";
inline constexpr const char* kLanguageSays = "说明文字的语言（默认 zh，或按 GOUJI_LANG）";

/// What --lang (taken out of `arguments`, up to "--") and GOUJI_LANG ask for. Error kUsage.
Expected<Language> take_language(std::vector<std::string>& arguments);

/// Whether one of them did: then a configuration file does not count.
bool language_given();

/// Loads the catalogue; see say.h. Call once, before the first sentence.
void speak(Language language);
Language spoken();

/// Title and basis of a rule, in the language of the run.
std::string_view title_of(const Rule& rule);
std::string_view basis_of(const Rule& rule);
/// Its page as `gouji explain` prints it: Markdown, without what stands there for the other
/// language and for the catalogue. kLeftOut: in English without samples, which quote reports.
enum class Samples : unsigned char { kTold, kLeftOut };
std::string page_of(const Rule& rule, Samples samples = Samples::kTold);

}  // namespace gouji
