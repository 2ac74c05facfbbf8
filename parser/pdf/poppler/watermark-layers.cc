// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/pdf/poppler/watermark-layers.h"

#include "parser/pdf/poppler/marks.h"
#include "parser/pdf/poppler/open-document.h"

namespace gouji {
namespace {

/// Records which characters are shown.
class Recorder final : public OutputDev {
 public:
  explicit Recorder(std::size_t most) : most_(most) {}

  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }
  void drawChar(GfxState* /*state*/, double x, double y, double /*dx*/, double /*dy*/,
                double /*origin_x*/, double /*origin_y*/, CharCode code, int /*bytes*/,
                const Unicode* /*codes*/, int /*code_count*/) override {
    shown_.push_back({code, x, y});
  }

  [[nodiscard]] bool full() const { return shown_.size() > most_; }
  std::vector<ShownCode> take() { return std::move(shown_); }

 private:
  std::size_t most_;
  std::vector<ShownCode> shown_;
};

}  // namespace

WatermarkLayers::WatermarkLayers(PDFDoc& document) {
  const OCGs* layers = document.getCatalog()->getOptContentConfig();
  if (layers == nullptr) return;
  for (const auto& [reference, layer] : layers->getOCGs()) {
    const bool shown = layer->getState() == OptionalContentGroup::On;
    if (shown && layer->getName() != nullptr && names_watermark(layer->getName()->toStr())) {
      layers_.push_back(layer.get());
    }
  }
}

std::vector<ShownCode> WatermarkLayers::shown_without(PDFDoc& document, int page,
                                                      std::size_t most) const {
  for (OptionalContentGroup* layer : layers_) layer->setState(OptionalContentGroup::Off);
  Recorder recorder(most);
  draw(
      document, recorder, page, /*with_remarks=*/false,
      [](void* data) { return static_cast<Recorder*>(data)->full(); }, &recorder);
  for (OptionalContentGroup* layer : layers_) layer->setState(OptionalContentGroup::On);
  return recorder.take();
}

}  // namespace gouji
