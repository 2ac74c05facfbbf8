// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/pdf/poppler/marks.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <string_view>

namespace gouji {

// For names in Latin letters or in UTF-16: keeps the letters of both, in lower case.
bool names_watermark(const std::string& name) {
  std::string letters;
  for (const char c : name) {
    if (std::isalpha(static_cast<unsigned char>(c)) != 0) {
      letters += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
  }
  constexpr std::string_view kUtf16 = "\x6C\x34\x53\x70";  // 水印
  return letters.find("watermark") != std::string::npos || name.find(kUtf16) != std::string::npos;
}

namespace {

Mark mark_of_layer(const Object& layer) {
  if (!layer.isDict()) return Mark::kNone;
  const Object name = layer.dictLookup("Name");
  return name.isString() && names_watermark(name.getString()->toStr()) ? Mark::kWatermark
                                                                       : Mark::kNone;
}

Mark mark_of_form(const Object& form) {
  if (!form.isStream()) return Mark::kNone;
  Dict* dictionary = form.getStream()->getDict();
  const Mark layer = mark_of_layer(dictionary->lookup("OC"));
  if (layer != Mark::kNone) return layer;
  const Object pieces = dictionary->lookup("PieceInfo");
  if (!pieces.isDict()) return Mark::kNone;
  const Object compound = pieces.dictLookup("ADBE_CompoundType");
  if (!compound.isDict()) return Mark::kNone;
  return compound.dictLookup("Private").isName("Watermark") ? Mark::kWatermark : Mark::kNone;
}

Mark stronger(Mark a, Mark b) { return std::max(a, b); }

}  // namespace

void Marks::begin(const char* name, Dict* properties) {
  const std::string_view tag(name);
  Mark mark = now();
  if (tag == "Watermark") mark = Mark::kWatermark;
  if (tag == "Artifact") {
    const bool watermark =
        properties != nullptr && properties->lookup("Subtype").isName("Watermark");
    mark = stronger(mark, watermark ? Mark::kWatermark : Mark::kArtifact);
  }
  parts_.push_back(mark);
}

void Marks::end() {
  if (!parts_.empty()) parts_.pop_back();
}

void Marks::begin_form(Ref form, XRef* xref) {
  const auto [known, is_new] = known_.try_emplace(form.num, Mark::kNone);
  if (is_new && xref != nullptr) known->second = mark_of_form(xref->fetch(form));
  forms_.push_back(stronger(known->second, now()));
}

void Marks::end_form() {
  if (!forms_.empty()) forms_.pop_back();
}

Mark Marks::now() const {
  const Mark part = parts_.empty() ? Mark::kNone : parts_.back();
  return forms_.empty() ? part : stronger(part, forms_.back());
}

}  // namespace gouji
