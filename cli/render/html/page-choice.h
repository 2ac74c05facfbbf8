// SPDX-License-Identifier: GPL-3.0-or-later
// Which pages of which documents the web page shows. Pages with findings are always there; other
// pages, which show the context, only as long as the web page stays small enough to be mailed.
#pragma once

#include <cstddef>
#include <vector>

#include "cli/checked/checked-document.h"
#include "cli/render/formats/json-parts.h"
#include "cli/render/html/picture-data.h"

namespace gouji {

/// Bytes that the pictures of this many documents may take before pages without findings are left
/// out.
std::size_t room_for_pictures(std::size_t documents);

/// Adds d to each of `into`, the data of the documents in order: the chosen pictures by page, each
/// [page, width, height, number in `pictures`].
void put_pages(Json& into, const std::vector<CheckedDocument>& documents, PictureData& pictures);

}  // namespace gouji
