// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/render/stages/stage-json.h"

#include <cmath>
#include <string>
#include <utility>

#include "cli/checked/place-of.h"
#include "cli/render/stages/extract-json.h"
#include "parser/text/normalize.h"
#include "rules/privacy/shared-personal-numbers.h"

namespace gouji {
namespace {

double hundredth(double points) {
  const double rounded = std::round(points * 100) / 100;
  return rounded == 0 ? 0 : rounded;
}

Json rectangle(const Rect& box) {
  return {hundredth(box.x0), hundredth(box.y0), hundredth(box.x1), hundredth(box.y1)};
}

Json json_glyphs(const std::vector<Glyph>& glyphs) {
  Json out = Json::array();
  for (const Glyph& glyph : glyphs) {
    std::string utf8;
    append_utf8(utf8, glyph.code);
    out.push_back({utf8, hundredth(glyph.box.x0), hundredth(glyph.box.y0), hundredth(glyph.box.x1),
                   hundredth(glyph.box.y1), hundredth(glyph.size), glyph.font, glyph.direction,
                   glyph.vertical});
  }
  return out;
}

Json json_page(const Page& page) {
  Json out;
  out["width"] = hundredth(page.width);
  out["height"] = hundredth(page.height);
  if (page.lean != 0) out["lean"] = page.lean;
  out["from_recognition"] = page.from_recognition;
  out["truncated"] = page.truncated;
  out["glyphs"] = json_glyphs(page.glyphs);
  out["hidden"] = json_glyphs(page.hidden);
  Json rulings = Json::array();
  for (const Ruling& ruling : page.rulings) {
    rulings.push_back({hundredth(ruling.x0), hundredth(ruling.y0), hundredth(ruling.x1),
                       hundredth(ruling.y1), hundredth(ruling.width)});
  }
  out["rulings"] = std::move(rulings);
  Json images = Json::array();
  for (const Rect& image : page.images) images.push_back(rectangle(image));
  out["images"] = std::move(images);
  return out;
}

Json json_text(const SourceText& source, Span at) {
  Json out;
  out["text"] = mask_personal_numbers(normalize(source.view(at), at.begin).text);
  put_place(out, place_of(source, at));
  return out;
}

Json json_texts(const SourceText& source, const std::vector<Span>& spans) {
  Json out = Json::array();
  for (const Span at : spans) out.push_back(json_text(source, at));
  return out;
}

}  // namespace

Json json_drawing(const Pdf& pdf) {
  Json out;
  out["page_count"] = pdf.page_count;
  out["repaired"] = pdf.repaired;
  out["troubles"] = pdf.troubles;
  out["glyph"] = {"code", "x0", "y0", "x1", "y1", "size", "font", "direction", "vertical"};
  out["ruling"] = {"x0", "y0", "x1", "y1", "width"};
  Json pages = Json::array();
  for (const Page& page : pdf.pages) pages.push_back(json_page(page));
  out["pages"] = std::move(pages);
  return out;
}

Json json_flow(const Flow& flow) {
  const SourceText& source = *flow.source;
  Json out;
  out["page_count"] = flow.page_count;
  out["incomplete"] = text_or_null(flow.incomplete);
  Json paragraphs = Json::array();
  for (const Paragraph& paragraph : flow.paragraphs) {
    Json each = json_text(source, paragraph.at);
    each["size"] = hundredth(paragraph.size);
    each["centered"] = paragraph.centered;
    paragraphs.push_back(std::move(each));
  }
  out["paragraphs"] = std::move(paragraphs);
  Json grids = Json::array();
  for (const Grid& grid : flow.grids) {
    Json each = json_grid(source, grid);
    each["ragged"] = grid.ragged;
    each["notes"] = json_notes(source, grid.notes);
    grids.push_back(std::move(each));
  }
  out["grids"] = std::move(grids);
  out["furniture"] = json_texts(source, flow.furniture);
  out["hidden"] = json_texts(source, flow.hidden);
  Json pages = Json::array();
  for (const PageFacts& page : flow.pages) {
    Json each;
    each["width"] = hundredth(page.width);
    each["height"] = hundredth(page.height);
    each["glyphs"] = page.glyphs;
    each["plausible"] = page.plausible;
    each["images"] = page.images.size();
    each["from_recognition"] = page.from_recognition;
    pages.push_back(std::move(each));
  }
  out["pages"] = std::move(pages);
  out["notes"] = json_notes(source, flow.notes);
  return out;
}

}  // namespace gouji
