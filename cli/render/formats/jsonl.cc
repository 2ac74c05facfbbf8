// SPDX-License-Identifier: GPL-3.0-or-later
// Only a line of JSON for each document, so that the joined outputs of parts of a run equal the
// output of the run. The keys are those of the JSON of `check`.
#include "cli/checked/words.h"
#include "cli/inputs/kinds/skipped-file.h"
#include "cli/render/format.h"
#include "cli/render/formats/json-parts.h"
#include "cli/render/render.h"

namespace gouji {

namespace {

class JsonLines final : public DocumentStream {
 public:
  explicit JsonLines(const RenderOptions& options) : weights_(options.weights) {}

  Expected<std::string> document(const CheckedDocument& document) override {
    Json line;
    line["schema_version"] = kSchemaVersion;
    line.update(json_document(document, weights_));
    return print_line(line);
  }

  /// A file that is not a document of the run is a line with the same keys.
  Expected<std::string> end(const RunFacts& facts) override {
    std::string out;
    for (const SkippedFile& file : facts.skipped) {
      Json line;
      line["schema_version"] = kSchemaVersion;
      line["path"] = file.path;
      line["sha256"] = nullptr;
      line["status"] = "skipped";
      line["reason"] = keyword(file.reason);
      line["detail"] = text_or_null(file.detail);
      line["report"] = nullptr;
      line["findings"] = Json::array();
      line["coverage"] = Json::array();
      out += print_line(line);
    }
    return out;
  }

 private:
  Weights weights_;
};

}  // namespace

std::unique_ptr<DocumentStream> stream_jsonl(const RenderOptions& options) {
  return std::make_unique<JsonLines>(options);
}

std::string render_jsonl(const Documents& documents, const RenderOptions& options) {
  JsonLines stream(options);
  return *all_at_once(stream, documents, options.facts);
}

extern const Format jsonl_format = {
    .name = "jsonl",
    .ending = ".jsonl",
    .title = "每份文件一行 JSON",
    .needs = {.digest = true},
    .for_terminals = true,
    .render = always<render_jsonl>,
    .stream = stream_jsonl,
};

}  // namespace gouji
