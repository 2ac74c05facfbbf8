// SPDX-License-Identifier: GPL-3.0-or-later
// One file a body, to be sent to it: which documents go into which file of a folder.
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

/// 青湖区/青湖区水务局.md: what is to stand in it, by position in the list of documents.
struct BodyFile {
  std::string name;  // relative to the folder of the output
  std::vector<std::size_t> documents;
};

/// In the order of the documents. Those of one folder and one body share a file, which is called as
/// the body; what does not say whose it is, as its own file. They lie as the documents lie below
/// `tree` (common-folder.h). `ending`: .md
std::vector<BodyFile> body_files(const std::vector<CheckedDocument>& documents,
                                 const std::string& tree, std::string_view ending);

/// The documents of one file. One that has the bytes of another body's says the same as that.
std::vector<CheckedDocument> documents_of(const BodyFile& file,
                                          const std::vector<CheckedDocument>& documents);

/// Whether the output goes into a folder: its name ends in "/", or a folder stands there.
bool is_folder_target(const std::string& target);

/// Puts each into the folder. `target`: the folder's name. Error kUsage where one cannot be made
/// or written.
std::optional<Error> put_body_files(const Format& format, const RenderOptions& options,
                                    const std::vector<CheckedDocument>& documents,
                                    const std::string& tree, const std::string& target,
                                    StagedFolder& folder);

}  // namespace gouji
