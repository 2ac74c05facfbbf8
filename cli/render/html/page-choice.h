// SPDX-License-Identifier: GPL-3.0-or-later
// Which pages of which documents the web page shows. Where something stands on a page, it is always
// there; the others, which help to see it in its place, as long as the web page stays small enough
// to be sent by mail.
#pragma once

#include <cstddef>
#include <vector>

#include "cli/checked/checked-document.h"
#include "cli/render/formats/json-parts.h"
#include "cli/render/html/picture-data.h"

namespace gouji {

/// Bytes that the pictures of so many documents may take together before pages are left out on
/// which nothing stands.
std::size_t room_for_pictures(std::size_t documents);

/// Puts into each of `into`, the data of the documents in their order, d: the chosen pictures by
/// page, each [page, width, height, number in `pictures`].
void put_pages(Json& into, const std::vector<CheckedDocument>& documents, PictureData& pictures);

}  // namespace gouji
