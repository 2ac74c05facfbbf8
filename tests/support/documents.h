// SPDX-License-Identifier: GPL-3.0-or-later
// Files that tests read: the project's own corpus, and real documents that are not part of it.
#pragma once

#include <optional>
#include <string>

namespace gouji::test {

/// Path of a file of the repository: repository_path("corpus/base/2021.txt").
std::string repository_path(const std::string& relative);

/// Folder of real published reports, or of hostile PDFs, as the environment names it
/// (GOUJI_PUBLISHED, GOUJI_HOSTILE), or of what real reports taught, judged by hand
/// (GOUJI_REALITY). Where unset: the test is skipped (skip.h) and returns.
std::optional<std::string> published_folder();
std::optional<std::string> hostile_folder();
std::optional<std::string> reality_folder();

/// Whole content of a file; fails the test where it cannot be read.
std::string read_file(const std::string& path);

}  // namespace gouji::test
