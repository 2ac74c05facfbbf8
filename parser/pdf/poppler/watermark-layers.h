// SPDX-License-Identifier: GPL-3.0-or-later
// Layers with watermark names. Poppler does not report which layer it draws, so the page is first
// drawn without them: whatever is missing belongs to them.
#pragma once

#include <cstddef>
#include <vector>

#include "parser/pdf/poppler/poppler.h"

namespace gouji {

/// One character as Poppler shows it, before the matrix of the page.
struct ShownCode {
  CharCode code = 0;
  double x = 0, y = 0;

  friend bool operator==(const ShownCode&, const ShownCode&) = default;
};

class WatermarkLayers {
 public:
  explicit WatermarkLayers(PDFDoc& document);

  /// Most documents have none.
  [[nodiscard]] bool any() const { return !layers_.empty(); }
  /// What the page shows without them, in drawing order, at most `most` characters.
  std::vector<ShownCode> shown_without(PDFDoc& document, int page, std::size_t most) const;

 private:
  std::vector<OptionalContentGroup*> layers_;  // visible ones
};

/// Reports for each character of the page in turn whether it is missing without the layers.
class InWatermark {
 public:
  InWatermark() = default;
  explicit InWatermark(std::vector<ShownCode> without) : without_(std::move(without)), any_(true) {}

  bool operator()(const ShownCode& shown) {
    if (!any_) return false;
    if (next_ >= without_.size() || !(without_[next_] == shown)) return true;
    ++next_;
    return false;
  }

 private:
  std::vector<ShownCode> without_;
  bool any_ = false;
  std::size_t next_ = 0;
};

}  // namespace gouji
