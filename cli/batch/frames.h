// SPDX-License-Identifier: GPL-3.0-or-later
// Results as they travel between a worker and the supervisor: a length, a flag, bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace gouji {

/// Waits until all is written. False if the other side is gone. `leaving`: the sender will take
/// no more work.
bool send_frame(int channel, std::string_view bytes, bool leaving);

/// A task's number. The other side waits for it.
bool send_task(int channel, std::uint32_t number);
/// False if the other side is gone.
bool receive_task(int channel, std::uint32_t& number);

/// Puts together what comes in pieces from a side that is not trusted.
class FrameReader {
 public:
  enum class State : unsigned char { kMore, kWhole, kClosed, kTooLarge };

  /// `most`: bytes of the largest frame that is accepted.
  explicit FrameReader(std::size_t most) : most_(most) {}

  /// One read of what is there.
  State read_from(int channel);
  /// After kWhole: the bytes, and ready for the next frame.
  std::string take();
  [[nodiscard]] bool leaving() const { return leaving_; }

 private:
  std::size_t most_;
  std::string received_;  // with its head
  bool leaving_ = false;
};

}  // namespace gouji
