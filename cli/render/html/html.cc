// SPDX-License-Identifier: GPL-3.0-or-later
// One self-contained web page: its policy allows only its embedded style and script, by their
// digests, and no addresses except data:.
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "cli/language/language.h"
#include "cli/render/findings.h"
#include "cli/render/format.h"
#include "cli/render/html/base64.h"
#include "cli/render/html/data-block.h"
#include "cli/render/html/findings-data.h"
#include "cli/render/html/picture-data.h"
#include "cli/render/html/rule-pages.h"
#include "cli/render/render.h"
#include "embedded-page.h"
#include "parser/base/say.h"
#include "version.h"

namespace gouji {
namespace {

/// The files of page/ with this ending, in the order in which CMake lists them.
std::string joined(std::string_view ending) {
  std::string out;
  for (const auto& [name, text] : embedded::embedded_page()) {
    if (name.ends_with(ending)) out += text;
  }
  return out;
}

void replace(std::string& page, std::string_view mark, std::string_view text) {
  const std::size_t at = page.find(mark);
  GOUJI_ASSERT(at != std::string::npos);
  page.replace(at, mark.size(), text);
}

}  // namespace

std::string render_html(const std::vector<CheckedDocument>& documents,
                        const RenderOptions& options) {
  PictureData pictures;
  Json data = findings_data(documents, options.weights, options.facts, pictures);
  if (options.reply_by) data["reply"] = say_reply_by(*options.reply_by);
  std::string blocks;
  append_data_block(blocks, "data", json_data(data));
  append_data_block(blocks, "outlines", pictures.outlines());
  append_data_block(blocks, "images", pictures.images());
  for (std::size_t i = 0; i < pictures.pictures().size(); ++i) {
    append_data_block(blocks, fmt::format("picture-{}", i), pictures.pictures()[i]);
  }
  const std::string style = joined(".css"), script = joined(".js");
  std::string page(embedded::file_page_html);
  replace(page, "{language}", spoken() == Language::kChinese ? "zh-CN" : "en");
  replace(page, "{generator}", fmt::format("gouji {}", kVersion));
  replace(page, "{policy}",
          fmt::format("default-src 'none'; style-src {}; script-src {}; img-src data:; "
                      "base-uri 'none'; form-action 'none'",
                      policy_hash(style), policy_hash(script)));
  replace(page, "{title}", say("年度报告核对结果 · 勾稽"));
  replace(page, "{style}", style);
  replace(page, "{script}", script);
  replace(page, "{data}", blocks);
  return page;
}

extern const Format html_format = {
    .name = "html",
    .ending = ".html",
    .also = ".htm",
    .title = "网页：问题与页面对照，可筛选、打印",
    .needs = {.pictures = true},
    .for_terminals = false,
    .render = always<render_html>,
    .unavailable = rule_pages_unavailable,
};

}  // namespace gouji
