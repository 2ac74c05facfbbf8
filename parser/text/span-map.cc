// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/text/span-map.h"

#include <algorithm>

#include "parser/base/error.h"

namespace gouji {

void SpanMap::append(std::uint32_t length, Span source, bool identical) {
  GOUJI_ASSERT(!identical || length == source.size());
  if (!runs_.empty()) {
    Run& last = runs_.back();
    GOUJI_ASSERT(last.source.begin <= source.begin && last.source.end <= source.end);
    if (length == 0) return;
    if (last.begin == size_) {  // the anchor of a text that was still empty
      runs_.pop_back();
    } else if (identical && last.identical && last.source.end == source.begin) {
      last.source.end = source.end;
      size_ += length;
      return;
    }
  }
  runs_.push_back({size_, source, identical});
  size_ += length;
}

Span SpanMap::cut(std::uint32_t from) {
  const Span source = to_source({from, size_});
  while (!runs_.empty() && runs_.back().begin >= from) runs_.pop_back();
  size_ = from;
  if (runs_.empty()) return source;
  Run& last = runs_.back();
  if (last.identical) {
    last.source.end = std::min(last.source.end, last.source.begin + (from - last.begin));
  } else if (source.begin < last.source.end) {
    size_ = last.begin;
    runs_.pop_back();
  }
  return source;
}

Span SpanMap::to_source(Span derived) const {
  GOUJI_ASSERT(derived.begin <= size_ && derived.end <= size_);
  if (runs_.empty()) return {};
  const auto run_of = [this](std::uint32_t at) -> const Run& {
    const auto after =
        std::upper_bound(runs_.begin(), runs_.end(), at,
                         [](std::uint32_t place, const Run& run) { return place < run.begin; });
    return after == runs_.begin() ? *after : *(after - 1);
  };
  if (derived.begin == size_) return {runs_.back().source.end, runs_.back().source.end};
  const Run& first = run_of(derived.begin);
  const std::uint32_t begin =
      first.source.begin + (first.identical ? derived.begin - first.begin : 0);
  if (derived.empty()) return {begin, begin};
  const Run& last = run_of(derived.end - 1);
  const std::uint32_t end =
      last.identical ? last.source.begin + (derived.end - last.begin) : last.source.end;
  return {begin, end};
}

}  // namespace gouji
