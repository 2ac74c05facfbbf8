// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a page for man(7): plain text in, requests out.
#pragma once

#include <string>
#include <string_view>

namespace gouji {

/// Escapes text so that it shows unchanged.
std::string roff_text(std::string_view text);
std::string roff_bold(std::string_view text);
std::string roff_italic(std::string_view text);

class Roff {
 public:
  explicit Roff(std::string head) : out_(std::move(head)) {}

  void section(const std::string& title);
  void subsection(const std::string& title);
  /// Text after a heading.
  void text(const std::string& text);
  void raw_text(const std::string& marked) { line(marked); }
  /// Lines that begin with two spaces are kept; others flow together.
  void paragraph(const std::string& words);
  /// Takes text made by roff_text() and the like.
  void raw_paragraph(const std::string& marked);
  /// A marked-up term, and its meaning.
  void entry(const std::string& marked_term, const std::string& meaning);

  [[nodiscard]] std::string done() const { return out_; }

 private:
  void line(const std::string& marked);

  std::string out_;
};

}  // namespace gouji
