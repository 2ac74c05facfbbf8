// SPDX-License-Identifier: GPL-3.0-or-later
// Which files count for a document because they lie above it: the nearest settings file and the
// nearest review file, wherever the command is given. Looked for from the document's folder up to
// the folder that holds .git or, where there is none, to the one above the named folder (of a named
// file: above the folder that it lies in, so that a file and its folder are judged alike). Files in
// archives never count.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/inputs/inputs.h"

namespace gouji {

/// The review file, where no other one is named.
constexpr std::string_view kReviewFile = "gouji-review.toml";

/// As paths from the working folder; absolute where the documents were named so. Empty: none.
struct NearbyFiles {
  std::string settings, review;
  std::vector<std::string> hidden_reviews = {};  // further up, the nearest first: not used
};

struct NearbyWishes {
  bool settings = false, review = false;  // which are looked for
  std::string user_settings;              // where there is none above a document; may be empty
};

/// The file on disk: the document, or the archive that it lies in.
std::string own_path(const Input& input);
bool lies_below(const std::string& file, const std::string& folder);

/// The nearest review file above a file, from its folder up to the working folder; empty if
/// there is none, or the file does not lie below the working folder.
std::string review_file_above(const std::string& file);

/// The same of settings files, for a document or a folder of them; of a folder, its own counts.
std::string settings_file_above(const std::string& path);

/// A file that would count for documents of the run, had a folder nearer to it been named.
struct FileBeyond {
  std::string file;  // as in NearbyFiles
  bool review = false;
  std::string folder;  // in which it lies; "." for the working folder
  std::string tree;    // what was named below it
};

/// One sentence: where it lies, and what to do for it to count.
std::string say_beyond(const FileBeyond& beyond);

/// Those that are nearest, each once. Only of documents that have no file of that kind; none above
/// a repository.
std::vector<FileBeyond> files_beyond(const Inputs& inputs, const std::vector<NearbyFiles>& files,
                                     const NearbyWishes& wishes);

/// Sets Input::place of every document to its index in the answer. The first is that of a document
/// without any.
std::vector<NearbyFiles> find_nearby(Inputs& inputs, const NearbyWishes& wishes);

}  // namespace gouji
