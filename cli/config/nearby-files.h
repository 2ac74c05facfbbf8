// SPDX-License-Identifier: GPL-3.0-or-later
// Which files apply to a document because they lie above it: the nearest settings file and the
// nearest review file, whatever the working folder is. Searched for from the document's folder up
// to the folder with .git or, if there is none, to the folder above the named folder (for a named
// file: above its folder, so that a file and its folder are judged alike). Files in archives never
// apply.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/inputs/inputs.h"

namespace gouji {

/// The review file, if no other one is named.
constexpr std::string_view kReviewFile = "gouji-review.toml";

/// Paths relative to the working folder; absolute if the documents were named so. Empty: none.
struct NearbyFiles {
  std::string settings, review;
  std::vector<std::string> hidden_reviews = {};  // further up, nearest first: not used
};

struct NearbyWishes {
  bool settings = false, review = false;  // which ones to search for
  std::string user_settings;              // for documents with none above them; may be empty
};

/// The file on disk: the document, or the archive that it lies in.
std::string own_path(const Input& input);
bool lies_below(const std::string& file, const std::string& folder);

/// The nearest review file above a file, from its folder up to the working folder; empty if there
/// is none, or the file is not below the working folder.
std::string review_file_above(const std::string& file);

/// The same for settings files, for a document or a folder; a folder's own file counts.
std::string settings_file_above(const std::string& path);

/// A file that would apply to documents of the run if a folder nearer to it had been named.
struct FileBeyond {
  std::string file;  // as in NearbyFiles
  bool review = false;
  std::string folder;  // its folder; "." for the working folder
  std::string tree;    // what was named below it
};

/// One sentence: where it is, and how to make it apply.
std::string say_beyond(const FileBeyond& beyond);

/// The nearest ones, without repetition. Only for documents without a file of that kind; none above
/// a repository.
std::vector<FileBeyond> files_beyond(const Inputs& inputs, const std::vector<NearbyFiles>& files,
                                     const NearbyWishes& wishes);

/// Sets Input::place of every document to its index in the result. The first element is for
/// documents without any file.
std::vector<NearbyFiles> find_nearby(Inputs& inputs, const NearbyWishes& wishes);

}  // namespace gouji
