// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/render/html/page-choice.h"

#include <algorithm>
#include <cstdint>
#include <set>

namespace gouji {
namespace {

// 300 reports should fit into 25 MB, with their findings and the page's own code.
constexpr std::size_t kRoom = 24'000'000, kRoomOfOne = kRoom / 300;

std::set<std::uint32_t> pages_spoken_of(const CheckedDocument& document) {
  std::set<std::uint32_t> pages;
  const auto add = [&](const std::vector<PageBox>& boxes) {
    for (const PageBox& each : boxes) pages.insert(each.page);
  };
  for (const PlacedFinding& finding : document.findings) {
    add(finding.place.boxes);
    add(finding.gap);
    for (const PlacedEvidence& evidence : finding.evidence) add(evidence.place.boxes);
  }
  return pages;
}

}  // namespace

std::size_t room_for_pictures(std::size_t documents) {
  return std::max(kRoom, documents * kRoomOfOne);
}

void put_pages(Json& into, const std::vector<CheckedDocument>& documents, PictureData& pictures) {
  const auto put = [&](std::size_t i, const PagePicture& picture) {
    into[i]["d"].push_back({picture.page, picture.drawing.width, picture.drawing.height,
                            pictures.add(picture.drawing)});
  };
  std::vector<std::vector<const PagePicture*>> others(documents.size());
  for (std::size_t i = 0; i < documents.size(); ++i) {
    into[i]["d"] = Json::array();
    const std::set<std::uint32_t> spoken_of = pages_spoken_of(documents[i]);
    for (const PagePicture& each : documents[i].pictures) {
      if (spoken_of.count(each.page) > 0) {
        put(i, each);
      } else {
        others[i].push_back(&each);
      }
    }
  }
  const std::size_t room = room_for_pictures(documents.size());
  // First the pages of documents where nothing else shows what a person has to check.
  for (const bool silent : {true, false}) {
    for (std::size_t i = 0; i < documents.size(); ++i) {
      if (documents[i].findings.empty() != silent) continue;
      for (const PagePicture* each : others[i]) {
        if (pictures.size() < room) put(i, *each);
      }
    }
  }
  for (Json& document : into) {
    std::stable_sort(document["d"].begin(), document["d"].end(),
                     [](const Json& a, const Json& b) { return a[0] < b[0]; });
  }
}

}  // namespace gouji
