// SPDX-License-Identifier: GPL-3.0-or-later
// By what a finding is known again over re-runs, renamed and re-typeset files: baselines and
// verdicts rest on it. Made of what the report says, never of page, box, line or path.
#pragma once

#include <string>

#include "rules/rule.h"

namespace gouji {

/// 16 hexadecimal digits each. `content` is made of rule, document, canonical place, the words at
/// the place, the sentence around it, both sides of a comparison and the evidence: it changes with
/// every figure and every sentence that the finding rests on. Equal findings of one document share
/// it; `in_context` then tells them apart by the words around.
struct Fingerprint {
  std::string content, in_context;
};

/// Who a document is: body and year, or its title where it names no body. Empty where it has
/// neither, as a scan: then only the digest of the file tells it from others.
std::string identity_of(const Report& report);

/// `identity` is that, or the digest.
Fingerprint fingerprint(const Rule& rule, const Finding& finding, const Report& report,
                        const std::string& identity);

/// The name of the second (1), third (2), … of places that even the words around do not tell apart.
std::string numbered(const std::string& fingerprint, int earlier);

}  // namespace gouji
