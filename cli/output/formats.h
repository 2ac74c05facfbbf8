// SPDX-License-Identifier: GPL-3.0-or-later
// The formats of `check`, a row each.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/render/render.h"

namespace gouji {

struct Format {
  std::string_view name;    // of --format
  std::string_view ending;  // of -o FILE, with its dot; empty: only NAME.ENDING tells (a.junit.xml)
  std::string_view also;    // another ending that what is written may stand under; else empty
  std::string_view title;   // for the help
  Needs needs;
  bool for_terminals;  // false: bytes that a terminal cannot show
  /// Error kUsage where the machine does not allow it (no room for temporary files). Null where
  /// the output is copies of the documents.
  Expected<std::string> (*render)(const Documents&, const RenderOptions&);
  /// Null where the format has to see all documents first.
  std::unique_ptr<DocumentStream> (*stream)(const RenderOptions&) = nullptr;
  bool copies = false;    // see output/copies.h
  bool foldered = false;  // FORMAT=FOLDER/ writes one file a body, see body-files.h
  /// What keeps this machine from making it, asked before anything is read. Null: nothing can.
  std::optional<Error> (*unavailable)() = nullptr;
};

std::span<const Format> formats();
/// Null where there is none.
const Format* find_format(std::string_view name);
/// By the name of a format before the last ending (r.gitlab.json), then by the ending.
const Format* format_for_file(std::string_view file);
/// False where the ending is known, and not as one of this format: JSON in x.html.
bool may_stand_in(const Format& format, std::string_view file);

/// What the outputs need together.
Needs needs(const std::vector<OutputTarget>& outputs);

}  // namespace gouji
