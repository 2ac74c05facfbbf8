// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/pdf/pictures/record-drawing.h"

#include <algorithm>

namespace gouji {

using Kind = PaintedShape::Kind;

namespace {

bool same_size(const Matrix& a, const Matrix& b) {
  return std::equal(a.begin(), a.begin() + 4, b.begin());
}

}  // namespace

void DrawingRecorder::start(double width, double height) {
  drawing_ = {};
  drawing_.width = width;
  drawing_.height = height;
  glyphs_ = 0;
  path_bytes_ = 0;
  joinable_ = false;
}

PageDrawing DrawingRecorder::take() {
  drawing_.truncated = full();
  outlines_.clear();
  character_images_.clear();
  return std::exchange(drawing_, {});
}

bool DrawingRecorder::full() const {
  return drawing_.shapes.size() + glyphs_ > limits_.shapes || path_bytes_ > limits_.path_bytes;
}

PaintedShape& DrawingRecorder::add(Kind kind, const Ink& ink, const Rect& box) {
  PaintedShape& shape = drawing_.shapes.emplace_back();
  shape.kind = kind;
  shape.color = ink.color;
  shape.opacity = static_cast<float>(ink.opacity);
  constexpr double kSlack = 0.5;  // points; ignores clips that only follow the shape's own edge
  shape.clipped = box.x0 < ink.clip.x0 - kSlack || box.y0 < ink.clip.y0 - kSlack ||
                  box.x1 > ink.clip.x1 + kSlack || box.y1 > ink.clip.y1 + kSlack;
  if (shape.clipped) shape.clip = ink.clip;
  joinable_ = false;
  return shape;
}

PaintedShape& DrawingRecorder::add_path(Kind kind, const Ink& ink, const Rect& box,
                                        std::string path) {
  PaintedShape& shape = add(kind, ink, box);
  path_bytes_ += path.size();
  shape.path = std::move(path);
  return shape;
}

void DrawingRecorder::add_image(const Ink& ink, const Matrix& matrix, PaintedImage image) {
  PaintedShape& shape = add(Kind::kImage, ink, box_of_unit_square(matrix));
  shape.matrix = matrix;
  shape.image = static_cast<std::uint32_t>(drawing_.images.size());
  drawing_.images.push_back(std::move(image));
}

std::uint32_t DrawingRecorder::index_of(const std::string& outline) {
  const auto next = static_cast<std::uint32_t>(drawing_.outlines.size());
  const auto [at, is_new] = outlines_.try_emplace(&outline, next);
  if (is_new) {
    drawing_.outlines.push_back(outline);
    path_bytes_ += outline.size();
  }
  return at->second;
}

void DrawingRecorder::add_glyph(const Ink& ink, const std::string& outline, const Matrix& matrix,
                                double line_width) {
  const auto opacity = static_cast<float>(ink.opacity);
  const auto width = static_cast<float>(line_width);
  const auto joins = [&](const PaintedShape& last) {
    return joinable_ && last.color == ink.color && last.opacity == opacity &&
           last.line_width == width && same_size(matrix, last.matrix);
  };
  if (drawing_.shapes.empty() || !joins(drawing_.shapes.back())) {
    PaintedShape& run = add(Kind::kGlyphs, ink, ink.clip);
    run.matrix = {matrix[0], matrix[1], matrix[2], matrix[3], 0, 0};
    run.line_width = width;
    joinable_ = true;
  }
  drawing_.shapes.back().glyphs.push_back(
      {index_of(outline), static_cast<float>(matrix[4]), static_cast<float>(matrix[5])});
  ++glyphs_;
}

void DrawingRecorder::add_character(const KnownCharacter& known, const Ink& ink,
                                    const Matrix& to_page, double line_width) {
  if (known.outline.empty()) return;  // a space
  Matrix matrix = to_page;
  std::for_each(matrix.begin(), matrix.begin() + 4, [&](double& part) { part /= known.scale; });
  add_glyph(ink, known.outline, matrix, line_width);
}

void DrawingRecorder::keep_image(const Character& character, const Ink& ink) {
  if (drawing_.shapes.size() != character.first_shape + 1) return;
  const PaintedShape& shape = drawing_.shapes.back();
  if (shape.kind != Kind::kImage || shape.clipped || !can_be_inverted(character.to_page)) return;
  character_images_[character.key] = {ink.color, character.to_page,
                                      after(shape.matrix, inverse(character.to_page)), shape.image};
}

bool DrawingRecorder::add_kept_image(CharacterKey key, const Ink& ink, const Matrix& to_page) {
  const auto kept = character_images_.find(key);
  if (kept == character_images_.end() || kept->second.color != ink.color ||
      !same_size(kept->second.to_page, to_page)) {
    return false;
  }
  const Matrix matrix = after(kept->second.to_character, to_page);
  PaintedShape& shape = add(Kind::kImage, {0, ink.opacity, ink.clip}, box_of_unit_square(matrix));
  shape.matrix = matrix;
  shape.image = kept->second.image;
  return true;
}

bool DrawingRecorder::begin_character(CharacterKey key, const Ink& ink, const Matrix& to_page,
                                      double unit, double line_width) {
  const auto known = characters_.find(key);
  if (known != characters_.end() && can_be_inverted(to_page)) {
    add_character(known->second, ink, to_page, line_width);
    return true;
  }
  if (add_kept_image(key, ink, to_page)) return true;
  character_ = Character{
      key, to_page, unit > 0 ? unit * kOutlineEm : 1, true, drawing_.shapes.size(), std::string()};
  joinable_ = false;
  return false;
}

void DrawingRecorder::end_character(const Ink& ink, double line_width) {
  if (!character_) return;
  Character character = *std::move(character_);
  character_.reset();
  if (!character.plain) return keep_image(character, ink);
  if (!can_be_inverted(character.to_page)) return;
  drawing_.shapes.resize(character.first_shape);  // the outline takes their place
  joinable_ = false;
  KnownCharacter known{std::move(character.outline), character.scale};
  const auto& kept = characters_.try_emplace(character.key, std::move(known)).first->second;
  add_character(kept, ink, character.to_page, line_width);
}

void DrawingRecorder::character_is_no_outline() {
  if (character_) character_->plain = false;
}

std::optional<Matrix> DrawingRecorder::to_character() const {
  if (!character_ || !character_->plain || !can_be_inverted(character_->to_page)) {
    return std::nullopt;
  }
  return inverse(character_->to_page);
}

void DrawingRecorder::add_to_character(const std::string& path) {
  if (character_) character_->outline += path;
}

void DrawingRecorder::begin_group(bool for_soft_mask) {
  groups_.push_back({drawing_.shapes.size(), for_soft_mask});
  joinable_ = false;
}

void DrawingRecorder::end_group() {
  if (groups_.empty()) return;
  ended_ = groups_.back();
  groups_.pop_back();
  joinable_ = false;
  if (ended_->for_soft_mask) {
    drawing_.shapes.resize(std::min(drawing_.shapes.size(), ended_->first_shape));
    ended_.reset();
  }
}

void DrawingRecorder::paint_group(double opacity) {
  if (!ended_) return;
  for (std::size_t i = ended_->first_shape; i < drawing_.shapes.size(); ++i) {
    drawing_.shapes[i].opacity *= static_cast<float>(opacity);
  }
  ended_.reset();
}

}  // namespace gouji
