// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "cli/check.h"
#include "cli/commands.h"
#include "cli/render/extract-csv.h"
#include "cli/render/extract-json.h"
#include "cli/render/page-layers.h"
#include "cli/render/page-svg.h"
#include "cli/render/stage-json.h"
#include "cli/render/words.h"
#include "cli/run/expand-archives.h"
#include "cli/streams.h"
#include "parser/base/say.h"
#include "parser/layout/lay-out.h"
#include "parser/report/recognize.h"
#include "parser/text/pattern.h"
#include "rules/privacy/shared-personal-numbers.h"

namespace gouji {
namespace {

/// One document as far as it could be read. A stage that could not start is empty.
struct Extracted {
  Status status = Status::kUnreadable;
  std::string error;
  std::optional<Pdf> pdf;  // kept only where it is shown
  std::optional<Flow> flow;
  std::optional<Report> report;
};

Extracted failed(const Error& error) { return {status_of(error), error.message, {}, {}, {}}; }

/// Error kUsage alone, as check_document(): whatever is wrong with the document is in the value.
Expected<Extracted> extract(const Document& document, const ReadSettings& settings,
                            bool keep_drawing) {
  Extracted out;
  const auto trouble = [](const Error& error) -> Expected<Extracted> {
    if (error.kind == ErrorKind::kUsage) return unexpected(error);
    return failed(error);
  };
  if (keep_drawing && document.kind && *document.kind != FileKind::kText) {
    Expected<Pdf> pdf = read_drawing(document, settings);
    if (!pdf) return trouble(pdf.error());
    out.flow = lay_out(*pdf);
    out.pdf = *std::move(pdf);
  } else {
    Expected<Flow> flow = read_flow(document, settings);
    if (!flow) return trouble(flow.error());
    out.flow = *std::move(flow);
  }
  out.report = recognize(*out.flow, settings.editions, settings.year);
  out.status = status_of(out.report->kind);
  out.error = out.report->kind_reason;
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

Json as_json(const Document& document, Extracted& extracted, ExtractOptions::Stage stage) {
  using Stage = ExtractOptions::Stage;
  if (stage == Stage::kReport) {
    return json_extract(document.path, document.sha256, extracted.status, extracted.error,
                        extracted.report ? &*extracted.report : nullptr);
  }
  Json out;
  out["path"] = document.path;
  out["sha256"] = text_or_null(document.sha256);
  out["status"] = keyword(extracted.status);
  if (counts_as_unreadable(extracted.status)) out["error"] = extracted.error;
  Json shown;
  if (stage == Stage::kPdf && extracted.pdf) {
    std::uint32_t number = 0;
    for (Page& page : extracted.pdf->pages) {
      page = masked(std::move(page), *extracted.report, ++number);
    }
    shown = json_drawing(*extracted.pdf);
  }
  if (stage == Stage::kFlow && extracted.flow) shown = json_flow(*extracted.flow);
  out[stage == Stage::kPdf ? "pdf" : "flow"] = std::move(shown);
  return out;
}

ExitCode say_if_unreadable(const Document& document, const Extracted& extracted) {
  if (!counts_as_unreadable(extracted.status)) return ExitCode::kClean;
  complain(fmt::format("{}: {}", document.path, extracted.error));
  return ExitCode::kUnreadable;
}

Error wrong(std::string message) { return {ErrorKind::kUsage, std::move(message)}; }

/// One page of one document. A scan has a page to show as well.
ExitCode show_page(const Inputs& inputs, const ReadSettings& settings, int number) {
  if (inputs.documents.size() != 1) return fault(wrong(say("--svg 只能用于一份文件")));
  const Document document = open_document(inputs.documents.front(), false);
  if (document.kind && *document.kind == FileKind::kText) {
    return fault(wrong(say("{} 是文本文件，没有页面可画", document.path)));
  }
  auto extracted = extract(document, settings, true);
  if (!extracted) return fault(extracted.error());
  const ExitCode code = say_if_unreadable(document, *extracted);
  if (!extracted->pdf) return code;
  std::vector<Page>& pages = extracted->pdf->pages;
  const auto index = static_cast<std::size_t>(number) - 1;
  if (index >= pages.size()) {
    return fault(wrong(say("{} 没有第{}页，读到的共{}页", document.path, number, pages.size())));
  }
  const auto page = static_cast<std::uint32_t>(number);
  const std::string svg = draw_svg(masked(std::move(pages[index]), *extracted->report, page),
                                   layers_of(*extracted->flow, *extracted->report, page));
  if (const auto error = write_results(svg)) return fault(*error);
  return code;
}

}  // namespace

ExitCode run_extract(const ExtractOptions& options) {
  using Format = ExtractOptions::Format;
  const auto settings = read_settings(options.edition, options.max_pages);
  if (!settings) return fault(settings.error());
  auto inputs = find_inputs(options.inputs);
  if (!inputs) return fault(inputs.error());
  const auto expanded = expand_archives(*inputs, {});
  if (!expanded) return fault(expanded.error());
  if (*expanded == RunEnd::kInterrupted) return ExitCode::kInterrupted;
  for (const std::string& warning : inputs->warnings) complain(warning);
  if (options.svg_page > 0) return show_page(*inputs, *settings, options.svg_page);

  ExitCode code = ExitCode::kClean;
  const bool json = options.format == Format::kJson;
  Json documents = Json::array();
  std::string text = options.format == Format::kCsv ? csv_head() : std::string();
  for (const Input& input : inputs->documents) {
    const Document document = open_document(input, json);
    auto extracted = extract(document, *settings, options.stage == ExtractOptions::Stage::kPdf);
    if (!extracted) return fault(extracted.error());
    code = graver(code, say_if_unreadable(document, *extracted));
    if (json) {
      documents.push_back(as_json(document, *extracted, options.stage));
    } else if (options.format == Format::kText) {
      text += as_text(document.path, *extracted, inputs->documents.size() > 1);
    } else if (extracted->report) {
      text += csv_cells(document.path, *extracted->report);
    }
  }
  if (json) {
    Json out = json_head();
    out["documents"] = std::move(documents);
    text = print(out);
  }
  if (const auto error = write_results(text)) return fault(*error);
  return code;
}

}  // namespace gouji
