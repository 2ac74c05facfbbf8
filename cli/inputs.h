// SPDX-License-Identifier: GPL-3.0-or-later
// What the user named → the documents of a run, in order. A file that is named is always tried,
// whatever its ending; a folder is searched, with the folders in it, for files that this version
// reads, but for what a .goujiignore there passes over. Nothing is opened here but folders, lists
// and those files: archives are put in their place by expand_archives().
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "parser/base/error.h"

namespace gouji {

/// As given on the command line.
struct InputArguments {
  std::vector<std::string> paths;  // files, folders, "-", "@list"
  std::vector<std::string> lists;  // of --files-from; "-" is standard input
  bool nul_separated = false;      // -0: the lists separate paths by NUL, not by line ends
};

/// One document. Its path is as given (or the folder as given and the way from there).
struct Input {
  std::string path;
  bool standard_input = false;
  std::string trouble;   // why it cannot be read, where that is known already; else empty
  bool archive = false;  // a ZIP file by its name, not looked into yet
  /// Of a document in an archive: the length of the archive's own path, which opens `path`.
  std::size_t archive_path = 0;
  std::uint64_t offset = 0, number = 0;  // see ZipMember
};

struct Inputs {
  std::vector<Input> documents;       // each path once
  std::vector<std::string> warnings;  // a folder without reports, in one sentence each
  std::size_t passed_over = 0;        // other files in the folders that hold reports
  std::size_t ignored = 0;            // files and folders that a .goujiignore passes over
};

/// Files of a folder are in bytewise order of their paths. A path that does not exist is a
/// document (that turns out unreadable): the rest of the batch goes on. Error kUsage where a list
/// cannot be read, standard input is asked for twice, or there is nothing to check at all.
Expected<Inputs> find_inputs(const InputArguments& arguments);

/// Wrong use: there is nothing to check, and why.
Error nothing_found(const std::vector<std::string>& warnings);

}  // namespace gouji
