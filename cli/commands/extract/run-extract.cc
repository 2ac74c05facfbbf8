// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/extract/run-extract.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "cli/base/binary.h"
#include "cli/base/streams.h"
#include "cli/batch/expand-archives.h"
#include "cli/batch/interrupts.h"
#include "cli/batch/read-documents.h"
#include "cli/check/check.h"
#include "cli/checked/words.h"
#include "cli/commands/tell-skipped.h"
#include "cli/inputs/kinds/skipped-file.h"
#include "cli/render/stages/extract-csv.h"
#include "cli/render/stages/extract-json.h"
#include "cli/render/stages/page-layers.h"
#include "cli/render/stages/page-svg.h"
#include "cli/render/stages/stage-json.h"
#include "parser/base/say.h"
#include "parser/layout/lay-out.h"
#include "parser/recognize/recognize.h"
#include "parser/text/pattern.h"
#include "rules/privacy/shared-personal-numbers.h"

namespace gouji {

template <>
constexpr Status kLastOf<Status> = Status::kCrashed;

namespace {

/// One document, as far as it could be read. Stages that could not start are empty.
struct Extracted {
  Status status = Status::kUnreadable;
  std::string error;
  std::optional<Pdf> pdf;  // kept only if it is shown
  std::optional<Flow> flow;
  std::optional<Report> report;
};

Extracted failed(const Error& error) { return {status_of(error), error.message, {}, {}, {}}; }

/// The only error is kUsage, as in check_document(): problems of the document are in the value.
Expected<Extracted> extract(const Document& document, const ReadSettings& settings,
                            bool keep_drawing) {
  Extracted out;
  const auto trouble = [](const Error& error) -> Expected<Extracted> {
    if (error.kind == ErrorKind::kUsage) return unexpected(error);
    return failed(error);
  };
  if (keep_drawing && document.reader && (*document.reader)->draw != nullptr) {
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

/// The document's text in reading order. With several documents, each has its path above it.
std::string as_text(const std::string& path, const Extracted& extracted, bool several) {
  std::string out = several ? fmt::format("==> {} <==\n", path) : std::string();
  if (!extracted.report) return out;
  const std::string& raw = extracted.report->source->raw();
  const Normalized text = normalize(raw);
  std::string shown = raw;
  // From the last to the first: places before a masked number stay valid.
  const std::vector<PersonalNumber> numbers = personal_numbers(text.text);
  for (auto each = numbers.rbegin(); each != numbers.rend(); ++each) {
    const Span at = text.source(each->at);
    // Digits spread over several cells are not a personal number.
    if (slice(raw, at).find('\t') != std::string_view::npos) continue;
    // A number broken over lines keeps its line ends: outputs refer to lines of this text.
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

Error wrong(std::string message) { return {ErrorKind::kUsage, std::move(message)}; }

/// One page of a document. A scan also has a page to show.
Expected<std::string> as_page(const Document& document, Extracted& extracted, int number) {
  if (!extracted.pdf) return std::string();
  std::vector<Page>& pages = extracted.pdf->pages;
  const auto index = static_cast<std::size_t>(number) - 1;
  if (index >= pages.size()) {
    return unexpected(
        wrong(say("{} 没有第{}页，读到的共{}页", document.path, number, pages.size())));
  }
  const auto page = static_cast<std::uint32_t>(number);
  return draw_svg(masked(std::move(pages[index]), *extracted.report, page),
                  layers_of(*extracted.flow, *extracted.report, page));
}

/// A worker's result for a document: its status, and its part of the output.
struct Piece {
  Status status = Status::kUnreadable;
  std::string error, text;
  bool fault = false;
};

Expected<std::string> output_of(const Document& document, Extracted& extracted,
                                const ExtractOptions& options, bool several) {
  using Format = ExtractOptions::Format;
  if (options.svg_page > 0) return as_page(document, extracted, options.svg_page);
  if (options.format == Format::kJson) {
    return print_inside(as_json(document, extracted, options.stage), 2);
  }
  if (options.format == Format::kText) return as_text(document.path, extracted, several);
  return extracted.report ? csv_cells(document.path, *extracted.report) : std::string();
}

/// Runs in a worker.
Expected<std::string> work_on(const Document& document, const ReadSettings& settings,
                              const ExtractOptions& options, bool several) {
  const bool drawing = options.svg_page > 0 || options.stage == ExtractOptions::Stage::kPdf;
  if (options.svg_page > 0 && document.reader && (*document.reader)->draw == nullptr) {
    return unexpected(wrong(say("{} 是文本文件，没有页面可画", document.path)));
  }
  auto extracted = extract(document, settings, drawing);
  if (!extracted) return unexpected(extracted.error());
  auto text = output_of(document, *extracted, options, several);
  if (!text) return text;
  BinaryWriter writer;
  writer(extracted->status, extracted->error, *text);
  return writer.take();
}

Piece piece_of(const Input& input, const ReadResult& result, const ExtractOptions& options,
               bool several) {
  std::optional<ReadFailure> failure = result.failure;
  if (!failure) {
    Piece piece;
    BinaryReader reader(result.bytes);
    reader(piece.status, piece.error, piece.text);
    if (reader.complete()) return piece;
    failure = unintelligible(input);
  }
  const Document document{input.path, {}, {}, nullptr};
  Extracted nothing{failure->status, failure->sentence, {}, {}, {}};
  auto text =
      options.svg_page > 0 ? std::string() : output_of(document, nothing, options, several).value();
  return {failure->status, failure->sentence, std::move(text), failure->fault};
}

/// Output before, between and after the documents.
struct Frame {
  std::string before, between, after;
};

Frame frame_of(const ExtractOptions& options) {
  using Format = ExtractOptions::Format;
  if (options.svg_page > 0 || options.format == Format::kText) return {};
  if (options.format == Format::kCsv) return {csv_head(), {}, {}};
  return {json_list_opening("documents") + "\n    ", ",\n    ", "\n  ]\n}\n"};
}

}  // namespace

ExitCode run_extract(const ExtractOptions& options) {
  const auto settings = read_settings(options.edition, options.max_pages, options.password_file);
  if (!settings) return fault(settings.error());
  WorkerSettings workers = worker_settings(options.run);
  // The result is the output itself, which may be as large as the worker's memory.
  workers.limits.result_mib = options.run.max_memory;
  auto inputs = find_inputs(options.inputs);
  if (!inputs) return fault(inputs.error());
  const auto expanded = expand_archives(*inputs, workers);
  if (!expanded) return fault(expanded.error());
  if (*expanded == RunEnd::kInterrupted) return say_interrupted();
  for (const std::string& warning : inputs->warnings) complain(warning);
  const std::vector<Input>& documents = inputs->documents;
  if (options.svg_page > 0 && documents.size() != 1) {
    return fault(wrong(say("--svg 只能用于一份文件")));
  }

  ExitCode code = ExitCode::kClean;
  std::optional<Error> unwritten;
  bool first = true;
  const Frame frame = frame_of(options);
  const bool several = documents.size() > 1;
  const bool digest = options.svg_page == 0 && options.format == ExtractOptions::Format::kJson;
  const auto end = read_documents(
      documents, digest,
      [&](std::size_t /*index*/, const Document& document) {
        return work_on(document, *settings, options, several);
      },
      workers,
      [&](std::size_t index, const ReadResult& result) {
        if (result.own_output) {
          inputs->skipped.push_back({documents[index].path, SkipReason::kOwnOutput, {}});
          return true;
        }
        const Piece piece = piece_of(documents[index], result, options, several);
        if (counts_as_unreadable(piece.status)) {
          complain(fmt::format("{}: {}", documents[index].path, piece.error));
          code = graver(code, piece.fault ? ExitCode::kFault : ExitCode::kUnreadable);
        }
        unwritten = write_results((first ? frame.before : frame.between) + piece.text);
        first = false;
        return !unwritten;
      });
  if (!end) return fault(end.error());
  if (*end == RunEnd::kInterrupted) return say_interrupted();
  tell_skipped(inputs->skipped);
  if (!unwritten) unwritten = write_results((first ? frame.before : "") + frame.after);
  return unwritten ? fault(*unwritten) : code;
}

}  // namespace gouji
