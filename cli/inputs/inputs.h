// SPDX-License-Identifier: GPL-3.0-or-later
// What the user named → the documents of a run, in order, and the skipped files. A named file is
// always tried, whatever its ending; a folder is searched recursively (inputs/walk.h). This opens
// no document; expand_archives() replaces archives.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "cli/inputs/kinds/skipped-file.h"
#include "cli/options/input-arguments.h"
#include "parser/base/error.h"

namespace gouji {

/// One document. Its path as given (or the folder as given, and the path below it).
struct Input {
  std::string path;
  bool standard_input = false;
  std::string trouble;   // why it cannot be read, if already known; otherwise empty
  bool archive = false;  // a ZIP file by its name, not opened yet
  /// Length of the archive's own path, which `path` begins with; 0 outside of archives.
  std::size_t archive_path = 0;
  std::uint64_t offset = 0, number = 0;  // see ZipMember
  std::uint64_t size = 0;                // in bytes; 0 if unknown
  bool named = false;                    // by the user, not found in a folder or an archive
  std::uint32_t tree = 0;                // index into Inputs::trees
  bool with_digest = false;              // another document may have the same bytes
  std::uint32_t place = 0;               // see nearby-files.h
};

struct Inputs {
  std::vector<Input> documents;       // each path once
  std::vector<SkippedFile> skipped;   // each path once, never the path of a document
  std::vector<std::string> trees;     // files and folders as the user named them
  std::vector<std::string> warnings;  // a folder without documents, in one sentence each
};

/// Files of a folder are in bytewise order of their paths without endings; contents of its archives
/// come after them. A path that does not exist is a document (found unreadable later): the rest of
/// the batch continues. Error kUsage if a list cannot be read, standard input is named twice, or
/// there is nothing to check at all.
Expected<Inputs> find_inputs(const InputArguments& arguments);

/// Wrong use: there is nothing to check, and what is there instead, with the first names.
Error nothing_found(const Inputs& inputs);
/// "（另有 3 个未核对）"; empty if there are none.
std::string and_skipped(std::size_t count);

}  // namespace gouji
