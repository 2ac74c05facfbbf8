// SPDX-License-Identifier: GPL-3.0-or-later
// One file for each body, to be sent to it: which documents go into which file of a folder.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/checked/checked-document.h"
#include "cli/output/formats.h"
#include "cli/output/staged-folder.h"
#include "cli/render/render.h"

namespace gouji {

/// 青湖区/青湖区水务局.md: its documents, by position in the list of documents.
struct BodyFile {
  std::string name;  // relative to the folder of the output
  std::vector<std::size_t> documents;
};

/// In the order of the documents. Documents of one folder and one body share a file named after the
/// body; a document without a body gets a file named after itself. Files are placed below `tree`
/// like the documents (common-folder.h). `ending`: .md
std::vector<BodyFile> body_files(const std::vector<CheckedDocument>& documents,
                                 const std::string& tree, std::string_view ending);

/// The documents of one file. One with the same bytes as another body's has the same findings.
std::vector<CheckedDocument> documents_of(const BodyFile& file,
                                          const std::vector<CheckedDocument>& documents);

/// Whether the output goes into a folder: its name ends in "/", or it is a folder.
bool is_folder_target(const std::string& target);

/// Writes each into the folder. `target`: the folder's name. Error kUsage if one cannot be made or
/// written.
std::optional<Error> put_body_files(const Format& format, const RenderOptions& options,
                                    const std::vector<CheckedDocument>& documents,
                                    const std::string& tree, const std::string& target,
                                    StagedFolder& folder);

}  // namespace gouji
