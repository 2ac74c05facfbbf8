// SPDX-License-Identifier: GPL-3.0-or-later
// A document of pictures: nothing in it can be checked.
#include <algorithm>

#include "parser/base/say.h"
#include "rules/rule.h"

namespace gouji {
namespace {

/// Fewer glyphs than this on a page are a stamp or a page number, no text.
constexpr std::uint32_t kText = 20;

Outcome check(const Case& in) {
  const std::vector<PageFacts>& pages = in.report.pages;
  if (pages.empty()) return Outcome::not_applicable(say("纯文本没有页面"));
  const bool text = std::any_of(pages.begin(), pages.end(),
                                [](const PageFacts& page) { return page.glyphs >= kText; });
  // A cover or a table may be a picture as long as there is text elsewhere.
  if (text) return Outcome::pass();
  const auto pictures = std::count_if(pages.begin(), pages.end(),
                                      [](const PageFacts& page) { return !page.images.empty(); });
  Finding finding;
  finding.message = pictures > 0
                        ? say("{}页中有{}页是图片，没有可读取的文字", pages.size(), pictures)
                        : say("{}页中没有可读取的文字", pages.size());
  Outcome out;
  out.find(std::move(finding));
  return out;
}

}  // namespace

extern const Rule no_text_layer = {
    .code = "D01",
    .name = "no-text-layer",
    .severity = Severity::kError,
    .title = "无文本层",
    .title_en = "No text layer",
    .basis = "《中华人民共和国政府信息公开条例》第四十九条：向社会公布",
    .check = check,
    .any_document = true,
};

}  // namespace gouji
