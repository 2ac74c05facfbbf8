// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/render/render.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/file-kind.h"
#include "cli/own-output.h"
#include "cli/render/body-files.h"
#include "cli/render/pdf/pdf-file.h"
#include "cli/render/workbook.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

template <std::string (*kRender)(const Documents&, const RenderOptions&)>
Expected<std::string> always(const Documents& documents, const RenderOptions& options) {
  return kRender(documents, options);
}

/// Of a format that says of a document the same whatever stands around it.
template <std::string (*kRender)(const Documents&, const RenderOptions&)>
class Pieces final : public DocumentStream {
 public:
  explicit Pieces(const RenderOptions& options)
      : options_(options), head_(kRender(Documents(), options)) {}

  Expected<std::string> document(const CheckedDocument& document) override {
    std::string bytes = kRender(Documents(1, document), options_);
    if (!std::exchange(first_, false)) bytes.erase(0, head_.size());
    return bytes;
  }
  Expected<std::string> end(const RunFacts& /*facts*/) override {
    return first_ ? head_ : std::string();
  }

 private:
  RenderOptions options_;
  std::string head_;  // of a table
  bool first_ = true;
};

template <std::string (*kRender)(const Documents&, const RenderOptions&)>
std::unique_ptr<DocumentStream> pieces(const RenderOptions& options) {
  return std::make_unique<Pieces<kRender>>(options);
}

constexpr Needs kNothing = {};
constexpr Needs kDigest = {.digest = true};
constexpr Needs kFacts = {.facts = true};
constexpr Needs kPictures = {.pictures = true};

constexpr Format kFormats[] = {
    {"text", ".txt", "", "给人看的文字", kNothing, true, always<render_text>, stream_text},
    {"concise", "", ".txt", "每个问题一行", kNothing, true, always<render_concise>,
     pieces<render_concise>},
    {"json", ".json", "", "给程序读的 JSON", kDigest, true, always<render_json>, stream_json},
    {"jsonl", ".jsonl", "", "每份文件一行 JSON", kDigest, true, always<render_jsonl>, stream_jsonl},
    {"sarif", ".sarif", ".json", "SARIF 2.1.0，GitHub 等代码扫描平台", kDigest, true,
     always<render_sarif>},
    {"junit", ".xml", "", "JUnit XML，测试报告", kNothing, true, always<render_junit>},
    {"github", "", ".txt", "GitHub Actions 的注解", kNothing, true, always<render_github>},
    {"gitlab", "", ".json", "GitLab 代码质量报告", kNothing, true, always<render_gitlab>},
    {"checkstyle", "", ".xml", "Checkstyle XML", kNothing, true, always<render_checkstyle>},
    {"csv", ".csv", "", "表格，每个问题一行", kNothing, true, always<render_csv>,
     pieces<render_csv>},
    {"xlsx", ".xlsx", "", "Excel 工作簿：报告、问题、人工核对、数据；xlsx=文件夹/ 每个机关一份",
     kFacts, false, render_xlsx, nullptr, false, true, workbook_unavailable},
    {"html", ".html", ".htm", "网页：问题与页面对照，可筛选、打印", kPictures, false,
     always<render_html>},
    {"pdf", ".pdf", "", "PDF 批注副本；多份报告时写入文件夹：pdf=批注/", kDigest, false, nullptr,
     nullptr, true, false, PdfFile::unavailable},
    {"markdown", ".md", "", "整改清单，每份报告一节；markdown=文件夹/ 每个机关一份", kNothing, true,
     always<render_markdown>, nullptr, false, true},
};

bool is_set(const char* variable) {
  const char* value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

/// https://no-color.org: set and not empty; it goes before CLICOLOR_FORCE.
bool wants_color(Color color) {
  if (color != Color::kAuto) return color == Color::kAlways;
  if (is_set("NO_COLOR")) return false;
  if (is_set("CLICOLOR_FORCE")) return std::string_view(std::getenv("CLICOLOR_FORCE")) != "0";
  const char* terminal = std::getenv("TERM");
  if (terminal == nullptr || std::string_view(terminal) == "dumb") return false;
  return ::isatty(STDOUT_FILENO) == 1;
}

}  // namespace

std::span<const Format> formats() { return kFormats; }

const Format* find_format(std::string_view name) {
  const auto* found = std::find_if(std::begin(kFormats), std::end(kFormats),
                                   [&](const Format& each) { return each.name == name; });
  return found == std::end(kFormats) ? nullptr : found;
}

const Format* format_for_file(std::string_view file) {
  const std::size_t dot = file.rfind('.');
  if (dot == std::string_view::npos) return nullptr;
  const auto matching = [](const auto& matches) {
    const auto* found = std::find_if(std::begin(kFormats), std::end(kFormats), matches);
    return found == std::end(kFormats) ? nullptr : found;
  };
  const std::string_view stem = file.substr(0, dot);
  const Format* named =
      matching([&](const Format& each) { return has_ending(stem, "." + std::string(each.name)); });
  if (named != nullptr) return named;
  const auto ends_in = [&](std::string_view ending) {
    return !ending.empty() && has_ending(file, ending);
  };
  const Format* found = matching([&](const Format& each) { return ends_in(each.ending); });
  return found != nullptr ? found
                          : matching([&](const Format& each) { return ends_in(each.also); });
}

bool may_stand_in(const Format& format, std::string_view file) {
  const auto ends_as = [&](const Format& each) {
    return (!each.ending.empty() && has_ending(file, each.ending)) ||
           (!each.also.empty() && has_ending(file, each.also));
  };
  return ends_as(format) || std::none_of(std::begin(kFormats), std::end(kFormats), ends_as);
}

Needs needs(const std::vector<OutputTarget>& outputs) {
  Needs all;
  for (const OutputTarget& output : outputs) {
    const Needs& one = find_format(output.format)->needs;
    all.digest = all.digest || one.digest;
    all.facts = all.facts || one.facts;
    all.pictures = all.pictures || one.pictures;
  }
  return all;
}

namespace {

/// The same path, however it is written. Links are followed as far as they lead to something.
bool same_file(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty()) return a == b;
  const auto whole = [](const std::string& path) {
    std::error_code unknown;
    auto known = std::filesystem::weakly_canonical(path, unknown);
    return unknown ? std::filesystem::path(path).lexically_normal() : known;
  };
  return whole(a) == whole(b);
}

}  // namespace

std::optional<Error> refuse_outputs(const std::vector<OutputTarget>& outputs) {
  for (const OutputTarget& output : outputs) {
    if (const Format& format = *find_format(output.format); format.unavailable != nullptr) {
      if (auto error = format.unavailable()) return error;
    }
    if (output.file.empty() && !find_format(output.format)->for_terminals &&
        ::isatty(STDOUT_FILENO) == 1) {
      return Error{ErrorKind::kUsage, say("{} 不能在终端中显示，请用 -o 指定文件", output.format)};
    }
    const auto same = [&](const OutputTarget& other) {
      return &other != &output && !output.file.empty() && !output.file.starts_with("/dev/") &&
             same_file(other.file, output.file);
    };
    if (std::any_of(outputs.begin(), outputs.end(), same)) {
      return Error{ErrorKind::kUsage, is_folder_target(output.file)
                                          ? say("两种结果不能写入同一个文件夹 {}", output.file)
                                          : say("两种结果不能写入同一个文件 {}", output.file)};
    }
  }
  return std::nullopt;
}

namespace {

/// Columns of the terminal that is standard output; 0 where it is none.
std::size_t terminal_width() {
  winsize size{};
  if (::isatty(STDOUT_FILENO) != 1 || ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return 0;
  return size.ws_col;
}

}  // namespace

RenderOptions render_options(const OutputTarget& output, const CheckOptions& options) {
  const bool to_stdout = output.file.empty();
  RenderOptions out;
  out.detail = options.detail;
  out.color = options.color == Color::kAlways || (to_stdout && wants_color(options.color));
  out.width = to_stdout ? terminal_width() : 0;
  out.fail_on = options.fail_on;
  out.require_report = options.require_report;
  out.marked = !to_stdout || stdout_is_text_file();
  out.reply_by = options.reply_by;
  if (!to_stdout && !output.file.starts_with("/dev/")) {
    const std::size_t slash = output.file.rfind('/');
    out.folder = slash == std::string::npos ? "./" : output.file.substr(0, slash + 1);
  }
  return out;
}

Expected<std::string> all_at_once(DocumentStream& stream, const Documents& documents,
                                  const RunFacts& facts) {
  std::string bytes;
  for (const CheckedDocument& document : documents) {
    Expected<std::string> piece = stream.document(document);
    if (!piece) return piece;
    bytes += *piece;
  }
  Expected<std::string> rest = stream.end(facts);
  if (!rest) return rest;
  return bytes + *rest;
}

}  // namespace gouji
