// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run/check-documents.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <sched.h>

#include "cli/run/codec.h"
#include "cli/run/warm-up.h"
#include "cli/streams.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

// The first byte of a worker's answer.
constexpr char kDocument = 'D', kFault = 'F';

std::size_t usable_cores() {
  cpu_set_t set;
  CPU_ZERO(&set);
  if (::sched_getaffinity(0, sizeof set, &set) != 0) return 1;
  return static_cast<std::size_t>(std::max(1, CPU_COUNT(&set)));
}

std::string sentence_for(Failure failure, const WorkerLimits& limits) {
  switch (failure) {
    case Failure::kTimedOut:
      return say("读取用时超过 {:g} 秒的限额（--timeout），未读完", limits.cpu_seconds);
    case Failure::kOutOfMemory:
      return say("读取所需内存超过 {} MiB 的限额（--max-memory），未读完", limits.memory_mib);
    case Failure::kResultTooLarge:
      return say("核对结果超过 {} MiB，未采用", limits.result_mib);
    case Failure::kCrashed:
      break;
  }
  return say("读取时程序出错中断，文件可能已损坏，请重新下载或重新导出");
}

/// Read here, not parsed: the digest of a document that a worker could not be done with.
std::string digest_of(const Input& input) {
  if (input.standard_input) return {};
  const Expected<Bytes> bytes = read_file_once(input.path);
  return bytes ? sha256(bytes->view()) : std::string();
}

class Run {
 public:
  Run(const std::vector<Input>& inputs, const ReadSettings& reading, const CheckSettings& settings,
      bool with_digest, const WorkerSettings& workers)
      : inputs_(inputs),
        reading_(reading),
        settings_(settings),
        with_digest_(with_digest),
        workers_(workers) {}

  /// In a worker.
  std::string work(std::size_t task) const {
    const auto checked =
        check_document(open_document(inputs_[task], with_digest_), reading_, settings_);
    return checked ? kDocument + encode(*checked) : kFault + checked.error().message;
  }

  /// Empty where the worker says that nothing can be checked at all: fault() says why.
  std::optional<CheckedDocument> document(std::size_t task, const TaskResult& result) {
    if (result.failure) return failed(task, *result.failure, result.last_words);
    if (result.bytes.starts_with(kDocument)) {
      auto document = decode_document(std::string_view(result.bytes).substr(1));
      if (document) {
        document->path = inputs_[task].path;  // whatever the worker says
        return document;
      }
    } else if (result.bytes.starts_with(kFault)) {
      fault_ = Error{ErrorKind::kUsage, result.bytes.substr(1)};
      return std::nullopt;
    }
    return failed(task, Failure::kCrashed, {});
  }
  [[nodiscard]] const std::optional<Error>& fault() const { return fault_; }

 private:
  CheckedDocument failed(std::size_t task, Failure failure, const std::string& last_words) const {
    const Input& input = inputs_[task];
    if (failure == Failure::kCrashed && last_words.find("broken invariant") != std::string::npos) {
      complain(input.path + ": " + last_words.substr(0, last_words.find('\n')));
    }
    CheckedDocument document =
        unread_document(input.path, with_digest_ ? digest_of(input) : std::string(),
                        failure == Failure::kTimedOut ? Status::kTimedOut : Status::kCrashed,
                        sentence_for(failure, workers_.limits), settings_);
    return document;
  }

  const std::vector<Input>& inputs_;
  const ReadSettings& reading_;
  const CheckSettings& settings_;
  bool with_digest_;
  const WorkerSettings& workers_;
  std::optional<Error> fault_;
};

}  // namespace

WorkerSettings worker_settings(const RunOptions& options) {
  WorkerSettings settings;
  settings.workers = options.jobs.value_or(usable_cores());
  settings.one_task_each = options.isolate;
  settings.limits.cpu_seconds = options.timeout;
  settings.limits.memory_mib = options.max_memory;
  return settings;
}

Expected<RunEnd> check_documents(const std::vector<Input>& inputs, const ReadSettings& reading,
                                 const CheckSettings& settings, bool with_digest,
                                 const RunOptions& options,
                                 const std::function<bool(CheckedDocument)>& take,
                                 const std::function<void(std::size_t)>& done) {
  const WorkerSettings workers = worker_settings(options);
  const bool shared = workers.workers > 0 && inputs.size() > 1;
  if (shared) warm_up(reading, settings);
  Run run(inputs, reading, settings, with_digest, workers);
  const RunEnd end = run_tasks(
      inputs.size(), [&](std::size_t task) { return run.work(task); },
      [&](std::size_t task, TaskResult result) {
        auto document = run.document(task, result);
        return document && take(*std::move(document));
      },
      done, workers);
  if (run.fault()) return unexpected(*run.fault());
  if (end == RunEnd::kNoProcess) {
    return unexpected(Error{ErrorKind::kUsage, say("系统不允许再建进程，无法核对")});
  }
  return end;
}

}  // namespace gouji
