// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/batch/check-documents.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "cli/base/streams.h"
#include "cli/batch/warm-up.h"
#include "cli/checked/codec.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

// The first byte of a worker's answer.
constexpr char kDocument = 'D';
constexpr char kToKeep = 'K';  // a cache key, then the document
constexpr std::size_t kKeyLength = 64;

/// Only reads bytes, does not parse: the digest of a document that a worker could not finish.
std::string digest_of(const Input& input) {
  if (input.standard_input || input.archive_path > 0) return {};
  const Expected<Bytes> bytes = read_file_once(input.path);
  return bytes ? sha256(bytes->view()) : std::string();
}

class Answers {
 public:
  explicit Answers(const DocumentRun& run) : run_(run) {}

  /// Runs in a worker.
  [[nodiscard]] Expected<std::string> work(std::size_t task, const Document& document) const;
  [[nodiscard]] CheckedDocument document(std::size_t task, const ReadResult& result);

 private:
  [[nodiscard]] CheckSettings settings_of(std::size_t task) const;
  [[nodiscard]] CheckedDocument failed(std::size_t task, const ReadFailure& failure) const;
  void keep(const std::string& key, std::string_view encoded);

  const DocumentRun& run_;
  bool cache_works_ = true;
};

CheckSettings Answers::settings_of(std::size_t task) const {
  const Input& input = run_.inputs[task];
  return settings_for(run_.settings[input.place], input.path);
}

Expected<std::string> Answers::work(std::size_t task, const Document& document) const {
  const CheckSettings settings = settings_of(task);
  std::string key;
  if (run_.cache != nullptr && !document.sha256.empty()) {
    key = run_.cache->key_of(document, settings);
    if (auto known = run_.cache->find(key)) return kDocument + encode(*known);
  }
  const auto checked = check_document(document, run_.reading, settings);
  if (!checked) return unexpected(checked.error());
  const std::string encoded = encode(*checked);
  return key.empty() ? kDocument + encoded : kToKeep + key + encoded;
}

CheckedDocument Answers::document(std::size_t task, const ReadResult& result) {
  if (result.failure) return failed(task, *result.failure);
  const bool to_keep = result.bytes.starts_with(kToKeep);
  const std::size_t head = to_keep ? 1 + kKeyLength : 1;
  const std::string_view encoded =
      std::string_view(result.bytes).substr(std::min(head, result.bytes.size()));
  auto document = decode_document(encoded);
  if (!document) return failed(task, unintelligible(run_.inputs[task]));
  if (to_keep) keep(result.bytes.substr(1, kKeyLength), encoded);
  document->path = run_.inputs[task].path;  // whatever a worker or an earlier run says
  return *std::move(document);
}

CheckedDocument Answers::failed(std::size_t task, const ReadFailure& failure) const {
  const Input& input = run_.inputs[task];
  const CheckSettings settings = settings_of(task);
  const bool digest = settings.needs.digest || input.with_digest;
  CheckedDocument document = unread_document(input.path, digest ? digest_of(input) : std::string(),
                                             failure.status, failure.sentence, settings);
  document.fault = failure.fault;
  return document;
}

/// A cache that cannot be written does not stop the run: this is reported once.
void Answers::keep(const std::string& key, std::string_view encoded) {
  const bool is_key = key.find_first_not_of("0123456789abcdef") == std::string::npos;
  if (!cache_works_ || !is_key) return;
  if (const auto error = run_.cache->keep(key, encoded)) {
    complain(say("{}，本次结果不再存入缓存", error->message));
    cache_works_ = false;
  }
}

}  // namespace

Expected<RunEnd> check_documents(const DocumentRun& run, const RunOptions& options,
                                 const DocumentTaker& taker) {
  const WorkerSettings workers = worker_settings(options);
  const CheckSettings& first = run.settings.front();
  if (workers.workers > 0 && run.inputs.size() > 1) warm_up(run.reading, first);
  Answers answers(run);
  return read_documents(
      run.inputs, first.needs.digest || run.cache != nullptr,
      [&](std::size_t task, const Document& document) { return answers.work(task, document); },
      workers,
      [&](std::size_t task, const ReadResult& result) {
        if (!result.own_output) return taker.take(task, answers.document(task, result));
        taker.pass_over(task);
        return true;
      },
      taker.done);
}

}  // namespace gouji
