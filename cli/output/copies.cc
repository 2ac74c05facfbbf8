// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output/copies.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "cli/base/plain.h"
#include "cli/base/read-bytes.h"
#include "cli/base/streams.h"
#include "cli/batch/check-documents.h"
#include "cli/inputs/common-folder.h"
#include "cli/inputs/kinds/file-kind.h"
#include "cli/inputs/kinds/own-file.h"
#include "cli/output/body-files.h"
#include "cli/output/earlier-files.h"
#include "cli/render/pdf/annotate.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

namespace fs = std::filesystem;

constexpr char kCopy = 'C', kTrouble = 'T';   // the first byte of an answer
constexpr std::size_t kLargestCopyMib = 300;  // as large as input files, and some more

/// Runs in a separate process: it parses bytes of a document.
std::string make_copy(const CheckedDocument& document) {
  const Expected<Bytes> original = read_file_once(document.path);
  if (!original) return kTrouble + say("无法再次读取：{}", original.error().message);
  if (sha256(original->view()) != document.sha256) {
    return kTrouble + say("文件在核对期间有改动，请重新核对");
  }
  Expected<std::string> copy = annotated_copy(original->view(), document);
  return copy ? kCopy + *copy : kTrouble + copy.error().message;
}

/// Whether this is a path like a.zip!/年报.pdf, and not an existing file.
bool lies_in_archive(const std::string& path) {
  const std::size_t end = path.find("!/");
  std::error_code unknown;
  return end != std::string::npos && !fs::exists(path, unknown) &&
         fs::is_regular_file(path.substr(0, end), unknown);
}

bool is_plain_text(const CheckedDocument& document) {
  return document.report && document.report->pages == 0;
}

/// Why there is nothing to copy of a document; empty if there is.
std::string nothing_to_copy(const CheckedDocument& document) {
  return document.report ? std::string() : document.error;
}

/// Why the file cannot be opened again; empty if it can.
std::string out_of_reach(const std::string& path) {
  if (path == "-") return say("标准输入中的文件请先存为文件");
  return lies_in_archive(path) ? say("压缩包中的文件请先解压") : std::string();
}

/// In a folder nobody named the file to be replaced: it must be a copy of an earlier run.
bool holds_something_else(const std::string& file) {
  std::error_code unknown;
  if (!fs::exists(file, unknown)) return false;
  return !is_own_file(file);
}

/// Why the process that makes a copy ended; `damaged` if nothing else is known.
std::string why_no_copy(Failure failure, const WorkerLimits& limits, const std::string& damaged) {
  if (failure == Failure::kTimedOut) {
    return say("用时超过 {:g} 秒的限额（--timeout）", limits.cpu_seconds);
  }
  if (failure == Failure::kOutOfMemory) {
    return say("所需内存超过 {} MiB 的限额（--max-memory）", limits.memory_mib);
  }
  return damaged;
}

bool same_file(const std::string& a, const std::string& b) {
  std::error_code error;
  return fs::equivalent(a, b, error) && !error;
}

}  // namespace

Expected<Copies> Copies::open(const OutputTarget& output, std::size_t documents, std::string tree,
                              const RunOptions& run) {
  const std::string& target = output.file;
  Copies copies;
  copies.tree_ = std::move(tree);
  copies.target_ = target;
  copies.workers_ = worker_settings(run);
  copies.workers_.workers = std::min<std::size_t>(copies.workers_.workers, 1);
  copies.workers_.limits.result_mib = kLargestCopyMib;
  if (is_folder_target(target)) {
    auto folder = StagedFolder::open(target);
    if (!folder) return unexpected(std::move(folder.error()));
    copies.folder_.emplace(*std::move(folder));
  } else if (documents > 1) {
    return unexpected(
        Error{ErrorKind::kUsage,
              output.option == "--output"
                  ? say("有 {} 份文件，批注副本要写入文件夹，例如 --output pdf=批注/", documents)
                  : say("有 {} 份文件，批注副本要写入文件夹，例如 --format pdf {} 批注/", documents,
                        output.option)});
  }
  return copies;
}

std::string Copies::name_for(const CheckedDocument& document) {
  std::string stem = below(tree_, document.path);
  if (has_ending(stem, ".pdf")) stem.resize(stem.size() - 4);
  std::string name = stem + ".pdf";
  for (int again = 2; !taken_.insert(name).second; ++again) {
    name = stem + "-" + std::to_string(again) + ".pdf";
  }
  return name;
}

std::optional<Error> Copies::add(const CheckedDocument& document) {
  const auto leave_out = [&](const std::string& why) {
    complain(say("{}：未生成批注副本：{}", document.path, why));
    all_.push_back({"pdf", document.path, "", why});
  };
  if (is_plain_text(document)) {
    pageless_.push_back(document.path);
    all_.push_back({"pdf", document.path, "", say("纯文本没有页面")});
    return std::nullopt;
  }
  if (const std::string why = nothing_to_copy(document); !why.empty()) {
    if (document.status == Status::kEncrypted) ++missing_;
    leave_out(why);
    return std::nullopt;
  }
  if (const std::string why = out_of_reach(document.path); !why.empty()) {
    ++missing_;
    leave_out(why);
    return std::nullopt;
  }
  if (document.status == Status::kDuplicate) return copy_again(document);
  std::string answer, trouble = say("PDF 结构有损坏，请重新导出");
  const RunEnd end = run_tasks(
      1, [&](std::size_t) { return make_copy(document); },
      [&](std::size_t, TaskResult result) {
        answer = std::move(result.bytes);
        if (result.failure) trouble = why_no_copy(*result.failure, workers_.limits, trouble);
        return true;
      },
      [](std::size_t) {}, workers_);
  if (end == RunEnd::kInterrupted) return std::nullopt;  // the run itself reports this
  if (!answer.starts_with(kCopy)) {
    ++missing_;
    leave_out(answer.starts_with(kTrouble) ? answer.substr(1) : trouble);
    return std::nullopt;
  }
  return write(document, std::string_view(answer).substr(1));
}

std::optional<Error> Copies::write(const CheckedDocument& document, std::string_view copy) {
  const std::string name = folder_ ? name_for(document) : target_;
  const std::string file = folder_ ? (fs::path(target_) / name).string() : target_;
  if (!file.empty() && same_file(file, document.path)) {
    return Error{ErrorKind::kUsage, say("批注副本不能覆盖原文件 {}", document.path)};
  }
  if (folder_ && holds_something_else(file)) {
    return Error{ErrorKind::kUsage,
                 say("{} 已存在，不是本程序生成的批注副本，不能覆盖，请换一个文件夹", file)};
  }
  made_[document.path] = name;
  all_.push_back({"pdf", document.path, file, ""});
  if (folder_) return folder_->put(name, copy);
  return file.empty() ? write_results(copy) : write_file(file, copy);
}

/// Each body gets its own copy, even if its file has the same bytes as another's.
std::optional<Error> Copies::copy_again(const CheckedDocument& document) {
  const auto made = made_.find(document.same_as);
  if (made == made_.end()) {  // already reported for the first
    all_.push_back({"pdf", document.path, "", say("与 {} 内容相同", document.same_as)});
    return std::nullopt;
  }
  const Expected<Bytes> copy =
      read_file_once(folder_ ? folder_->staged(made->second) : made->second);
  if (!copy) return copy.error();
  return write(document, copy->view());
}

std::vector<std::string> Copies::earlier() const {
  if (!folder_) return {};
  return earlier_files(target_, ".pdf", folder_->names());
}

void Copies::tell_pageless() const {
  if (pageless_.empty()) return;
  if (pageless_.size() == 1) {
    complain(say("{}：未生成批注副本：{}", log_line(pageless_.front()), say("纯文本没有页面")));
    return;
  }
  complain(say("{} 份纯文本没有页面，未生成批注副本：{}", pageless_.size(), few_paths(pageless_)));
}

std::optional<Error> Copies::publish() {
  tell_pageless();
  if (folder_) {
    if (auto error = folder_->publish()) return error;
  }
  const std::size_t missing = missing_ + pageless_.size();
  if (missing == 0 || !made_.empty()) return std::nullopt;
  return Error{ErrorKind::kUsage, say("{} 份报告未能生成批注副本，原因见上", missing)};
}

}  // namespace gouji
