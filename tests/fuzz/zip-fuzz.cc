// SPDX-License-Identifier: GPL-3.0-or-later
// The archive reader: lists and unpacks any bytes within its limits.
#include <string>

#include <sys/mman.h>
#include <unistd.h>

#include "cli/inputs/kinds/zip.h"
#include "tests/fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const int file = ::memfd_create("archive", MFD_CLOEXEC);
  GOUJI_ASSERT(file >= 0);
  GOUJI_ASSERT(::write(file, data, size) == static_cast<ssize_t>(size));
  const std::string path = "/proc/self/fd/" + std::to_string(file);
  gouji::ZipLimits limits;
  limits.entries = 100;
  limits.member = std::uint64_t{1} << 20U;
  const auto listing = gouji::list_zip(path, limits);
  if (listing) {
    GOUJI_ASSERT(listing->members.size() + listing->skipped.size() <= limits.entries);
    for (const gouji::ZipMember& member : listing->members) {
      const auto bytes = gouji::read_zip_member(path, member.offset, member.number, limits);
      GOUJI_ASSERT(!bytes || bytes->size <= limits.member);
    }
  }
  ::close(file);
  return 0;
}
