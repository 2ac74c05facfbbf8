// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/render/pdf/copies.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "cli/file-kind.h"
#include "cli/inputs/common-folder.h"
#include "cli/own-output.h"
#include "cli/read-bytes.h"
#include "cli/render/pdf/annotate.h"
#include "cli/run/check-documents.h"
#include "cli/streams.h"
#include "cli/system-words.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

namespace fs = std::filesystem;

constexpr char kCopy = 'C', kTrouble = 'T';   // the first byte of an answer
constexpr std::size_t kLargestCopyMib = 300;  // as large as files that are read, and some more

/// In a process of its own: bytes of a document are parsed.
std::string make_copy(const CheckedDocument& document) {
  const Expected<Bytes> original = read_file_once(document.path);
  if (!original) {
    return kTrouble + say("无法再次读取（{}），压缩包或标准输入中的文件请先存为文件",
                          original.error().message);
  }
  if (sha256(original->view()) != document.sha256) {
    return kTrouble + say("文件在核对期间有改动，请重新核对");
  }
  Expected<std::string> copy = annotated_copy(original->view(), document);
  return copy ? kCopy + *copy : kTrouble + copy.error().message;
}

/// Why a document has nothing to copy; empty where it has.
std::string nothing_to_copy(const CheckedDocument& document) {
  if (!document.report) return document.error;
  return document.report->pages == 0 ? say("纯文本没有页面") : std::string();
}

/// In a folder nobody named the file that is replaced: it has to be a copy of an earlier run.
bool holds_something_else(const std::string& file) {
  std::error_code unknown;
  if (!fs::exists(file, unknown)) return false;
  const Expected<Bytes> bytes = read_file_once(file);
  return !bytes || !is_own_output(bytes->view(), FileKind::kPdf);
}

bool same_file(const std::string& a, const std::string& b) {
  std::error_code error;
  return fs::equivalent(a, b, error) && !error;
}

}  // namespace

Expected<Copies> Copies::open(const std::string& target, std::size_t documents, std::string tree,
                              const RunOptions& run) {
  Copies copies;
  copies.tree_ = std::move(tree);
  copies.target_ = target;
  std::error_code error;
  copies.folder_ = target.ends_with('/') || fs::is_directory(target, error);
  copies.workers_ = worker_settings(run);
  copies.workers_.workers = std::min<std::size_t>(copies.workers_.workers, 1);
  copies.workers_.limits.result_mib = kLargestCopyMib;
  if (copies.folder_) {
    fs::create_directories(target, error);
    if (error) {
      return unexpected(Error{ErrorKind::kUsage,
                              say("无法建立文件夹 {}：{}", target, system_words(error.value()))});
    }
  } else if (documents > 1) {
    return unexpected(
        Error{ErrorKind::kUsage,
              say("有 {} 份文件，批注副本要写入文件夹，例如 --output pdf=批注/", documents)});
  }
  return copies;
}

Expected<std::string> Copies::file_for(const CheckedDocument& document) {
  if (!folder_) return target_;
  std::string stem = below(tree_, document.path);
  if (has_ending(stem, ".pdf")) stem.resize(stem.size() - 4);
  std::string name = stem + ".pdf";
  for (int again = 2; !taken_.insert(name).second; ++again) {
    name = stem + "-" + std::to_string(again) + ".pdf";
  }
  const fs::path file = fs::path(target_) / name;
  std::error_code error;
  fs::create_directories(file.parent_path(), error);
  if (error) {
    return unexpected(Error{
        ErrorKind::kUsage,
        say("无法建立文件夹 {}：{}", file.parent_path().string(), system_words(error.value()))});
  }
  return file.string();
}

std::optional<Error> Copies::add(const CheckedDocument& document) {
  const auto leave_out = [&](const std::string& why) {
    complain(say("{}：未生成批注副本：{}", document.path, why));
    all_.push_back({"pdf", document.path, "", why});
  };
  if (const std::string why = nothing_to_copy(document); !why.empty()) {
    if (document.status == Status::kEncrypted) ++missing_;
    leave_out(why);
    return std::nullopt;
  }
  if (document.status == Status::kDuplicate) return copy_again(document);
  std::string answer;
  run_tasks(
      1, [&](std::size_t) { return make_copy(document); },
      [&](std::size_t, TaskResult result) {
        answer = std::move(result.bytes);
        return true;
      },
      [](std::size_t) {}, workers_);
  if (!answer.starts_with(kCopy)) {
    ++missing_;
    leave_out(answer.starts_with(kTrouble) ? answer.substr(1) : say("PDF 结构有损坏，请重新导出"));
    return std::nullopt;
  }
  const Expected<std::string> file = file_for(document);
  if (!file) return file.error();
  return write(document, *file, std::string_view(answer).substr(1));
}

std::optional<Error> Copies::write(const CheckedDocument& document, const std::string& file,
                                   std::string_view copy) {
  if (!file.empty() && same_file(file, document.path)) {
    return Error{ErrorKind::kUsage, say("批注副本不能覆盖原文件 {}", document.path)};
  }
  if (folder_ && holds_something_else(file)) {
    return Error{ErrorKind::kUsage,
                 say("{} 已存在，不是本程序生成的批注副本，不能覆盖，请换一个文件夹", file)};
  }
  made_[document.path] = file;
  all_.push_back({"pdf", document.path, file, ""});
  return file.empty() ? write_results(copy) : write_file(file, copy);
}

/// Each body gets its own, also where its file has the bytes of another's.
std::optional<Error> Copies::copy_again(const CheckedDocument& document) {
  const auto made = made_.find(document.same_as);
  if (made == made_.end()) {  // said of the first
    all_.push_back({"pdf", document.path, "", say("与 {} 内容相同", document.same_as)});
    return std::nullopt;
  }
  const Expected<Bytes> copy = read_file_once(made->second);
  if (!copy) return copy.error();
  const Expected<std::string> file = file_for(document);
  if (!file) return file.error();
  return write(document, *file, copy->view());
}

std::optional<Error> Copies::finish() const {
  if (missing_ == 0 || !made_.empty()) return std::nullopt;
  return Error{ErrorKind::kUsage, say("{} 份报告未能生成批注副本，原因见上", missing_)};
}

}  // namespace gouji
