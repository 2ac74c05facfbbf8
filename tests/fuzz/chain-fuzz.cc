// SPDX-License-Identifier: GPL-3.0-or-later
// The whole chain: any bytes are a document with a status, every rule stands in its coverage, and
// all that is said has its place.
#include <algorithm>
#include <cstring>

#include "cli/check/check.h"
#include "cli/checked/codec.h"
#include "cli/render/render.h"
#include "tests/fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace gouji;
  static const ReadSettings reading = [] {
    ReadSettings settings = *read_settings("auto", 5);
    settings.how.limits.items_per_page = 20'000;
    return settings;
  }();
  static const CheckSettings settings{all_rules(), {}, nullptr, {true, true}};
  Document document{"report.pdf", {}, {}, nullptr};
  document.bytes.data = std::make_unique<char[]>(size + 1);
  document.bytes.size = size;
  std::copy_n(data, size, document.bytes.data.get());
  const bool pdf = document.bytes.view().substr(0, 1024).find("%PDF-") != std::string_view::npos;
  document.reader = reader_of(document.bytes.view(), pdf ? "report.pdf" : "report.txt");

  const auto checked = check_document(document, reading, settings);
  GOUJI_ASSERT(checked);
  GOUJI_ASSERT(checked->coverage.size() == all_rules().size());
  GOUJI_ASSERT(counts_as_unreadable(checked->status) == !checked->error.empty());
  for (const PlacedFinding& finding : checked->findings) {
    GOUJI_ASSERT(!finding.message.empty());
    GOUJI_ASSERT(finding.fingerprint.size() == 16);
  }
  GOUJI_ASSERT(decode_document(encode(*checked)));
  render_text({*checked}, {});
  return 0;
}
