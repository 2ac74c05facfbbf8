// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/pdf/poppler/page-images.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <memory>

#include "parser/pdf/poppler/poppler.h"

namespace gouji {
namespace {

constexpr int kWidestSource = 20000;  // pixels; no page needs more

struct Size {
  int width = 0, height = 0;
};

/// Sums of the source pixels that fall on each target pixel, in up to four channels.
class Reduction {
 public:
  Reduction(Size source, Size target, int channels)
      : source_(source),
        target_(target),
        channels_(channels),
        sums_(cells(channels)),
        counts_(cells(1)) {}

  /// `row` holds `channels` bytes a pixel.
  void add(int y, const std::uint8_t* row) {
    const long target_y = static_cast<long>(y) * target_.height / source_.height;
    std::uint32_t* sums = &sums_[static_cast<std::size_t>(target_y * target_.width * channels_)];
    std::uint32_t* counts = &counts_[static_cast<std::size_t>(target_y * target_.width)];
    for (const std::size_t target_x : columns_) {
      ++counts[target_x];
      for (int c = 0; c < channels_; ++c)
        sums[target_x * static_cast<std::size_t>(channels_) + static_cast<std::size_t>(c)] +=
            *row++;
    }
  }
  [[nodiscard]] std::vector<std::uint8_t> mean() const {
    std::vector<std::uint8_t> out(sums_.size());
    for (std::size_t i = 0; i < sums_.size(); ++i) {
      const std::uint32_t count = counts_[i / static_cast<std::size_t>(channels_)];
      if (count != 0) out[i] = static_cast<std::uint8_t>(sums_[i] / count);
    }
    return out;
  }

 private:
  [[nodiscard]] std::size_t cells(int each) const {
    return static_cast<std::size_t>(target_.width) * static_cast<std::size_t>(target_.height) *
           static_cast<std::size_t>(each);
  }
  /// The target column of each source column.
  [[nodiscard]] std::vector<std::size_t> columns() const {
    std::vector<std::size_t> out;
    for (long x = 0; x < source_.width; ++x) {
      out.push_back(static_cast<std::size_t>(x * target_.width / source_.width));
    }
    return out;
  }
  Size source_, target_;
  std::vector<std::size_t> columns_ = columns();
  int channels_;
  std::vector<std::uint32_t> sums_, counts_;
};

/// One channel, scaled by nearest neighbour.
std::vector<std::uint8_t> stretched(const std::vector<std::uint8_t>& pixels, Size from, Size to) {
  std::vector<std::uint8_t> out;
  out.reserve(static_cast<std::size_t>(to.width) * static_cast<std::size_t>(to.height));
  for (long y = 0; y < to.height; ++y) {
    const long row = y * from.height / to.height * from.width;
    for (long x = 0; x < to.width; ++x) {
      out.push_back(pixels[static_cast<std::size_t>(row + x * from.width / to.width)]);
    }
  }
  return out;
}

/// How much of each pixel of a stencil or mask is painted.
std::vector<std::uint8_t> coverage(const ImageSource& image, Size wanted) {
  const Size target{std::min(wanted.width, image.width), std::min(wanted.height, image.height)};
  ImageStream stream(image.stream, image.width, 1,
                     image.colors == nullptr ? 1 : image.colors->getBits());
  stream.reset();
  Reduction sum({image.width, image.height}, target, 1);
  std::vector<std::uint8_t> row(static_cast<std::size_t>(image.width));
  for (int y = 0; y < image.height; ++y) {
    std::uint8_t* line = stream.getLine();
    if (line == nullptr) break;
    if (image.colors != nullptr) {
      image.colors->getGrayLine(line, row.data(), image.width);
    } else {
      for (int x = 0; x < image.width; ++x) {
        row[static_cast<std::size_t>(x)] = (line[x] != 0) == image.invert ? 255 : 0;
      }
    }
    sum.add(y, row.data());
  }
  stream.close();
  return stretched(sum.mean(), target, wanted);
}

bool in_key(const std::uint8_t* pixel, const int* key, int components) {
  for (int c = 0; c < components; ++c) {
    const int* range = key + std::ptrdiff_t{2} * c;
    if (pixel[c] < range[0] || pixel[c] > range[1]) return false;
  }
  return true;
}

/// RGBA of a colour image; alpha is 255 except for pixels of the colour key.
std::vector<std::uint8_t> colored(const ImageSource& image, Size target) {
  const int components = image.colors->getNumPixelComps();
  ImageStream stream(image.stream, image.width, components, image.colors->getBits());
  stream.reset();
  Reduction sum({image.width, image.height}, target, 4);
  std::vector<std::uint8_t> rgb(static_cast<std::size_t>(image.width) * 3);
  std::vector<std::uint8_t> row(static_cast<std::size_t>(image.width) * 4);
  for (int y = 0; y < image.height; ++y) {
    std::uint8_t* line = stream.getLine();
    if (line == nullptr) break;
    image.colors->getRGBLine(line, rgb.data(), image.width);
    for (int x = 0; x < image.width; ++x) {
      const auto at = static_cast<std::size_t>(x);
      std::copy_n(&rgb[at * 3], 3, &row[at * 4]);
      const bool hidden =
          image.color_key != nullptr &&
          in_key(line + std::ptrdiff_t{x} * components, image.color_key, components);
      row[at * 4 + 3] = hidden ? 0 : 255;
    }
    sum.add(y, row.data());
  }
  stream.close();
  return sum.mean();
}

std::string written(ImgWriter& writer, const std::vector<std::uint8_t>& pixels, Size size,
                    int channels) {
  char* bytes = nullptr;
  std::size_t length = 0;
  std::FILE* file = ::open_memstream(&bytes, &length);
  if (file == nullptr) return {};
  bool ok = writer.init(file, size.width, size.height, 72, 72);
  for (int y = 0; ok && y < size.height; ++y) {
    auto* row = const_cast<std::uint8_t*>(
        &pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(size.width * channels)]);
    ok = writer.writeRow(&row);
  }
  ok = ok && writer.close();
  std::fclose(file);
  std::string out = ok ? std::string(bytes, length) : std::string();
  std::free(bytes);
  return out;
}

/// JPEG if everything is opaque, grey if there is no colour: most are scans.
PaintedImage encoded(const std::vector<std::uint8_t>& rgba, Size size) {
  bool opaque = true, grey = true;
  for (std::size_t i = 0; i < rgba.size(); i += 4) {
    constexpr int kGreyish = 12;  // invisible difference between channels
    const auto [low, high] = std::minmax({rgba[i], rgba[i + 1], rgba[i + 2]});
    opaque = opaque && rgba[i + 3] == 255;
    grey = grey && high - low <= kGreyish;
  }
  if (!opaque) {
    PNGWriter writer(PNGWriter::RGBA);
    return {"image/png", written(writer, rgba, size, 4)};
  }
  constexpr int kQuality = 60;  // text of a scan stays readable
  const int channels = grey ? 1 : 3;
  std::vector<std::uint8_t> pixels;
  pixels.reserve(rgba.size() / 4 * static_cast<std::size_t>(channels));
  for (std::size_t i = 0; i < rgba.size(); i += 4) {
    pixels.insert(pixels.end(), &rgba[i], &rgba[i] + channels);
  }
  JpegWriter writer(kQuality, false, grey ? JpegWriter::GRAY : JpegWriter::RGB);
  return {"image/jpeg", written(writer, pixels, size, channels)};
}

bool usable(const ImageSource& image) {
  return image.width > 0 && image.height > 0 && image.width <= kWidestSource &&
         image.height <= kWidestSource;
}

}  // namespace

PaintedImage reduced_image(const ImageSource& image, const ImageSource* mask, std::uint32_t color,
                           double width, double height) {
  if (!usable(image) || (mask != nullptr && !usable(*mask))) return {};
  const auto pixels = [](double wanted, int available) {
    return static_cast<int>(std::clamp(std::ceil(wanted), 1.0, static_cast<double>(available)));
  };
  const Size size{pixels(width, image.width), pixels(height, image.height)};
  std::vector<std::uint8_t> rgba;
  if (image.colors != nullptr) {
    rgba = colored(image, size);
  } else {
    rgba.resize(static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height) * 4);
  }
  const bool stencil = image.colors == nullptr;
  if (stencil || mask != nullptr) {
    const std::vector<std::uint8_t> seen = coverage(stencil ? image : *mask, size);
    for (std::size_t i = 0; i < seen.size(); ++i) {
      if (stencil) {
        rgba[i * 4] = static_cast<std::uint8_t>(color >> 16);
        rgba[i * 4 + 1] = static_cast<std::uint8_t>(color >> 8);
        rgba[i * 4 + 2] = static_cast<std::uint8_t>(color);
      }
      rgba[i * 4 + 3] = seen[i];
    }
  }
  return encoded(rgba, size);
}

}  // namespace gouji
