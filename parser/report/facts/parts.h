// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a clause around a number or a denial: who, when, by which channel, the verb, and
// what may narrow the thing. Every word is either known (parser/report/words) or kept: before the
// verb it says who acts, after it it may narrow what is said.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "parser/report/facts/tokens.h"

namespace gouji {

struct Parts {
  std::string actor, narrowed;  // as in Fact and Count
  Action action = Action::kNone;
  std::uint32_t limits = 0;  // those of the words themselves: kPartOf, kTotalOf, …
  std::uint32_t begin = 0;   // of the first word that is no punctuation
  std::uint32_t named = 0;   // of the words that name the subject
};

/// The words in front of a statement about `subject`.
Parts read_parts(std::string_view text, const std::vector<Token>& tokens, TokenRange range,
                 Subject subject);

/// What of the words after a statement may narrow it; empty if nothing does. `verb`: its verb
/// stands there as well.
std::string narrowed_behind(std::string_view text, const std::vector<Token>& tokens,
                            TokenRange range, Subject subject, bool verb);

/// 、 and what was denied before it ends here: 无复议、有诉讼1件.
bool goes_on_with(std::string_view text, const std::vector<Token>& tokens, std::size_t at);

/// 通过网络平台: a clause that says by which channel, and states nothing else.
bool names_channel(std::string_view text, const std::vector<Token>& tokens);

/// Whether the words name a channel, so that the statement is about a part. A list of channels that
/// 等 closes is all of them where `whole` says that a total or a denial follows.
struct Channel {
  bool named = false;
  std::string words;  // with 、 between
};
Channel channel_of(std::string_view text, const std::vector<Token>& tokens, TokenRange range,
                   bool whole);

}  // namespace gouji
