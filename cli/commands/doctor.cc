// SPDX-License-Identifier: GPL-3.0-or-later
// Tries everything a check needs instead of asking whether it is installed.
#include <iterator>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "cli/base/streams.h"
#include "cli/batch/sandbox.h"
#include "cli/line/bound.h"
#include "cli/render/html/rule-pages.h"
#include "cli/render/pdf/pdf-file.h"
#include "cli/render/xlsx/workbook.h"
#include "parser/base/say.h"
#include "parser/built-in/built-in-editions.h"
#include "parser/pdf/read-pdf.h"
#include "parser/text/normalize.h"
#include "parser/text/pattern.h"
#include "rules/registry.h"
#include "version.h"

namespace gouji {
namespace {

struct Part {
  std::string name;
  bool works;
  std::string_view remedy;
};

/// 年报 in GB18030.
bool converts_gb18030() {
  const auto text = decode_text("\xC4\xEA\xB1\xA8");
  return text && *text == "年报";
}

bool matches_han() {
  const Pattern pattern("[一-龥]+(\\d+)年");
  return pattern.matches("报告2023年");
}

std::vector<Part> parts() {
  return {
      {say("gouji {}，规则 {} 项，版式 {} 种", kVersion, all_rules().size(),
           built_in_editions()->all.size()),
       true, ""},
      {say("Poppler {}（读 PDF）", poppler_version()), true, ""},
      {say("poppler-data（读未嵌入的中文字体）"), chinese_fonts_readable(),
       "apt-get install poppler-data"},
      {say("ICU {}（读 GB18030 文本）", icu_version()), converts_gb18030(),
       "apt-get install libicu72"},
      {say("RE2 {}（正则表达式）", re2_version()), matches_han(), "apt-get install libre2-9"},
      {say("cmark（生成网页）"), !rule_pages_unavailable(), "apt-get install libcmark0.30.2"},
      {say("qpdf（生成 PDF 批注副本）"), !PdfFile::unavailable(), "apt-get install libqpdf29"},
      {say("libxlsxwriter（生成 Excel 工作簿）"), !workbook_unavailable(),
       "apt-get install libxlsxwriter4"},
  };
}

ExitCode run_doctor() {
  ExitCode code = ExitCode::kClean;
  std::string text;
  for (const Part& part : parts()) {
    if (part.works) {
      fmt::format_to(std::back_inserter(text), "ok    {}\n", part.name);
    } else {
      text += say("缺少  {}，请安装：{}\n", part.name, part.remedy);
      code = ExitCode::kFault;
    }
  }
  // Not needed for a correct answer: the limits on time and memory work without it.
  if (const std::string why = sandbox_fault(); why.empty()) {
    text += say("ok    进程隔离（核对文件的进程不能联网、写文件、运行程序）\n");
  } else {
    text += say("注意  进程隔离不可用：{}；仍有时间和内存限额\n", why);
  }
  if (const auto error = write_results(text)) return fault(*error);
  return code;
}

Understand bind(CommandLine& /*line*/) { return bound("doctor", run_doctor); }

}  // namespace

extern const Command doctor_command = {
    .name = "doctor",
    .operands = Operands::kNone,
    .summary = "检查运行所需的部分是否齐全",
    .bind = bind,
    .reads_settings = false,
};

}  // namespace gouji
