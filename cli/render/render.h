// SPDX-License-Identifier: GPL-3.0-or-later
// Checked documents → what a person or a program reads. A format is one file in this folder with
// one function, and one row of the table in render.cc. Renderers are pure: same documents, same
// bytes; no clock, host name or absolute path.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/checked-document.h"
#include "cli/options.h"
#include "cli/run-facts.h"
#include "cli/scoring/weights.h"
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
  bool copies = false;    // see render/pdf/copies.h
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

/// Error kUsage where an output cannot be made here, or not go where it is to go: bytes to a
/// terminal, two to one file.
std::optional<Error> refuse_outputs(const std::vector<OutputTarget>& outputs);

/// How an output is rendered: colours and broken lines go only to a terminal. Without weights,
/// which are looked up when local rules are known.
RenderOptions render_options(const OutputTarget& output, const CheckOptions& options);

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
