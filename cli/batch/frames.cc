// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/batch/frames.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#include <sys/socket.h>
#include <unistd.h>

namespace gouji {
namespace {

constexpr std::uint32_t kLeaving = 0x80000000U;  // flag in the length
constexpr std::size_t kHead = sizeof(std::uint32_t);

bool write_whole(int channel, const char* data, std::size_t size) {
  while (size > 0) {
    const ssize_t written = ::write(channel, data, size);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    data += written;
    size -= static_cast<std::size_t>(written);
  }
  return true;
}

}  // namespace

bool send_frame(int channel, std::string_view bytes, bool leaving) {
  std::string frame(kHead, '\0');
  const std::uint32_t head = static_cast<std::uint32_t>(bytes.size()) | (leaving ? kLeaving : 0U);
  std::memcpy(frame.data(), &head, kHead);
  frame += bytes;
  return write_whole(channel, frame.data(), frame.size());
}

bool send_task(int channel, std::uint32_t number) {
  ssize_t sent = 0;
  do {
    sent = ::send(channel, &number, sizeof number, MSG_NOSIGNAL);
  } while (sent < 0 && errno == EINTR);
  return sent == sizeof number;
}

bool receive_task(int channel, std::uint32_t& number) {
  char* into = reinterpret_cast<char*>(&number);
  std::size_t got = 0;
  while (got < sizeof number) {
    const ssize_t more = ::read(channel, into + got, sizeof number - got);
    if (more < 0 && errno == EINTR) continue;
    if (more <= 0) return false;
    got += static_cast<std::size_t>(more);
  }
  return true;
}

FrameReader::State FrameReader::read_from(int channel) {
  std::array<char, std::size_t{1} << 16U> buffer;  // about the capacity of a socket
  const ssize_t got = ::read(channel, buffer.data(), buffer.size());
  if (got < 0 && (errno == EINTR || errno == EAGAIN)) return State::kMore;
  if (got <= 0) return State::kClosed;
  received_.append(buffer.data(), static_cast<std::size_t>(got));
  if (received_.size() < kHead) return State::kMore;
  std::uint32_t head = 0;
  std::memcpy(&head, received_.data(), kHead);
  const std::size_t size = head & ~kLeaving;
  // More than one frame: a worker sends one answer per task.
  if (size > most_ || received_.size() > kHead + size) return State::kTooLarge;
  if (received_.size() < kHead + size) return State::kMore;
  leaving_ = (head & kLeaving) != 0;
  return State::kWhole;
}

std::string FrameReader::take() {
  received_.erase(0, kHead);
  return std::exchange(received_, {});
}

}  // namespace gouji
