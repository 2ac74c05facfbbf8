// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/checked/codec.h"

#include <algorithm>

#include "cli/base/binary.h"
#include "cli/base/encoded-mark.h"
#include "cli/checked/place-fields.h"
#include "rules/registry.h"

namespace gouji {

template <>
constexpr Severity kLastOf<Severity> = Severity::kError;
template <>
constexpr Verdict kLastOf<Verdict> = Verdict::kCannotTell;
template <>
constexpr Scope kLastOf<Scope> = Scope::kAggregated;
template <>
constexpr Status kLastOf<Status> = Status::kCrashed;
template <>
constexpr Standing kLastOf<Standing> = Standing::kBaselined;

template <>
constexpr PaintedShape::Kind kLastOf<PaintedShape::Kind> = PaintedShape::Kind::kImage;

// Not in an unnamed namespace: argument-dependent lookup has to find these.

/// A rule is encoded as its code.
void fields(BinaryWriter& archive, const Rule*& rule) { archive(std::string(rule->code)); }
void fields(BinaryReader& archive, const Rule*& rule) {
  std::string code;
  archive(code);
  const std::vector<const Rule*>& rules = all_rules();  // by code
  const auto found =
      std::lower_bound(rules.begin(), rules.end(), code,
                       [](const Rule* each, const std::string& word) { return each->code < word; });
  if (found == rules.end() || (*found)->code != code) return archive.refuse();
  rule = *found;
}

template <class Archive>
void fields(Archive& archive, Where& value) {
  auto& [section, table, row, column] = value;
  archive(section, table, row, column);
}

template <class Archive>
void fields(Archive& archive, PlacedEvidence& value) {
  auto& [label, text, where, place, file, in_file] = value;
  archive(label, text, where, place, file, in_file);
}

template <class Archive>
void fields(Archive& archive, Remark& value) {
  auto& [reason, by, date] = value;
  archive(reason, by, date);
}

template <class Archive>
void fields(Archive& archive, PlacedFinding& value) {
  auto& [rule, severity, message, place, where, left, right, evidence, suggestion, fingerprint,
         content, in_context, standing, remark, number, gap, also] = value;
  archive(rule, severity, message, place, where, left, right, evidence, suggestion, fingerprint,
          content, in_context, standing, remark, number, gap, also);
}

template <class Archive>
void fields(Archive& archive, StatedFact& value) {
  auto& [where, subject, number, unit, text, exact, scope, place] = value;
  archive(where, subject, number, unit, text, exact, scope, place);
}

template <class Archive>
void fields(Archive& archive, CorrectedCell& value) {
  auto& [where, label, read, put_right, remark, absent] = value;
  archive(where, label, read, put_right, remark, absent);
}

template <class Archive>
void fields(Archive& archive, RuleResult& value) {
  auto& [rule, verdict, reason, selected, stated_elsewhere] = value;
  archive(rule, verdict, reason, selected, stated_elsewhere);
}

template <class Archive>
void fields(Archive& archive, TableEdition& value) {
  auto& [table, name, edition] = value;
  archive(table, name, edition);
}

template <class Archive>
void fields(Archive& archive, ReportFacts& value) {
  auto& [title, body, year, period_from, period_to, edition, editions, pages, pages_read, scope,
         notes, prior, bare] = value;
  archive(title, body, year, period_from, period_to, edition, editions, pages, pages_read, scope,
          notes, prior, bare);
}

template <class Archive>
void fields(Archive& archive, PaintedGlyph& value) {
  auto& [outline, x, y] = value;
  archive(outline, x, y);
}

template <class Archive>
void fields(Archive& archive, PaintedImage& value) {
  auto& [type, bytes] = value;
  archive(type, bytes);
}

template <class Archive>
void fields(Archive& archive, PaintedShape& value) {
  auto& [kind, color, opacity, clipped, clip, path, line_width, dashes, matrix, glyphs, characters,
         image] = value;
  archive(kind, color, opacity, clipped, clip, path, line_width, dashes, matrix, glyphs, characters,
          image);
}

template <class Archive>
void fields(Archive& archive, PageDrawing& value) {
  auto& [width, height, outlines, images, shapes, truncated] = value;
  archive(width, height, outlines, images, shapes, truncated);
}

template <class Archive>
void fields(Archive& archive, PagePicture& value) {
  auto& [page, drawing] = value;
  archive(page, drawing);
}

template <class Archive>
void fields(Archive& archive, TextLine& value) {
  auto& [number, text] = value;
  archive(number, text);
}

template <class Archive>
void fields(Archive& archive, CheckedDocument& value) {
  auto& [path, sha256, status, error, fault, report, findings, coverage, facts, corrected, pictures,
         lines, same_as, taken_away, lowered, corrected_away] = value;
  archive(path, sha256, status, error, fault, report, findings, coverage, facts, corrected,
          pictures, lines, same_as, taken_away, lowered, corrected_away);
}

std::string encode(const CheckedDocument& document) {
  BinaryWriter writer;
  writer(kEncodedMark, document);
  return writer.take();
}

std::optional<CheckedDocument> decode_document(std::string_view bytes) {
  BinaryReader reader(bytes);
  std::uint32_t mark = 0;
  CheckedDocument document;
  reader(mark);
  if (mark != kEncodedMark) return std::nullopt;
  reader(document);
  if (!reader.complete()) return std::nullopt;
  return document;
}

}  // namespace gouji
