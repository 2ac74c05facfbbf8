// SPDX-License-Identifier: GPL-3.0-or-later
// A PDF file as objects that can be looked at and added to, and written again with its streams byte
// for byte as they were. The one door to qpdf, by its C interface: its library is loaded when
// copies are asked for (late-library.h).
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parser/base/error.h"

namespace gouji {

class PdfFile;

/// A handle to a value in a PdfFile, which must outlive it. Copies are the same object. Whatever is
/// asked of an object that is none of the kind that has it is null, empty or 0.
class PdfObject {
 public:
  [[nodiscard]] bool is_dictionary() const;
  [[nodiscard]] bool is_array() const;
  [[nodiscard]] std::optional<int> integer() const;
  [[nodiscard]] std::optional<double> number() const;
  [[nodiscard]] std::vector<PdfObject> items() const;
  [[nodiscard]] PdfObject dictionary() const;  // of a stream
  [[nodiscard]] PdfObject get(const char* key) const;
  [[nodiscard]] bool has(const char* key) const;
  void set(const char* key, const PdfObject& value);

 private:
  friend class PdfFile;
  PdfObject(const PdfFile* file, unsigned handle) : file_(file), handle_(handle) {}

  const PdfFile* file_;
  unsigned handle_;
};

class PdfFile {
 public:
  /// What keeps this machine from writing copies; none if it can. The library is loaded here, if
  /// it was not before: a worker may load none.
  static std::optional<Error> unavailable();

  /// `bytes` must outlive the file; a damaged one is mended as far as qpdf can.
  explicit PdfFile(std::string_view bytes);
  ~PdfFile();
  PdfFile(const PdfFile&) = delete;
  PdfFile& operator=(const PdfFile&) = delete;

  /// Something that qpdf was asked failed, now or earlier: what was written is no copy.
  [[nodiscard]] bool failed() const;
  [[nodiscard]] bool encrypted() const;
  [[nodiscard]] PdfObject root() const;
  [[nodiscard]] std::vector<PdfObject> pages();

  [[nodiscard]] PdfObject null() const;
  [[nodiscard]] PdfObject boolean(bool value) const;
  [[nodiscard]] PdfObject integer(int value) const;
  [[nodiscard]] PdfObject real(double value) const;       // two decimals
  [[nodiscard]] PdfObject name(const char* value) const;  // with its slash
  [[nodiscard]] PdfObject text(const std::string& utf8) const;
  [[nodiscard]] PdfObject array(const std::vector<PdfObject>& items) const;
  [[nodiscard]] PdfObject dictionary() const;
  [[nodiscard]] PdfObject stream(const std::string& bytes) const;
  /// The same value under a number of its own, so that others can refer to it.
  [[nodiscard]] PdfObject indirect(const PdfObject& value) const;

  /// An entry of the document information. `key` with its slash.
  void set_information(const char* key, const std::string& value);

  /// The same objects give the same bytes. Every object stands in them as it is, in no stream of
  /// objects.
  [[nodiscard]] std::string written();

 private:
  friend class PdfObject;
  [[nodiscard]] PdfObject object(unsigned handle) const { return {this, handle}; }

  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace gouji
