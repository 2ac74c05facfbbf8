// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/review/judge.h"

#include <utility>

#include "cli/check.h"
#include "cli/run/check-documents.h"
#include "cli/run/expand-archives.h"
#include "parser/base/say.h"

namespace gouji {

Expected<Judged> judge(const CheckOptions& options, const Memory& memory) {
  auto settings = check_settings(options);
  if (!settings) return unexpected(std::move(settings.error()));
  settings->corrections = memory.review.cells;
  auto reading = read_settings(options.edition, options.max_pages);
  if (!reading) return unexpected(std::move(reading.error()));
  reading->year = options.given.year;
  auto inputs = find_inputs(options.inputs);
  if (!inputs) return unexpected(inputs.error());
  const auto expanded = expand_archives(*inputs, worker_settings(options.run));
  if (!expanded) return unexpected(expanded.error());
  Judged judged;
  Recall recall(memory, options.memory);
  const auto run = check_documents(
      {inputs->documents, *reading, *settings}, options.run,
      [&](CheckedDocument document) {
        recall.apply(document);
        judged.documents.push_back(std::move(document));
        return true;
      },
      [](std::size_t /*done*/) {});
  if (!run) return unexpected(run.error());
  if (*expanded == RunEnd::kInterrupted || *run == RunEnd::kInterrupted) {
    return unexpected(Error{ErrorKind::kUsage, say("已中断")});
  }
  auto end = recall.finish();
  if (!end) return unexpected(std::move(end.error()));
  judged.end = *std::move(end);
  return judged;
}

}  // namespace gouji
