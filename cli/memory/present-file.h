// SPDX-License-Identifier: GPL-3.0-or-later
// A document named in a review file or a baseline, as this run can find it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gouji {

/// `file` as written in the file `named_in`: its absolute path. Empty if it is empty or no longer
/// there: then it was moved, renamed or deleted.
std::string present_file(const std::string& named_in, const std::string& file);
std::vector<std::string> present_files(const std::string& named_in,
                                       const std::vector<std::string>& files);

/// How the file `in` names a document: relative to its folder. Empty for a document elsewhere, or
/// in an archive or standard input.
std::string file_for(const std::string& in, const std::string& document);

}  // namespace gouji
