// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run/read-prior.h"

#include <utility>

#include <sys/stat.h>

#include "cli/render/words.h"
#include "cli/run/binary.h"
#include "cli/run/prior-codec.h"
#include "cli/run/read-documents.h"
#include "parser/base/say.h"

namespace gouji {

template <>
constexpr Status kLastOf<Status> = Status::kCrashed;

namespace {

bool exists(const std::string& path) {
  struct stat facts {};
  return ::stat(path.c_str(), &facts) == 0;
}

/// What a worker says of it. `status` where there is no report.
struct Answer {
  std::string encoded;
  bool is_report = false;
  Status status = Status::kUnreadable;
  std::string sentence;
};

std::string packed(const Answer& answer) {
  BinaryWriter writer;
  writer(answer.encoded, answer.is_report, answer.status, answer.sentence);
  return writer.take();
}

Answer answer_to(const ReadResult& result, const Input& input) {
  Answer answer;
  BinaryReader reader(result.bytes);
  if (!result.failure) reader(answer.encoded, answer.is_report, answer.status, answer.sentence);
  if (result.failure || !reader.complete()) {
    const ReadFailure failure = result.failure ? *result.failure : unintelligible(input);
    return {{}, false, failure.status, failure.sentence};
  }
  return answer;
}

/// In a worker.
Expected<std::string> work_on(const Document& document, const ReadSettings& reading) {
  const Expected<Report> report = read_report(document, reading);
  if (!report) {
    if (report.error().kind == ErrorKind::kUsage) return unexpected(report.error());
    return packed({{}, false, status_of(report.error()), report.error().message});
  }
  const bool is_report = report->kind == DocumentKind::kAnnualReport;
  return packed({is_report ? encode_prior(*report) : std::string(), is_report,
                 status_of(report->kind), report->kind_reason});
}

}  // namespace

Expected<PriorReport> read_prior(const std::string& file, ReadSettings reading,
                                 const RunOptions& run) {
  reading.year.reset();
  std::vector<Input> inputs = {{file, false, {}}};
  inputs.front().named = true;
  Answer answer;
  const auto end = read_documents(
      inputs, false,
      [&](std::size_t /*only*/, const Document& document) { return work_on(document, reading); },
      worker_settings(run),
      [&](std::size_t /*only*/, const ReadResult& result) {
        answer = answer_to(result, inputs.front());
        return true;
      });
  if (!end) return unexpected(end.error());
  PriorReport prior;
  prior.end = *end;
  if (answer.is_report || *end != RunEnd::kDone) {
    prior.encoded = std::move(answer.encoded);
    return prior;
  }
  if (counts_as_unreadable(answer.status) && exists(file)) {
    prior.trouble =
        say("上一年度报告 {} 未能读取，{}：{}", file, shown(answer.status), answer.sentence);
    return prior;
  }
  return unexpected(
      Error{ErrorKind::kUsage, say("上一年度报告 {} 不能用于核对：{}", file, answer.sentence)});
}

}  // namespace gouji
