// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/check/pictures.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "cli/check/masked-places.h"
#include "parser/pdf/pictures/draw-page.h"
#include "rules/privacy/shared-personal-numbers.h"

namespace gouji {
namespace {

constexpr std::size_t kMostBytes = 8'000'000;  // for the pictures of one document
constexpr std::size_t kMostPictures = 60;      // per document; a report has some five pages
constexpr std::uint32_t kLinesAround = 2;      // for texts, shown above and below
constexpr std::size_t kMostLines = 2000;       // per document
constexpr std::uint32_t kCover = 0xB0B0B0;     // grey

template <class Visit>
void each_place(const CheckedDocument& checked, Visit visit) {
  for (const PlacedFinding& finding : checked.findings) {
    visit(finding.place);
    if (!finding.gap.empty()) visit(Place{finding.gap});
    for (const PlacedEvidence& evidence : finding.evidence) visit(evidence.place);
  }
}

/// Our outputs must not spread what the report should not have shown.
void cover_place(PageDrawing& drawing, const Rect& box) {
  for (PaintedShape& shape : drawing.shapes) {
    std::erase_if(shape.glyphs, [&](const PaintedGlyph& glyph) {
      const double height = std::max(std::abs(shape.matrix[3]), std::abs(shape.matrix[1])) * 1000;
      return box.x0 - 1 <= glyph.x && glyph.x < box.x1 && box.y0 <= glyph.y &&
             glyph.y <= box.y1 + height / 4;
    });
  }
  PaintedShape& cover = drawing.shapes.emplace_back();
  cover.color = kCover;
  const auto whole = [](double points) { return std::lround(points * 100); };
  cover.path = fmt::format("m{} {}h{}v{}h{}z", whole(box.x0), whole(box.y0), whole(box.width()),
                           whole(box.height()), -whole(box.width()));
}

/// Approximate size in bytes.
std::size_t size_of(const PageDrawing& drawing) {
  std::size_t size = 0;
  for (const std::string& outline : drawing.outlines) size += outline.size();
  for (const PaintedImage& image : drawing.images) size += image.bytes.size();
  for (const PaintedShape& shape : drawing.shapes) {
    size += 160 + shape.path.size() + shape.glyphs.size() * sizeof(PaintedGlyph);
  }
  return size;
}

/// Whether something was found, or could not be checked: then a person has to look, and needs the
/// whole report.
bool shows_whole(const CheckedDocument& checked) {
  if (checked.status != Status::kChecked) return false;
  return !checked.findings.empty() || silence_of(checked) == Silence::kWithUnchecked;
}

/// In order of importance, in case there is no room for all: pages with findings first.
std::vector<std::uint32_t> pages_to_draw(const CheckedDocument& checked) {
  std::set<std::uint32_t> spoken_of;
  each_place(checked, [&](const Place& place) {
    for (const PageBox& each : place.boxes) spoken_of.insert(each.page);
  });
  std::vector<std::uint32_t> pages(spoken_of.begin(), spoken_of.end());
  if (shows_whole(checked) && checked.report) {
    const auto read = static_cast<std::uint32_t>(std::max(checked.report->pages_read, 0));
    for (std::uint32_t page = 1; page <= read && pages.size() < kMostPictures; ++page) {
      if (spoken_of.count(page) == 0) pages.push_back(page);
    }
  }
  pages.resize(std::min(pages.size(), kMostPictures));
  return pages;
}

void add_pages(std::string_view bytes, const SourceText& source,
               const std::vector<std::string>& passwords, CheckedDocument& checked) {
  const std::vector<std::uint32_t> numbers = pages_to_draw(checked);
  if (numbers.empty()) return;
  auto drawings = draw_pages(bytes, numbers, {}, passwords);
  GOUJI_ASSERT(drawings);  // the same bytes were read before
  std::size_t bytes_so_far = 0;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    bytes_so_far += size_of((*drawings)[i]);
    if (bytes_so_far > kMostBytes) break;
    checked.pictures.push_back({numbers[i], std::move((*drawings)[i])});
  }
  std::sort(checked.pictures.begin(), checked.pictures.end(),
            [](const PagePicture& a, const PagePicture& b) { return a.page < b.page; });
  for (const PageBox& place : masked_places(source)) {
    for (PagePicture& picture : checked.pictures) {
      if (picture.page == place.page) cover_place(picture.drawing, place.box);
    }
  }
}

void add_lines(std::string_view text, CheckedDocument& checked) {
  std::set<std::uint32_t> wanted;
  each_place(checked, [&](const Place& place) {
    if (place.line == 0) return;
    const std::uint32_t first = place.line > kLinesAround ? place.line - kLinesAround : 1;
    for (std::uint32_t line = first; line <= place.line + kLinesAround; ++line) wanted.insert(line);
  });
  const bool whole = shows_whole(checked);
  std::uint32_t number = 0;
  while (!text.empty() && checked.lines.size() < kMostLines) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    ++number;
    if (whole || wanted.count(number) > 0) {
      checked.lines.push_back({number, mask_personal_numbers(std::string(text.substr(0, end)))});
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

}  // namespace

void add_pictures(const Document& document, const SourceText& source,
                  const std::vector<std::string>& passwords, CheckedDocument& checked) {
  if (!source.traits().pages) {
    add_lines(source.raw(), checked);
  } else {
    add_pages(document.bytes.view(), source, passwords, checked);
  }
}

}  // namespace gouji
