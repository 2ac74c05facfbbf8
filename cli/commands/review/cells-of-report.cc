// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/review/cells-of-report.h"

#include <cstddef>
#include <utility>

#include "cli/base/binary.h"
#include "cli/batch/expand-archives.h"
#include "cli/batch/read-documents.h"
#include "cli/check/check.h"
#include "cli/checked/words.h"
#include "parser/base/say.h"
#include "rules/fingerprint.h"

namespace gouji {

Expected<CellsOfReport> cells_of_report(const CheckOptions& options) {
  auto reading = read_settings(options.edition, options.max_pages, options.password_file);
  if (!reading) return unexpected(std::move(reading.error()));
  reading->year = options.given.year;
  const WorkerSettings workers = worker_settings(options.run);
  auto inputs = find_inputs(options.inputs);
  if (!inputs) return unexpected(inputs.error());
  const auto expanded = expand_archives(*inputs, workers);
  if (!expanded) return unexpected(expanded.error());
  CellsOfReport out;
  out.interrupted = *expanded == RunEnd::kInterrupted;
  if (out.interrupted) return out;
  if (inputs->documents.size() != 1)
    return unexpected(Error{ErrorKind::kUsage, say("override 一次只能用于一份报告")});
  Input& input = inputs->documents.front();
  input.named = true;  // whatever its name, it is the only one
  out.path = input.path;
  out.review_place = review_place_for(*inputs);
  const auto end = read_documents(
      inputs->documents, false,
      [&](std::size_t /*only*/, const Document& document) -> Expected<std::string> {
        const Expected<Report> report = read_report(document, *reading);
        if (!report && report.error().kind == ErrorKind::kUsage) {
          return unexpected(report.error());
        }
        BinaryWriter writer;
        writer(report ? std::string()
                      : say("{}：{}", shown(status_of(report.error())), report.error().message),
               report ? identity_of(*report) : std::string(),
               report ? read_cells(*report) : std::vector<ReadCell>());
        return writer.take();
      },
      workers,
      [&](std::size_t /*only*/, const ReadResult& result) {
        BinaryReader reader(result.bytes);
        if (!result.failure) reader(out.trouble, out.identity, out.cells);
        if (result.failure || !reader.complete()) {
          const ReadFailure failure = result.failure ? *result.failure : unintelligible(input);
          out.trouble = say("{}：{}", shown(failure.status), failure.sentence);
        }
        return true;
      });
  if (!end) return unexpected(end.error());
  out.interrupted = *end == RunEnd::kInterrupted;
  return out;
}

}  // namespace gouji
