// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/form/shared-terms.h"

#include <algorithm>

#include "parser/base/error.h"

namespace gouji {
namespace {

constexpr std::size_t kStart = 3;  // bytes of one Han character

/// Second and third byte as a number.
std::size_t code_of(std::string_view text) {
  return static_cast<std::size_t>(static_cast<unsigned char>(text[1])) << 8U |
         static_cast<unsigned char>(text[2]);
}

}  // namespace

TermFinder::TermFinder(const TermTable& table) {
  for (const auto& entry : table) {
    const std::string_view word = entry.front();
    GOUJI_ASSERT(word.size() >= kStart);
    second_and_third_.set(code_of(word));
    by_start_[word.substr(0, kStart)].push_back(&entry);
  }
  for (auto& [start, entries] : by_start_) {
    std::stable_sort(entries.begin(), entries.end(),
                     [](Entry a, Entry b) { return a->front().size() > b->front().size(); });
  }
}

std::vector<TermHit> TermFinder::find(std::string_view text) const {
  std::vector<TermHit> hits;
  for (std::size_t at = 0; at + kStart <= text.size();) {
    Entry found = nullptr;
    if (second_and_third_.test(code_of(text.substr(at)))) {
      const auto entries = by_start_.find(text.substr(at, kStart));
      if (entries != by_start_.end()) {
        const auto entry =
            std::find_if(entries->second.begin(), entries->second.end(),
                         [&](Entry each) { return text.substr(at).starts_with(each->front()); });
        if (entry != entries->second.end()) found = *entry;
      }
    }
    const std::size_t size = found != nullptr ? found->front().size() : 1;
    if (found != nullptr) {
      hits.push_back(
          {{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + size)}, found});
    }
    at += size;
  }
  return hits;
}

}  // namespace gouji
