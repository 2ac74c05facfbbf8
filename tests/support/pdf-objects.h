// SPDX-License-Identifier: GPL-3.0-or-later
// The body of a PDF file: numbered objects and the table that finds them.
#pragma once

#include <string>
#include <vector>

#include <fmt/format.h>

namespace gouji::test {

class PdfObjects {
 public:
  /// Number of the object that is added next.
  [[nodiscard]] std::size_t next() const { return offsets_.size() + 1; }

  std::size_t add(const std::string& body) {
    offsets_.push_back(text_.size());
    text_ += fmt::format("{} 0 obj\n{}\nendobj\n", offsets_.size(), body);
    return offsets_.size();
  }

  std::size_t add_stream(const std::string& entries, const std::string& content) {
    return add(fmt::format("<< {} /Length {} >>\nstream\n{}\nendstream", entries, content.size(),
                           content));
  }

  std::string finish(std::size_t root) {
    const std::size_t table = text_.size();
    text_ += fmt::format("xref\n0 {}\n0000000000 65535 f \n", offsets_.size() + 1);
    for (const std::size_t offset : offsets_) text_ += fmt::format("{:010} 00000 n \n", offset);
    text_ += fmt::format("trailer\n<< /Size {} /Root {} 0 R >>\nstartxref\n{}\n%%EOF\n",
                         offsets_.size() + 1, root, table);
    return std::move(text_);
  }

 private:
  std::string text_ = "%PDF-1.7\n";
  std::vector<std::size_t> offsets_;
};

}  // namespace gouji::test
