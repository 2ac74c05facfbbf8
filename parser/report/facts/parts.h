// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a clause around a number or a denial: who, when, by which channel, the verb, and
// words that may narrow the thing. Every word is either known (parser/report/words) or kept: before
// the verb it is part of the actor, after the verb it may narrow the statement.
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
  std::uint32_t limits = 0;  // from the words themselves: kPartOf, kTotalOf, …
  std::uint32_t begin = 0;   // begin of the first word that is not punctuation
  std::uint32_t named = 0;   // begin of the words that name the subject
};

/// Reads the words before a statement about `subject`.
Parts read_parts(std::string_view text, const std::vector<Token>& tokens, TokenRange range,
                 Subject subject);

/// The words after a statement that may narrow it; empty if none does. `verb`: its verb is there
/// too.
std::string narrowed_behind(std::string_view text, const std::vector<Token>& tokens,
                            TokenRange range, Subject subject, bool verb);

/// Whether 、 stands here and ends what was denied before: 无复议、有诉讼1件.
bool goes_on_with(std::string_view text, const std::vector<Token>& tokens, std::size_t at);

/// 通过网络平台: a clause that only names a channel.
bool names_channel(std::string_view text, const std::vector<Token>& tokens);

/// Whether the words name a channel, so that the statement is about a part. A list of channels that
/// ends with 等 covers all of them if `whole` says that a total or a denial follows.
struct Channel {
  bool named = false;
  std::string words;  // with 、 between
};
Channel channel_of(std::string_view text, const std::vector<Token>& tokens, TokenRange range,
                   bool whole);

}  // namespace gouji
