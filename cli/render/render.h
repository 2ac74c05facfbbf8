// SPDX-License-Identifier: GPL-3.0-or-later
// Checked documents → output for people or programs. A format is one file with one function, and
// one row of the table in formats.cc. Renderers are pure: same documents, same bytes; no clock,
// host name or absolute path.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/checked/checked-document.h"
#include "cli/memory/run-facts.h"
#include "cli/memory/scoring/weights.h"
#include "cli/options/options.h"
#include "parser/base/error.h"

namespace gouji {

struct RenderOptions {
  Detail detail = Detail::kUsual;
  bool color = false;
  std::size_t width = 0;  // columns of the terminal to wrap to; 0: one line a sentence
  std::optional<Severity> fail_on = Severity::kError;  // as used for the exit code of the run
  bool require_report = false;
  Weights weights = {};  // if there are any, outputs show the deduction of each report
  RunFacts facts = {};   // for outputs that get all documents at once
  bool marked = false;   // text ends with the line that identifies it to a later run (own-output.h)
  std::optional<Date> reply_by = {};  // day by which bodies should answer
  /// The folder of the output, as given; links to documents are relative to it. Empty if unknown:
  /// then there are no links.
  std::string folder = {};
  /// The output goes to the body itself: without findings set aside, and without reviewers'
  /// remarks.
  bool for_body = false;
};

using Documents = std::vector<CheckedDocument>;

/// The same bytes as rendering all documents at once, but in pieces: needs little memory for runs
/// of any length.
class DocumentStream {
 public:
  virtual ~DocumentStream() = default;
  /// Includes the output before the first document.
  virtual Expected<std::string> document(const CheckedDocument& document) = 0;
  /// The output after the last document.
  virtual Expected<std::string> end(const RunFacts& facts) = 0;
};

/// The whole output of a stream for a list.
Expected<std::string> all_at_once(DocumentStream& stream, const Documents& documents,
                                  const RunFacts& facts);

std::unique_ptr<DocumentStream> stream_text(const RenderOptions& options);
std::unique_ptr<DocumentStream> stream_json(const RenderOptions& options);
std::unique_ptr<DocumentStream> stream_jsonl(const RenderOptions& options);

std::string render_text(const Documents& documents, const RenderOptions& options);
std::string render_concise(const Documents& documents, const RenderOptions& options);
std::string render_json(const Documents& documents, const RenderOptions& options);
std::string render_jsonl(const Documents& documents, const RenderOptions& options);
std::string render_sarif(const Documents& documents, const RenderOptions& options);
std::string render_junit(const Documents& documents, const RenderOptions& options);
std::string render_github(const Documents& documents, const RenderOptions& options);
std::string render_gitlab(const Documents& documents, const RenderOptions& options);
std::string render_checkstyle(const Documents& documents, const RenderOptions& options);
std::string render_csv(const Documents& documents, const RenderOptions& options);
Expected<std::string> render_xlsx(const Documents& documents, const RenderOptions& options);
std::string render_html(const Documents& documents, const RenderOptions& options);
std::string render_markdown(const Documents& documents, const RenderOptions& options);

}  // namespace gouji
