// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run/read-prior.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "cli/base/binary.h"
#include "cli/batch/expand-archives.h"
#include "cli/batch/progress.h"
#include "cli/batch/read-documents.h"
#include "cli/check/prior/prior-codec.h"
#include "cli/checked/words.h"
#include "parser/base/say.h"

namespace gouji {

template <>
constexpr Status kLastOf<Status> = Status::kCrashed;

// `path` is left out: the caller knows it.
template <class Archive>
void fields(Archive& archive, PriorFile& value) {
  auto& [path, encoded, places, body, year, status, sentence] = value;
  archive(encoded, places, body, year, status, sentence);
}

namespace {

PriorFile file_of(const ReadResult& result, const Input& input) {
  PriorFile file;
  BinaryReader reader(result.bytes);
  if (!result.failure) reader(file);
  if (result.failure || !reader.complete()) {
    const ReadFailure failure = result.failure ? *result.failure : unintelligible(input);
    file = {};
    file.status = failure.status;
    file.sentence = failure.sentence;
  }
  file.path = input.path;
  return file;
}

/// Runs in a worker.
Expected<std::string> work_on(const Document& document, const ReadSettings& reading) {
  PriorFile file;
  const Expected<Report> report = read_report(document, reading);
  if (!report) {
    if (report.error().kind == ErrorKind::kUsage) return unexpected(report.error());
    file.status = status_of(report.error());
    file.sentence = report.error().message;
  } else {
    file.status = status_of(report->kind);
    file.sentence = report->kind_reason;
    file.body = report->body;
    if (report->year) file.year = report->year->value;
    if (file.status == Status::kChecked) {
      file.encoded = encode_prior(*report);
      file.places = encode_places(*report);
    }
  }
  BinaryWriter writer;
  writer(file);
  return writer.take();
}

Error not_usable(const std::string& path, const std::string& why) {
  return {ErrorKind::kUsage, say("上一年度报告 {} 不能用于核对：{}", path, why)};
}

/// The files below all paths, each once, and the paths by which each was given.
struct GivenFiles {
  Inputs inputs;
  std::map<std::string, std::vector<std::string>> given;  // by the file's or archive's own path
};

Expected<GivenFiles> files_below(const std::vector<std::string>& paths) {
  GivenFiles files;
  for (const std::string& path : paths) {
    if (path == "-") return unexpected(not_usable(path, say("标准输入不能是上一年度报告")));
    auto found = find_inputs({{path}, {}, false});
    if (!found) return unexpected(not_usable(path, found.error().message));
    for (Input& input : found->documents) {
      std::vector<std::string>& given = files.given[input.path];
      given.push_back(path);
      if (given.size() == 1) files.inputs.documents.push_back(std::move(input));
    }
  }
  return files;
}

void add_paths(const CheckSettings& settings, std::set<std::string>& known,
               std::vector<std::string>& paths) {
  const auto add = [&](const std::vector<std::string>& more) {
    for (const std::string& path : more) {
      if (known.insert(path).second) paths.push_back(path);
    }
  };
  add(settings.prior_paths);
  for (const Override& each : settings.overrides) add(each.prior_paths);
}

}  // namespace

std::vector<std::string> prior_paths_of(const PlaceSettings& places) {
  std::set<std::string> known;
  std::vector<std::string> paths;
  for (const CheckSettings& settings : places.all) add_paths(settings, known, paths);
  return paths;
}

void put_priors(PlaceSettings& places, const std::shared_ptr<const PriorReports>& reports) {
  for (CheckSettings& settings : places.all) settings.priors = reports;
}

Expected<PriorsRead> read_priors(const std::vector<std::string>& paths, ReadSettings reading,
                                 const RunOptions& run, bool one_document) {
  reading.year.reset();
  PriorsRead out;
  auto files = files_below(paths);
  if (!files) return unexpected(std::move(files.error()));
  const auto expanded = expand_archives(files->inputs, worker_settings(run));
  if (!expanded) return unexpected(expanded.error());
  out.end = *expanded;
  if (out.end == RunEnd::kInterrupted) return out;
  auto reports = std::make_shared<PriorReports>(one_document);
  const std::vector<Input>& inputs = files->inputs.documents;
  std::optional<Error> wrong;
  std::set<std::string> useful;  // paths with a report, or with a file that may be one
  Progress progress(run.progress, inputs.size());
  const auto end = read_documents(
      inputs, false,
      [&](std::size_t /*file*/, const Document& document) { return work_on(document, reading); },
      worker_settings(run),
      [&](std::size_t index, const ReadResult& result) {
        const Input& input = inputs[index];
        if (result.own_output) {
          ++out.passed_over;
          return true;
        }
        PriorFile file = file_of(result, input);
        const bool unread = counts_as_unreadable(file.status);
        if (unread) {
          out.troubles.push_back(say_unread(file));
        } else if (file.encoded.empty()) {
          if (input.named) wrong = not_usable(file.path, file.sentence);
          ++out.passed_over;
          return !wrong;
        }
        const std::string& own =
            input.archive_path > 0 ? input.path.substr(0, input.archive_path) : input.path;
        const std::vector<std::string>& given = files->given[own];
        useful.insert(given.begin(), given.end());
        reports->add(std::move(file), given);
        return true;
      },
      [&](std::size_t done) { progress.show(done); });
  progress.hide();
  if (wrong) return unexpected(*std::move(wrong));
  if (!end) return unexpected(end.error());
  out.end = *end;
  if (out.end == RunEnd::kInterrupted) return out;
  for (const std::string& path : paths) {
    if (!useful.contains(path)) return unexpected(not_usable(path, say("其中没有年度报告")));
  }
  out.reports = std::move(reports);
  return out;
}

}  // namespace gouji
