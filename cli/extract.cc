// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "cli/check.h"
#include "cli/commands.h"
#include "cli/render/extract-json.h"
#include "cli/streams.h"
#include "parser/text/pattern.h"
#include "rules/privacy/shared-personal-numbers.h"

namespace gouji {
namespace {

/// One document as far as it could be read.
struct Extracted {
  Status status = Status::kUnreadable;
  std::string error;
  std::optional<Report> report;
};

/// Error kUsage alone, as check_document().
Expected<Extracted> extract(const Document& document, const ReadSettings& settings) {
  Expected<Report> report = read_report(document, settings);
  if (!report && report.error().kind == ErrorKind::kUsage) return unexpected(report.error());
  if (!report) return Extracted{status_of(report.error()), report.error().message, {}};
  Extracted out{status_of(report->kind), report->kind_reason, {}};
  out.report = *std::move(report);
  return out;
}

/// The document's text in reading order. Of several documents each stands under its path.
std::string as_text(const std::string& path, const Extracted& extracted, bool several) {
  std::string out = several ? fmt::format("==> {} <==\n", path) : std::string();
  if (!extracted.report) return out;
  const std::string& raw = extracted.report->source->raw();
  const Normalized text = normalize(raw);
  std::string shown = raw;
  // From the last to the first: places before a masked number stay as they are.
  const std::vector<PersonalNumber> numbers = personal_numbers(text.text);
  for (auto each = numbers.rbegin(); each != numbers.rend(); ++each) {
    const Span at = text.source(each->at);
    // Figures of several cells are no number of one person.
    if (slice(raw, at).find('\t') != std::string_view::npos) continue;
    // A number broken over lines keeps its line ends: outputs name lines of this text.
    std::string mask = mask_personal_number(slice(text.text, each->at), each->kind);
    const std::string_view printed = slice(raw, at);
    mask.append(static_cast<std::size_t>(std::count(printed.begin(), printed.end(), '\n')), '\n');
    shown.replace(at.begin, at.size(), mask);
  }
  out += shown;
  if (!out.ends_with('\n')) out += '\n';
  return out;
}

}  // namespace

ExitCode run_extract(const ExtractOptions& options) {
  const auto settings = read_settings(options.edition, options.max_pages);
  if (!settings) return fault(settings.error());
  const auto inputs = find_inputs(options.inputs);
  if (!inputs) return fault(inputs.error());
  for (const std::string& warning : inputs->warnings) complain(warning);

  ExitCode code = ExitCode::kClean;
  Json documents = Json::array();
  std::string text;
  for (const Input& input : inputs->documents) {
    const Document document = open_document(input, options.json);
    const auto extracted = extract(document, *settings);
    if (!extracted) return fault(extracted.error());
    if (counts_as_unreadable(extracted->status)) {
      code = ExitCode::kUnreadable;
      complain(fmt::format("{}: {}", document.path, extracted->error));
    }
    if (options.json) {
      documents.push_back(json_extract(document.path, document.sha256, extracted->status,
                                       extracted->error,
                                       extracted->report ? &*extracted->report : nullptr));
    } else {
      text += as_text(document.path, *extracted, inputs->documents.size() > 1);
    }
  }
  if (options.json) {
    Json out = json_head();
    out["documents"] = std::move(documents);
    text = print(out);
  }
  if (const auto error = write_results(text)) return fault(*error);
  return code;
}

}  // namespace gouji
