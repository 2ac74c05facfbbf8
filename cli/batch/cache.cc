// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/batch/cache.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include <sys/stat.h>

#include "cli/base/binary.h"
#include "cli/base/streams.h"
#include "cli/base/system-words.h"
#include "cli/check/prior/prior-reports.h"
#include "cli/checked/codec.h"
#include "cli/language/language.h"
#include "parser/base/say.h"
#include "parser/built-in/built-in-editions.h"
#include "parser/pdf/read-pdf.h"
#include "parser/text/normalize.h"
#include "parser/text/pattern.h"

namespace gouji {

// In the namespace of the types, so that argument-dependent lookup finds them. A new member does
// not compile until somebody has considered it here.

template <class Archive>
void fields(Archive& archive, BodyType& value) {
  auto& [kind, level] = value;
  archive(kind, level);
}

template <class Archive>
void fields(Archive& archive, Date& value) {
  auto& [year, month, day] = value;
  archive(year, month, day);
}

template <class Archive>
void fields(Archive& archive, MonthDay& value) {
  auto& [month, day] = value;
  archive(month, day);
}

template <class Archive>
void fields(Archive& archive, Given& value) {
  auto& [year, body, scope, published, deadline] = value;
  archive(year, body, scope, published, deadline);
}

template <class Archive>
void fields(Archive& archive, CellCorrection& value) {
  auto& [read, printed, remark, absent, file] = value;
  archive(read, printed, remark.reason, remark.by, remark.date, absent, file);
}

template <class Archive>
void fields(Archive& archive, ReadPdfLimits& value) {
  auto& [pages, items_per_page] = value;
  archive(pages, items_per_page);
}

template <class Archive>
void fields(Archive& archive, Needs& value) {
  auto& [digest, facts, pictures] = value;
  archive(digest, facts, pictures);
}

namespace {

Expected<std::string> digest_of_file(const std::string& path) {
  const Expected<Bytes> bytes = read_file_once(path);
  if (!bytes) return unexpected(Error{ErrorKind::kUsage, path + " " + bytes.error().message});
  return sha256(bytes->view());
}

/// Creates the folder if it is missing.
std::optional<Error> make_folder(const std::string& path) {
  if (::mkdir(path.c_str(), 0777) == 0) return std::nullopt;
  struct stat facts {};
  const int trouble = errno;
  const bool there = trouble == EEXIST && ::stat(path.c_str(), &facts) == 0;
  if (there && S_ISDIR(facts.st_mode)) return std::nullopt;
  return Error{ErrorKind::kUsage, say("无法建立缓存文件夹 {}：{}", path,
                                      there ? say("这里已有同名的文件") : system_words(trouble))};
}

}  // namespace

Expected<std::string> digest_of_run(const CheckOptions& options, const ReadSettings& reading) {
  const auto& [editions, how, year] = reading;  // editions: by options.edition below
  const auto& [limits, passwords] = how;
  BinaryWriter run;
  // The program with all its rules, expressions and editions, and the libraries that it reads with.
  auto program = digest_of_file("/proc/self/exe");
  if (!program) return program;
  run(*program, poppler_version(), icu_version(), re2_version());
  run(limits, year, passwords, spoken());
  run(options.edition);
  const auto& known = built_in_editions()->all;
  const bool is_file = options.edition != "auto" &&
                       std::none_of(known.begin(), known.end(), [&](const Edition& edition) {
                         return edition.id == options.edition;
                       });
  if (is_file) {
    auto edition = digest_of_file(options.edition);
    if (!edition) return edition;
    run(*edition);
  }
  for (const std::string& pack : options.packs) {
    auto rules = digest_of_file(pack);
    if (!rules) return rules;
    run(*rules);
  }
  return sha256(run.take());
}

std::string digest_of_settings(const CheckSettings& settings) {
  const auto& [rules, given, prior, needs, corrections, severities, overrides, prior_paths, priors,
               passwords, without_file] = settings;
  GOUJI_ASSERT(!prior);             // only in tests
  GOUJI_ASSERT(overrides.empty());  // settings_for() has already applied them
  BinaryWriter writer;
  for (const Rule* rule : rules) {
    const auto own = severities.find(rule);
    writer(std::string(rule->code), own == severities.end() ? rule->severity : own->second);
  }
  for (const auto& [cell, correction] : corrections) writer(cell, correction);
  writer(given, needs);
  if (priors && !prior_paths.empty()) writer(priors->digest(prior_paths));
  if (without_file) writer(digest_of_settings(*without_file));
  return sha256(writer.take());
}

Expected<Cache> Cache::open(const std::string& folder, const std::string& run) {
  if (auto error = make_folder(folder)) return unexpected(*std::move(error));
  return Cache(folder, run);
}

std::string Cache::key_of(const Document& document, const CheckSettings& settings) const {
  // The name of a file decides its kind if its bytes do not.
  const bool named_pdf = has_ending(document.path, ".pdf");
  return sha256(run_ + digest_of_settings(settings) + (named_pdf ? " pdf " : " other ") +
                document.sha256);
}

std::string Cache::path_of(const std::string& key) const {
  return folder_ + "/" + key.substr(0, 2) + "/" + key.substr(2);
}

std::optional<CheckedDocument> Cache::find(const std::string& key) const {
  const Expected<Bytes> bytes = read_file_once(path_of(key));
  if (!bytes) return std::nullopt;
  return decode_document(bytes->view());
}

std::optional<Error> Cache::keep(const std::string& key, std::string_view encoded) const {
  if (auto error = make_folder(folder_ + "/" + key.substr(0, 2))) return error;
  return write_file(path_of(key), encoded);
}

}  // namespace gouji
