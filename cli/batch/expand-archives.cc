// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/batch/expand-archives.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/base/binary.h"
#include "cli/inputs/kinds/skipped-file.h"
#include "cli/inputs/kinds/zip.h"
#include "parser/base/say.h"

namespace gouji {

template <>
constexpr SkipReason kLastOf<SkipReason> = SkipReason::kNotADocument;

// In the namespace of the type, so that argument-dependent lookup finds it.
template <class Archive>
void fields(Archive& archive, SkippedFile& value) {
  auto& [path, reason, detail, may_be_report] = value;
  archive(path, reason, detail, may_be_report);
}

template <class Archive>
void fields(Archive& archive, ZipMember& value) {
  auto& [name, offset, number, size] = value;
  archive(name, offset, number, size);
}

template <class Archive>
void fields(Archive& archive, ZipListing& value) {
  auto& [members, skipped] = value;
  archive(members, skipped);
}

namespace {

constexpr std::size_t kLargestListingMib = 64;  // a hundred thousand names with their kinds

/// A worker's answer about an archive.
struct Answer {
  bool listed = false, something_else = false;
  std::string error;
  ZipListing listing;
};

std::string answer(const std::string& path) {
  const Expected<ZipListing> listing = list_zip(path);
  BinaryWriter writer;
  if (listing) {
    writer(true, false, std::string(), *listing);
  } else {
    // A file without an archive's name may be a truncated document in archive format.
    const bool something_else =
        listing.error().kind == ErrorKind::kUnsupportedFormat || !has_archive_name(path);
    writer(false, something_else, listing.error().message, ZipListing{});
  }
  return writer.take();
}

Answer understood(const TaskResult& result) {
  Answer answer;
  BinaryReader reader(result.bytes);
  if (!result.failure) reader(answer.listed, answer.something_else, answer.error, answer.listing);
  if (result.failure || !reader.complete()) {
    return {false, false, say("压缩包已损坏，或解开它超过限额"), {}};
  }
  return answer;
}

void put_members(const Input& archive, Answer answer, Inputs& into, std::vector<Input>& documents) {
  if (answer.something_else) {  // reading it will show what it is
    Input document = archive;
    document.archive = false;
    documents.push_back(std::move(document));
    return;
  }
  if (!answer.listed) {
    Input document = archive;
    document.archive = false;
    document.trouble = std::move(answer.error);
    documents.push_back(std::move(document));
    return;
  }
  if (answer.listing.members.empty()) {
    into.warnings.push_back(say("压缩包 {} 中没有可核对的文件", archive.path) +
                            and_skipped(answer.listing.skipped.size()));
  }
  for (SkippedFile& file : answer.listing.skipped) {
    file.path = archive.path + "!/" + file.path;
    into.skipped.push_back(std::move(file));
  }
  for (const ZipMember& member : answer.listing.members) {
    documents.push_back({archive.path + "!/" + member.name,
                         false,
                         {},
                         false,
                         archive.path.size(),
                         member.offset,
                         member.number,
                         member.size});
    documents.back().tree = archive.tree;
  }
}

}  // namespace

Expected<RunEnd> expand_archives(Inputs& inputs, const WorkerSettings& settings) {
  std::vector<std::size_t> archives;  // indices of documents
  for (std::size_t i = 0; i < inputs.documents.size(); ++i) {
    Input& input = inputs.documents[i];
    const bool file = !input.standard_input && input.trouble.empty();
    input.archive = input.archive || (file && is_archive_in_disguise(input.path));
    if (input.archive) archives.push_back(i);
  }
  if (archives.empty()) return RunEnd::kDone;

  WorkerSettings listing = settings;
  listing.limits.result_mib = kLargestListingMib;
  std::vector<Answer> answers;
  const RunEnd end = run_tasks(
      archives.size(),
      [&](std::size_t task) { return answer(inputs.documents[archives[task]].path); },
      [&](std::size_t, const TaskResult& result) {
        answers.push_back(understood(result));
        return true;
      },
      [](std::size_t) {}, listing);
  if (end == RunEnd::kInterrupted) return end;
  if (end != RunEnd::kDone) {
    return unexpected(Error{ErrorKind::kUsage, say("系统不允许再建进程，无法核对")});
  }
  // A document in the folder comes before its copy in an archive of that folder.
  std::vector<Input> documents, archived;
  const auto put_archived = [&] {
    std::move(archived.begin(), archived.end(), std::back_inserter(documents));
    archived.clear();
  };
  auto next = answers.begin();
  std::uint32_t tree = 0;
  for (Input& input : inputs.documents) {
    if (std::exchange(tree, input.tree) != input.tree) put_archived();
    if (input.archive) {
      std::vector<Input>& into = next->listed ? archived : documents;
      put_members(input, std::move(*next++), inputs, into);
    } else {
      documents.push_back(std::move(input));
    }
  }
  put_archived();
  inputs.documents = std::move(documents);
  if (inputs.documents.empty()) return unexpected(nothing_found(inputs));
  return RunEnd::kDone;
}

}  // namespace gouji
