// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/batch/read-documents.h"

#include <algorithm>
#include <utility>

#include <sched.h>

#include "cli/base/streams.h"
#include "cli/inputs/kinds/found-file.h"
#include "cli/inputs/kinds/own-output.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

// The first byte of a worker's answer.
constexpr char kResult = 'R', kEndsTheRun = 'E', kOwnOutput = 'O';

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
    case Failure::kFault:
      return say("程序内部错误，未能核对这份文件，请向开发者报告");
    case Failure::kCrashed:
      break;
  }
  return say("读取时程序出错中断，文件可能已损坏，请重新下载或重新导出");
}

/// A web page has no readable kind, whatever its name says.
bool is_own(const Document& document) {
  return document.reader ? is_own_output(document.bytes.view())
                         : is_own_page(document.bytes.view().substr(0, kHeadOfFile));
}

ReadFailure failure_of(const Input& input, Failure failure, const std::string& last_words,
                       const WorkerLimits& limits) {
  const bool fault = failure == Failure::kFault;
  if (fault) {
    complain(say("{}：程序内部错误：{}", input.path, last_words.substr(0, last_words.find('\n'))));
  }
  return {failure == Failure::kTimedOut ? Status::kTimedOut : Status::kCrashed,
          sentence_for(failure, limits), fault};
}

}  // namespace

WorkerSettings worker_settings(const RunOptions& options) {
  WorkerSettings settings;
  settings.workers = options.jobs.value_or(usable_cores());
  settings.one_task_each = options.isolate;
  settings.limits.cpu_seconds = options.timeout;
  settings.limits.memory_mib = options.max_memory;
  return settings;
}

ReadFailure unintelligible(const Input& input) {
  return failure_of(input, Failure::kFault, "a worker's answer cannot be read", {});
}

Expected<RunEnd> read_documents(const std::vector<Input>& inputs, bool with_digest,
                                const ReadWork& work, const WorkerSettings& workers,
                                const std::function<bool(std::size_t, ReadResult)>& take,
                                const std::function<void(std::size_t)>& done) {
  std::optional<Error> ending;
  const RunEnd end = run_tasks(
      inputs.size(),
      [&](std::size_t task) {
        const Document document =
            open_document(inputs[task], with_digest || inputs[task].with_digest);
        if (!inputs[task].named && is_own(document)) return std::string(1, kOwnOutput);
        auto bytes = work(task, document);
        return bytes ? kResult + *std::move(bytes) : kEndsTheRun + bytes.error().message;
      },
      [&](std::size_t task, TaskResult result) {
        if (result.failure) {
          return take(
              task,
              {{}, failure_of(inputs[task], *result.failure, result.last_words, workers.limits)});
        }
        if (result.bytes.starts_with(kEndsTheRun)) {
          ending = Error{ErrorKind::kUsage, result.bytes.substr(1)};
          return false;
        }
        if (result.bytes.starts_with(kOwnOutput)) return take(task, {{}, std::nullopt, true});
        if (!result.bytes.starts_with(kResult)) {
          return take(task, {{}, unintelligible(inputs[task])});
        }
        result.bytes.erase(0, 1);
        return take(task, {std::move(result.bytes), std::nullopt});
      },
      done, workers);
  if (ending) return unexpected(*std::move(ending));
  if (end == RunEnd::kNoProcess) {
    return unexpected(Error{ErrorKind::kUsage, say("系统不允许再建进程，无法核对")});
  }
  return end;
}

Expected<RunEnd> read_documents(const std::vector<Input>& inputs, bool with_digest,
                                const ReadWork& work, const WorkerSettings& workers,
                                const std::function<bool(std::size_t, ReadResult)>& take) {
  return read_documents(inputs, with_digest, work, workers, take, [](std::size_t /*done*/) {});
}

}  // namespace gouji
