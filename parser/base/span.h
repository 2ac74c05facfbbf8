// SPDX-License-Identifier: GPL-3.0-or-later
// The only kind of position: a byte range of the document's one text.
#pragma once

#include <algorithm>
#include <cstdint>

namespace gouji {

/// Half-open byte range [begin, end) in SourceText::raw(). An empty span still has a position:
/// that of a blank cell, or of a place where something is missing.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr bool empty() const { return begin >= end; }
  [[nodiscard]] constexpr std::uint32_t size() const { return empty() ? 0 : end - begin; }
  [[nodiscard]] constexpr bool contains(Span inner) const {
    return begin <= inner.begin && inner.end <= end;
  }
  friend constexpr bool operator==(Span, Span) = default;
};

/// The smallest span that covers both.
constexpr Span cover(Span a, Span b) {
  return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

/// A value and the place where the report states it.
template <class T>
struct Stated {
  T value{};
  Span at;
};

}  // namespace gouji
