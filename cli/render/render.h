// SPDX-License-Identifier: GPL-3.0-or-later
// Checked documents → what a person or a program reads. A format is one file in this folder with
// one function, and one row of the table in render.cc. Renderers are pure: same documents, same
// bytes; no clock, host name or absolute path.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/checked-document.h"
#include "cli/options.h"
#include "parser/base/error.h"

namespace gouji {

struct RenderOptions {
  Detail detail = Detail::kUsual;
  bool color = false;
};

struct Format {
  std::string_view name;    // of --format
  std::string_view ending;  // of -o FILE, with its dot
  std::string_view title;   // for the help
  bool shows_digest;        // needs CheckedDocument::sha256
  std::string (*render)(const std::vector<CheckedDocument>&, const RenderOptions&);
};

std::span<const Format> formats();
/// Null where there is none.
const Format* find_format(std::string_view name);
const Format* format_for_file(std::string_view file);

/// True where one of the outputs shows the digest of the file.
bool shows_digest(const std::vector<OutputTarget>& outputs);

/// Renders and writes every output that was asked for; the error of the first that failed.
std::optional<Error> write_outputs(const std::vector<CheckedDocument>& documents,
                                   const CheckOptions& options);

std::string render_text(const std::vector<CheckedDocument>& documents,
                        const RenderOptions& options);
std::string render_json(const std::vector<CheckedDocument>& documents,
                        const RenderOptions& options);

}  // namespace gouji
