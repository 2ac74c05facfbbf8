// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/inputs/kinds/found-file.h"

#include <algorithm>

#include "cli/inputs/kinds/file-kind.h"
#include "cli/inputs/kinds/own-output.h"
#include "cli/inputs/kinds/skipped-file.h"
#include "cli/inputs/kinds/zip.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

using Kind = FoundFile::Kind;

bool is_noise(std::string_view name) {
  static constexpr std::string_view kNames[] = {".DS_Store", "Thumbs.db", "ehthumbs.db",
                                                "desktop.ini", "Desktop.ini"};
  if (std::find(std::begin(kNames), std::end(kNames), name) != std::end(kNames)) return true;
  // Locks of Office, WPS and LibreOffice; companion files of macOS.
  return name.starts_with("~$") || name.starts_with(".~") || name.starts_with("._");
}

/// 2023年报, 2023年报.md: a text ending, or none. Data, logs and source files have telling endings.
bool says_nothing_of_kind(std::string_view name) {
  return name.find('.') == std::string_view::npos || has_ending(name, ".md") ||
         has_ending(name, ".text") || has_ending(name, ".txt.bak");
}

}  // namespace

bool is_settings_file(std::string_view name) {
  return name == "gouji.toml" || name == ".gouji.toml" || name == "gouji-review.toml" ||
         name == "gouji-review.toml.bak" || name == ".goujiignore";
}

FoundFile found_file(std::string_view name, const std::function<std::string()>& head) {
  if (is_noise(name)) return {Kind::kOther, SkipReason::kNoise, say("系统或编辑器的临时文件")};
  if (is_named_as_document(name)) return {Kind::kDocument, {}, {}};
  if (has_archive_name(name)) return {Kind::kArchive, {}, {}, sounds_like_report(name)};
  if (is_settings_file(name)) {
    return {Kind::kOther, SkipReason::kNotADocument, say("本程序的设置文件")};
  }
  const std::string bytes = head();
  if (reader_by_mark(bytes) != nullptr) return {Kind::kDocument, {}, {}};
  // The mark of text output is at its end, perhaps beyond these bytes: then it is not a document
  // either.
  if (is_own_page(bytes) || is_own_output(bytes)) {
    return {Kind::kOther, SkipReason::kOwnOutput, {}};
  }
  const ForeignFormat format = foreign_format(bytes, name);
  if (format.what == kZip) return {Kind::kArchive, {}, {}};
  if (format.what.empty()) {
    const bool text = !bytes.empty() && reader_without_mark(bytes) != nullptr;
    return {Kind::kOther, SkipReason::kNotADocument, say("不是文档"),
            text && sounds_like_report(name) && says_nothing_of_kind(name)};
  }
  const bool picture = format.what.ends_with("图片");
  return {format.reports_come_in_it ? Kind::kReportFormat : Kind::kOther, SkipReason::kOtherFormat,
          std::string(translated(format.what)),
          (format.reports_come_in_it && !picture) || (format.archive && sounds_like_report(name))};
}

bool is_noise_folder(std::string_view name) {
  return name == ".git" || name == ".svn" || name == ".hg" || name == "__MACOSX";
}

bool sounds_like_report(std::string_view name) {
  return name.find("年度报告") != std::string_view::npos ||
         name.find("年报") != std::string_view::npos ||
         name.find("信息公开") != std::string_view::npos;
}

bool stands_for_report(const FoundFile& file, std::string_view name, std::string_view folder,
                       std::size_t documents_in_folder) {
  if (file.kind != Kind::kReportFormat) return false;
  return sounds_like_report(name) || (documents_in_folder == 1 && sounds_like_report(folder));
}

}  // namespace gouji
