// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output/formats.h"

#include <algorithm>
#include <array>

#include "cli/inputs/kinds/file-kind.h"

namespace gouji {

// Each is defined in the file of its format.
extern const Format text_format, concise_format, json_format, jsonl_format, sarif_format,
    junit_format, github_format, gitlab_format, checkstyle_format, csv_format, xlsx_format,
    html_format, pdf_format, markdown_format;

std::span<const Format> formats() {
  static const std::array kFormats = {
      text_format,  concise_format, json_format,   jsonl_format,      sarif_format,
      junit_format, github_format,  gitlab_format, checkstyle_format, csv_format,
      xlsx_format,  html_format,    pdf_format,    markdown_format,
  };
  return kFormats;
}

const Format* find_format(std::string_view name) {
  const auto found = std::find_if(formats().begin(), formats().end(),
                                  [&](const Format& each) { return each.name == name; });
  return found == formats().end() ? nullptr : &*found;
}

const Format* format_for_file(std::string_view file) {
  const std::size_t dot = file.rfind('.');
  if (dot == std::string_view::npos) return nullptr;
  const auto matching = [](const auto& matches) {
    const auto found = std::find_if(formats().begin(), formats().end(), matches);
    return found == formats().end() ? nullptr : &*found;
  };
  const std::string_view stem = file.substr(0, dot);
  const Format* named =
      matching([&](const Format& each) { return has_ending(stem, "." + std::string(each.name)); });
  if (named != nullptr) return named;
  const auto ends_in = [&](std::string_view ending) {
    return !ending.empty() && has_ending(file, ending);
  };
  const Format* found = matching([&](const Format& each) { return ends_in(each.ending); });
  return found != nullptr ? found
                          : matching([&](const Format& each) { return ends_in(each.also); });
}

bool may_stand_in(const Format& format, std::string_view file) {
  const auto ends_as = [&](const Format& each) {
    return (!each.ending.empty() && has_ending(file, each.ending)) ||
           (!each.also.empty() && has_ending(file, each.also));
  };
  return ends_as(format) || std::none_of(formats().begin(), formats().end(), ends_as);
}

Needs needs(const std::vector<OutputTarget>& outputs) {
  Needs all;
  for (const OutputTarget& output : outputs) {
    const Needs& one = find_format(output.format)->needs;
    all.digest = all.digest || one.digest;
    all.facts = all.facts || one.facts;
    all.pictures = all.pictures || one.pictures;
  }
  return all;
}

}  // namespace gouji
