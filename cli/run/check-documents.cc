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
constexpr char kDocument = 'D';
constexpr char kToKeep = 'K';  // a key of the cache, and the document
constexpr char kFault = 'F';
constexpr std::size_t kKeyLength = 64;

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

/// Read here, not parsed: the digest of a document that a worker could not be done with.
std::string digest_of(const Input& input) {
  if (input.standard_input || input.archive_path > 0) return {};
  const Expected<Bytes> bytes = read_file_once(input.path);
  return bytes ? sha256(bytes->view()) : std::string();
}

class Answers {
 public:
  Answers(const DocumentRun& run, const WorkerSettings& workers) : run_(run), workers_(workers) {}

  /// In a worker.
  [[nodiscard]] std::string work(std::size_t task) const;

  /// Empty where the worker says that nothing can be checked at all: fault() says why.
  std::optional<CheckedDocument> document(std::size_t task, const TaskResult& result);
  [[nodiscard]] const std::optional<Error>& fault() const { return fault_; }

 private:
  [[nodiscard]] CheckedDocument failed(std::size_t task, Failure failure,
                                       const std::string& last_words) const;
  void keep(const std::string& key, std::string_view encoded);

  const DocumentRun& run_;
  const WorkerSettings& workers_;
  std::optional<Error> fault_;
  bool cache_works_ = true;
};

std::string Answers::work(std::size_t task) const {
  const bool cached = run_.cache != nullptr;
  const Document document = open_document(run_.inputs[task], run_.settings.needs.digest || cached);
  std::string key;
  if (cached && !document.sha256.empty()) {
    key = run_.cache->key_of(document, run_.settings);
    if (auto known = run_.cache->find(key)) return kDocument + encode(*known);
  }
  const auto checked = check_document(document, run_.reading, run_.settings);
  if (!checked) return kFault + checked.error().message;
  const std::string encoded = encode(*checked);
  return key.empty() ? kDocument + encoded : kToKeep + key + encoded;
}

std::optional<CheckedDocument> Answers::document(std::size_t task, const TaskResult& result) {
  if (result.failure) return failed(task, *result.failure, result.last_words);
  if (result.bytes.starts_with(kFault)) {
    fault_ = Error{ErrorKind::kUsage, result.bytes.substr(1)};
    return std::nullopt;
  }
  const bool to_keep = result.bytes.starts_with(kToKeep);
  const std::size_t head = to_keep ? 1 + kKeyLength : 1;
  const std::string_view encoded =
      std::string_view(result.bytes).substr(std::min(head, result.bytes.size()));
  auto document = decode_document(encoded);
  if (!document) return failed(task, Failure::kFault, "a worker's answer cannot be read");
  if (to_keep) keep(result.bytes.substr(1, kKeyLength), encoded);
  document->path = run_.inputs[task].path;  // whatever the worker, or an earlier run, says
  return document;
}

CheckedDocument Answers::failed(std::size_t task, Failure failure,
                                const std::string& last_words) const {
  const Input& input = run_.inputs[task];
  CheckedDocument document = unread_document(
      input.path, run_.settings.needs.digest ? digest_of(input) : std::string(),
      failure == Failure::kTimedOut ? Status::kTimedOut : Status::kCrashed,
      sentence_for(failure, workers_.limits), settings_for(run_.settings, input.path));
  document.fault = failure == Failure::kFault;
  if (document.fault) {
    complain(say("{}：程序内部错误：{}", input.path, last_words.substr(0, last_words.find('\n'))));
  }
  return document;
}

/// A cache that cannot be written is no reason to stop: it is said once.
void Answers::keep(const std::string& key, std::string_view encoded) {
  const bool is_key = key.find_first_not_of("0123456789abcdef") == std::string::npos;
  if (!cache_works_ || !is_key) return;
  if (const auto error = run_.cache->keep(key, encoded)) {
    complain(say("{}，本次结果不再存入缓存", error->message));
    cache_works_ = false;
  }
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

Expected<RunEnd> check_documents(const DocumentRun& run, const RunOptions& options,
                                 const std::function<bool(CheckedDocument)>& take,
                                 const std::function<void(std::size_t)>& done) {
  const WorkerSettings workers = worker_settings(options);
  if (workers.workers > 0 && run.inputs.size() > 1) warm_up(run.reading, run.settings);
  Answers answers(run, workers);
  const RunEnd end = run_tasks(
      run.inputs.size(), [&](std::size_t task) { return answers.work(task); },
      [&](std::size_t task, const TaskResult& result) {
        auto document = answers.document(task, result);
        return document && take(*std::move(document));
      },
      done, workers);
  if (answers.fault()) return unexpected(*answers.fault());
  if (end == RunEnd::kNoProcess) {
    return unexpected(Error{ErrorKind::kUsage, say("系统不允许再建进程，无法核对")});
  }
  return end;
}

}  // namespace gouji
