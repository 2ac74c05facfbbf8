// SPDX-License-Identifier: GPL-3.0-or-later
// What a run of words names: an application for disclosure is something asked for, disclosure and
// information, in any order (依申请公开政府信息, 申请公开信息的要求, 政府信息公开申请件).
#pragma once

#include <vector>

#include "parser/report/facts/subjects.h"
#include "parser/report/facts/tokens.h"

namespace gouji {

/// Puts one token in place of each run of words that names an application, and takes the name of
/// an application off words that name something else there (低保申请, 申请行政复议).
std::vector<Token> compose_things(std::string_view text, const std::vector<Token>& tokens);

/// The subject that the tokens name last, or first: of the kinds of applicants and of what is
/// joined (行政复议、行政诉讼案件, 予以公开和部分公开) as a whole.
Subject subject_in(const std::vector<Token>& tokens, TokenRange range, bool last);

}  // namespace gouji
