// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output/formats.h"

#include <algorithm>
#include <utility>

#include "cli/inputs/kinds/file-kind.h"
#include "cli/render/html/rule-pages.h"
#include "cli/render/pdf/pdf-file.h"
#include "cli/render/xlsx/workbook.h"

namespace gouji {
namespace {

template <std::string (*kRender)(const Documents&, const RenderOptions&)>
Expected<std::string> always(const Documents& documents, const RenderOptions& options) {
  return kRender(documents, options);
}

/// A format that says the same of a document, whatever stands around it.
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
     always<render_html>, nullptr, false, false, rule_pages_unavailable},
    {"pdf", ".pdf", "", "PDF 批注副本；多份报告时写入文件夹：pdf=批注/", kDigest, false, nullptr,
     nullptr, true, false, PdfFile::unavailable},
    {"markdown", ".md", "", "整改清单，每份报告一节；markdown=文件夹/ 每个机关一份", kNothing, true,
     always<render_markdown>, nullptr, false, true},
};

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

}  // namespace gouji
