// SPDX-License-Identifier: GPL-3.0-or-later
// Results between a worker and the supervisor: a length, a flag, bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace gouji {

/// Waits until everything is written. False if the other side is gone. `leaving`: the sender
/// accepts no more tasks.
bool send_frame(int channel, std::string_view bytes, bool leaving);

/// A task's number. The other side is waiting for it.
bool send_task(int channel, std::uint32_t number);
/// False if the other side is gone.
bool receive_task(int channel, std::uint32_t& number);

/// Assembles frames from the pieces sent by an untrusted side.
class FrameReader {
 public:
  enum class State : unsigned char { kMore, kWhole, kClosed, kTooLarge };

  /// `most`: bytes of the largest frame accepted.
  explicit FrameReader(std::size_t most) : most_(most) {}

  /// One read of the available bytes.
  State read_from(int channel);
  /// After kWhole: returns the bytes, and prepares for the next frame.
  std::string take();
  [[nodiscard]] bool leaving() const { return leaving_; }

 private:
  std::size_t most_;
  std::string received_;  // including its header
  bool leaving_ = false;
};

}  // namespace gouji
