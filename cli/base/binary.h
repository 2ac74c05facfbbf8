// SPDX-License-Identifier: GPL-3.0-or-later
// Plain values ↔ bytes. A struct lists its fields once, in a function that both directions use:
//
//   template <class Archive>
//   void fields(Archive& archive, Rect& value) {
//     auto& [x0, y0, x1, y1] = value;  // does not compile where a member is forgotten
//     archive(x0, y0, x1, y1);
//   }
//
// The bytes are for processes of one build on one machine: numbers are as in memory.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace gouji {

/// The last enumerator of an enumeration that is encoded; larger values are refused.
template <class Enum>
constexpr Enum kLastOf = [] { static_assert(sizeof(Enum) == 0, "say which is the last"); }();

class BinaryWriter {
 public:
  template <class... Values>
  void operator()(const Values&... values) {
    (put(values), ...);
  }
  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void put_raw(const void* data, std::size_t size) {
    out_.append(static_cast<const char*>(data), size);
  }
  void put_count(std::size_t count) {
    const auto number = static_cast<std::uint32_t>(count);
    put_raw(&number, sizeof number);
  }
  void put(const std::string& text) {
    put_count(text.size());
    out_ += text;
  }
  template <class T>
  void put(const std::optional<T>& value) {
    put(value.has_value());
    if (value) put(*value);
  }
  template <class T>
  void put(const std::vector<T>& values) {
    put_count(values.size());
    for (const T& value : values) put(value);
  }
  template <class T, std::size_t N>
  void put(const std::array<T, N>& values) {
    for (const T& value : values) put(value);
  }
  template <class T>
  void put(const T& value) {
    if constexpr (std::is_arithmetic_v<T> || std::is_enum_v<T>) {
      put_raw(&value, sizeof value);
    } else {
      fields(*this, const_cast<T&>(value));  // only reads: this archive writes nothing back
    }
  }

  std::string out_;
};

/// Reading always ends, whatever the bytes are, and takes memory in proportion to them. After the
/// first error ok() is false and nothing more is read.
class BinaryReader {
 public:
  explicit BinaryReader(std::string_view bytes) : rest_(bytes) {}

  template <class... Values>
  void operator()(Values&... values) {
    (get(values), ...);
  }
  [[nodiscard]] bool ok() const { return ok_; }
  /// Everything was read, and nothing is left over.
  [[nodiscard]] bool complete() const { return ok_ && rest_.empty(); }
  void refuse() {
    ok_ = false;
    rest_ = {};
  }

 private:
  void get_raw(void* data, std::size_t size) {
    if (rest_.size() < size) return refuse();
    std::memcpy(data, rest_.data(), size);
    rest_.remove_prefix(size);
  }
  /// Number of items that take at least one byte each: a larger number means damaged input.
  std::size_t get_count() {
    std::uint32_t count = 0;
    get_raw(&count, sizeof count);
    if (count > rest_.size()) refuse();
    return ok_ ? count : 0;
  }
  void get(std::string& text) {
    const std::size_t size = get_count();
    text.assign(rest_.substr(0, size));
    rest_.remove_prefix(size);
  }
  template <class T>
  void get(std::optional<T>& value) {
    bool present = false;
    get(present);
    value.reset();
    if (present && ok_) get(value.emplace());
  }
  template <class T>
  void get(std::vector<T>& values) {
    values.clear();
    const std::size_t count = get_count();
    for (std::size_t i = 0; i < count && ok_; ++i) get(values.emplace_back());
  }
  template <class T, std::size_t N>
  void get(std::array<T, N>& values) {
    for (T& value : values) get(value);
  }
  template <class T>
  void get(T& value) {
    if constexpr (std::is_same_v<T, bool>) {
      std::uint8_t byte = 0;
      get_raw(&byte, 1);
      if (byte > 1) refuse();
      value = byte == 1;
    } else if constexpr (std::is_enum_v<T>) {
      std::underlying_type_t<T> number{};
      get_raw(&number, sizeof number);
      if (number < 0 || number > static_cast<decltype(number)>(kLastOf<T>)) {
        refuse();
        number = 0;
      }
      value = static_cast<T>(number);
    } else if constexpr (std::is_arithmetic_v<T>) {
      get_raw(&value, sizeof value);
    } else {
      fields(*this, value);
    }
  }

  std::string_view rest_;
  bool ok_ = true;
};

}  // namespace gouji
