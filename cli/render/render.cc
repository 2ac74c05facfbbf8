// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/render/render.h"

namespace gouji {

Expected<std::string> all_at_once(DocumentStream& stream, const Documents& documents,
                                  const RunFacts& facts) {
  std::string bytes;
  for (const CheckedDocument& document : documents) {
    Expected<std::string> piece = stream.document(document);
    if (!piece) return piece;
    bytes += *piece;
  }
  Expected<std::string> rest = stream.end(facts);
  if (!rest) return rest;
  return bytes + *rest;
}

}  // namespace gouji
