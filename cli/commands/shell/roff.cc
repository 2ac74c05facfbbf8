// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/shell/roff.h"

#include <algorithm>
#include <vector>

namespace gouji {
namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

/// A line end in flowing text shows as a space, which Chinese does not use between characters.
bool joins_without_space(std::string_view before, std::string_view after) {
  return !before.empty() && !after.empty() && !is_ascii(before.back()) && !is_ascii(after.front());
}

}  // namespace

std::string roff_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";  // otherwise a hyphen, which cannot be copied as a minus
    } else if (c == '\'') {
      out += "\\(aq";
    } else if (c == '~') {
      out += "\\(ti";
    } else if (c == '^') {
      out += "\\(ha";
    } else {
      out += c;
    }
  }
  return out;
}

std::string roff_bold(std::string_view text) { return "\\fB" + roff_text(text) + "\\fR"; }

std::string roff_italic(std::string_view text) { return "\\fI" + roff_text(text) + "\\fR"; }

void Roff::line(const std::string& marked) {
  if (marked.starts_with('.')) out_ += "\\&";  // not a request
  out_ += marked + '\n';
}

void Roff::section(const std::string& title) { out_ += ".SH " + title + '\n'; }

void Roff::subsection(const std::string& title) { out_ += ".SS " + title + '\n'; }

void Roff::text(const std::string& text) {
  std::string flowing;
  bool as_it_is = false;
  const auto flush = [&] {
    if (!flowing.empty()) line(roff_text(flowing));
    flowing.clear();
  };
  for (const std::string_view each : lines_of(text)) {
    const bool literal = each.starts_with("  ");
    if (literal) flush();
    if (literal != as_it_is) out_ += literal ? ".RS 4\n.nf\n" : ".fi\n.RE\n";
    as_it_is = literal;
    if (literal) {
      line(roff_text(each.substr(2)));
    } else {
      if (!flowing.empty() && !joins_without_space(flowing, each)) flowing += ' ';
      flowing += each;
    }
  }
  flush();
  if (as_it_is) out_ += ".fi\n.RE\n";
}

void Roff::paragraph(const std::string& words) {
  out_ += ".PP\n";
  text(words);
}

void Roff::raw_paragraph(const std::string& marked) {
  out_ += ".PP\n";
  line(marked);
}

void Roff::entry(const std::string& marked_term, const std::string& meaning) {
  out_ += ".TP\n";
  line(marked_term);
  text(meaning.empty() ? "\\&" : meaning);
}

}  // namespace gouji
