// SPDX-License-Identifier: GPL-3.0-or-later
// Places as bytes, see binary.h.
#pragma once

#include "cli/checked/checked-document.h"

namespace gouji {

template <class Archive>
void fields(Archive& archive, Rect& value) {
  auto& [x0, y0, x1, y1] = value;
  archive(x0, y0, x1, y1);
}

template <class Archive>
void fields(Archive& archive, PageBox& value) {
  auto& [page, box] = value;
  archive(page, box);
}

template <class Archive>
void fields(Archive& archive, Place& value) {
  auto& [boxes, line, text_line] = value;
  archive(boxes, line, text_line);
}

}  // namespace gouji
