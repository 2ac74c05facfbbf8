// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/outline/prose.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace gouji {
namespace {

/// Appends `more`, code point by code point: a SpanMap tells where a byte came from, not its runs.
void append(Normalized& text, const Normalized& more) {
  std::size_t at = 0;
  while (at < more.text.size()) {
    const std::size_t begin = at;
    next_code(more.text, at);
    const Span in_text{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)};
    const Span source = more.source(in_text);
    text.back.append(in_text.size(), source, in_text.size() == source.size());
  }
  text.text += more.text;
}

Prose prose_of(const Flow& flow, Span at, std::uint32_t page) {
  Prose prose;
  prose.at = at;
  prose.page = page;
  std::uint32_t begin = at.begin;
  bool whole = true;
  auto next = std::partition_point(flow.furniture.begin(), flow.furniture.end(),
                                   [at](Span furniture) { return furniture.begin < at.begin; });
  for (; next != flow.furniture.end() && next->end <= at.end; ++next) {
    const Span furniture = *next;
    if (furniture.empty() || furniture.begin < begin) continue;
    Normalized piece = normalize(flow.source->view({begin, furniture.begin}), begin);
    if (whole) {
      prose.text = std::move(piece);
    } else {
      append(prose.text, piece);
    }
    whole = false;
    begin = furniture.end;
  }
  Normalized last = normalize(flow.source->view({begin, at.end}), begin);
  if (whole) {
    prose.text = std::move(last);
  } else {
    append(prose.text, last);
  }
  return prose;
}

}  // namespace

std::vector<Prose> read_prose(const Flow& flow) {
  std::vector<Prose> prose;
  prose.reserve(flow.paragraphs.size());
  for (const Paragraph& paragraph : flow.paragraphs) {
    Prose one = prose_of(flow, paragraph.at, paragraph.page);
    if (!one.text.text.empty()) prose.push_back(std::move(one));
  }
  return prose;
}

void split_prose(const Flow& flow, std::vector<Prose>& prose, std::size_t index, std::uint32_t at) {
  const Prose& whole = prose[index];
  if (at == 0 || at >= whole.text.text.size()) return;
  const auto size = static_cast<std::uint32_t>(whole.text.text.size());
  const std::uint32_t end = whole.text.source({0, at}).end;
  const std::uint32_t begin = whole.text.source({at, size}).begin;
  if (end > begin) return;  // the cut falls into characters that were composed
  Prose second = prose_of(flow, {begin, whole.at.end}, whole.page);
  Prose first = prose_of(flow, {whole.at.begin, end}, whole.page);
  if (first.text.text.empty() || second.text.text.empty()) return;
  prose[index] = std::move(first);
  prose.insert(prose.begin() + static_cast<std::ptrdiff_t>(index) + 1, std::move(second));
}

}  // namespace gouji
