// SPDX-License-Identifier: GPL-3.0-or-later
// A line of JSON for each document and nothing besides, so that the outputs of parts of a run,
// joined, are the output of the run. The keys are those of the JSON of `check`.
#include "cli/render/json-parts.h"
#include "cli/render/render.h"

namespace gouji {

std::string render_jsonl(const Documents& documents, const RenderOptions& options) {
  std::string out;
  for (const CheckedDocument& document : documents) {
    Json line;
    line["schema_version"] = kSchemaVersion;
    line.update(json_document(document, options.weights));
    out += print_line(line);
  }
  return out;
}

}  // namespace gouji
