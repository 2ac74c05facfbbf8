// SPDX-License-Identifier: GPL-3.0-or-later
// The thing that a run of words names: an application for disclosure consists of words for asking,
// disclosure and information, in any order (依申请公开政府信息, 申请公开信息的要求,
// 政府信息公开申请件).
#pragma once

#include <vector>

#include "parser/report/facts/subjects.h"
#include "parser/report/facts/tokens.h"

namespace gouji {

/// Replaces each run of words that names an application by one token, and removes that subject from
/// words that name something else there (低保申请, 申请行政复议).
std::vector<Token> compose_things(std::string_view text, const std::vector<Token>& tokens);

/// The subject that the tokens name last, or first. Several kinds of applicants, and joined
/// subjects (行政复议、行政诉讼案件, 予以公开和部分公开), count as a whole.
Subject subject_in(const std::vector<Token>& tokens, TokenRange range, bool last);

}  // namespace gouji
