// SPDX-License-Identifier: GPL-3.0-or-later
// What the user named → the documents of a run, in order, and the files that are none. A file that
// is named is always tried, whatever its ending; a folder is searched, with the folders in it
// (inputs/walk.h). No document is opened here, and archives are put in their place by
// expand_archives().
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "cli/inputs/kinds/skipped-file.h"
#include "cli/options/input-arguments.h"
#include "parser/base/error.h"

namespace gouji {

/// One document. Its path is as given (or the folder as given and the way from there).
struct Input {
  std::string path;
  bool standard_input = false;
  std::string trouble;   // why it cannot be read, where that is known already; else empty
  bool archive = false;  // a ZIP file by its name, not looked into yet
  /// Length of the archive's own path, with which `path` begins; 0 for a document in no archive.
  std::size_t archive_path = 0;
  std::uint64_t offset = 0, number = 0;  // see ZipMember
  std::uint64_t size = 0;                // in bytes; 0 if it is not known
  bool named = false;                    // by the user, not found in a folder or an archive
  std::uint32_t tree = 0;                // index into Inputs::trees
  bool with_digest = false;              // another one may have the same bytes
  std::uint32_t place = 0;               // see nearby-files.h
};

struct Inputs {
  std::vector<Input> documents;       // each path once
  std::vector<SkippedFile> skipped;   // each path once, and none of a document
  std::vector<std::string> trees;     // files and folders as the user named them
  std::vector<std::string> warnings;  // a folder without documents, in one sentence each
};

/// Files of a folder are in bytewise order of their paths without their endings; what lies in its
/// archives comes after them. A path that does not exist is a
/// document (that turns out unreadable): the rest of the batch goes on. Error kUsage where a list
/// cannot be read, standard input is asked for twice, or there is nothing to check at all.
Expected<Inputs> find_inputs(const InputArguments& arguments);

/// Wrong use: there is nothing to check, and why: what lies there instead, the first by name.
Error nothing_found(const Inputs& inputs);
/// "（另有 3 个未核对）"; empty if there is none.
std::string and_skipped(std::size_t count);

}  // namespace gouji
