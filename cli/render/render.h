// SPDX-License-Identifier: GPL-3.0-or-later
// Checked documents → what a person or a program reads. A format is one file with one
// function, and one row of the table in formats.cc. Renderers are pure: same documents, same
// bytes; no clock, host name or absolute path.
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
  std::optional<Severity> fail_on = Severity::kError;  // as the exit code of the run has it
  bool require_report = false;
  Weights weights = {};  // where there are any, outputs say what each report loses
  RunFacts facts = {};   // of outputs that see all documents at once
  bool marked = false;   // text: ends in the line by which a later run knows it (own-output.h)
  std::optional<Date> reply_by = {};  // until when bodies are to answer
  /// The folder that the output is written to, as given; links to documents start there. Empty
  /// where it goes to nobody knows where: no links then.
  std::string folder = {};
  /// The output goes to the body itself: without what reviewers set aside, and what they remarked.
  bool for_body = false;
};

using Documents = std::vector<CheckedDocument>;

/// The same bytes as of all documents at once, in pieces: a run of any length takes little memory.
class DocumentStream {
 public:
  virtual ~DocumentStream() = default;
  /// What stands before the first document goes with it.
  virtual Expected<std::string> document(const CheckedDocument& document) = 0;
  /// What follows the last one.
  virtual Expected<std::string> end(const RunFacts& facts) = 0;
};

/// What a stream gives for a list.
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
