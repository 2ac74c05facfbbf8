// SPDX-License-Identifier: GPL-3.0-or-later
// A format is one row, which is in the file of the format and listed in output/formats.cc.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "cli/render/render.h"

namespace gouji {

struct Format {
  std::string_view name;  // of --format
  std::string_view ending =
      {};  // for -o FILE, with its dot; empty: only NAME.ENDING selects it (a.junit.xml)
  std::string_view also = {};  // another ending that the output may have; otherwise empty
  std::string_view title;      // for the help
  Needs needs = {};
  bool for_terminals;  // false: bytes that a terminal cannot show
  /// Error kUsage if the machine does not allow it (no room for temporary files). Null if the
  /// output consists of copies of the documents.
  Expected<std::string> (*render)(const Documents&, const RenderOptions&) = nullptr;
  /// Null if the format needs all documents first.
  std::unique_ptr<DocumentStream> (*stream)(const RenderOptions&) = nullptr;
  bool copies = false;    // see output/copies.h
  bool foldered = false;  // FORMAT=FOLDER/ writes one file for each body, see body-files.h
  /// Why this machine cannot produce it, checked before anything is read. Null: always possible.
  std::optional<Error> (*unavailable)() = nullptr;
};

/// The function of a format that cannot fail.
template <std::string (*kRender)(const Documents&, const RenderOptions&)>
Expected<std::string> always(const Documents& documents, const RenderOptions& options) {
  return kRender(documents, options);
}

/// A format whose output for a document does not depend on the others.
template <std::string (*kRender)(const Documents&, const RenderOptions&)>
class Pieces final : public DocumentStream {
 public:
  explicit Pieces(const RenderOptions& options)
      : options_(options), head_(kRender(Documents(), options)) {}

  Expected<std::string> document(const CheckedDocument& document) override {
    std::string bytes = kRender(Documents(1, document), options_);
    if (!std::exchange(first_, false)) bytes.erase(0, head_.size());
    return bytes;
  }
  Expected<std::string> end(const RunFacts& /*facts*/) override {
    return first_ ? head_ : std::string();
  }

 private:
  RenderOptions options_;
  std::string head_;  // of a table
  bool first_ = true;
};

template <std::string (*kRender)(const Documents&, const RenderOptions&)>
std::unique_ptr<DocumentStream> pieces(const RenderOptions& options) {
  return std::make_unique<Pieces<kRender>>(options);
}

}  // namespace gouji
