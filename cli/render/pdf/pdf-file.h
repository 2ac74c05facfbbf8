// SPDX-License-Identifier: GPL-3.0-or-later
// A PDF file as objects that can be read and added to, and written again with unchanged streams,
// byte for byte. The only user of qpdf, by its C interface: its library is loaded when copies are
// requested (late-library.h).
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parser/base/error.h"

namespace gouji {

class PdfFile;

/// A handle to a value in a PdfFile, which must outlive it. Copies refer to the same object.
/// Queries that do not apply to the kind of the object return null, empty or 0.
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
  /// Why this machine cannot write copies; none if it can. Loads the library here, if not loaded
  /// before: a worker cannot load any.
  static std::optional<Error> unavailable();

  /// `bytes` must outlive the file; a damaged file is repaired as far as qpdf can.
  explicit PdfFile(std::string_view bytes);
  ~PdfFile();
  PdfFile(const PdfFile&) = delete;
  PdfFile& operator=(const PdfFile&) = delete;

  /// Whether a qpdf operation failed, now or earlier: then the output is not a copy.
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
  /// The same value with its own object number, so that others can refer to it.
  [[nodiscard]] PdfObject indirect(const PdfObject& value) const;

  /// Sets an entry of the document information. `key` with its slash.
  void set_information(const char* key, const std::string& value);

  /// The same objects give the same bytes. Every object is written uncompressed, outside of object
  /// streams.
  [[nodiscard]] std::string written();

 private:
  friend class PdfObject;
  [[nodiscard]] PdfObject object(unsigned handle) const { return {this, handle}; }

  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace gouji
