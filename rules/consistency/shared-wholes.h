// SPDX-License-Identifier: GPL-3.0-or-later
// What a figure of the prose is a part of, where its sentence says so with a number of its own:
// 企业申请的2件中，予以公开1件. Rules hold a figure against the whole table only where that whole
// is the table's.
#pragma once

#include "rules/consistency/shared-readings.h"
#include "rules/consistency/shared-statements.h"

namespace gouji {

/// The last count in front of the fact, in its sentence, that 中 or 里 stands behind (申请8件中);
/// null where there is none.
const Fact* named_whole(const Report& report, const Fact& fact);

/// It is out of a number that no total of table 3 is, or out of applications with one result
/// (予以公开的申请中，自然人4件).
bool is_out_of_another_whole(const Report& report, const Fact& fact, const StatutoryTable& table);

/// The results of applications that one kind of applicants asked for (企业申请2件，予以公开1件), or
/// that words pick (疑难申请3件，予以公开1件), with the number of these, which no total of the
/// table is.
bool is_result_of_some(const Report& report, const Fact& fact, const StatutoryTable& table);

}  // namespace gouji
