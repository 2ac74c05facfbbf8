// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/workbook.h"

#include <zlib.h>

#include "tests/support/catch.h"
#include "tests/support/xml.h"

namespace gouji::test {
namespace {

std::size_t number(std::string_view bytes, std::size_t at, std::size_t size) {
  REQUIRE(at + size <= bytes.size());
  std::size_t value = 0;
  for (std::size_t i = size; i-- > 0;) {
    value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
  }
  return value;
}

std::string inflated(std::string_view packed, std::size_t size) {
  std::string out(size, '\0');
  z_stream stream{};
  REQUIRE(inflateInit2(&stream, -MAX_WBITS) == Z_OK);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  REQUIRE(inflate(&stream, Z_FINISH) == Z_STREAM_END);
  inflateEnd(&stream);
  return out;
}

/// "AB12" → 27.
std::size_t column_of(const std::string& reference) {
  std::size_t column = 0;
  for (const char c : reference) {
    if (c < 'A' || c > 'Z') break;
    column = column * 26 + static_cast<std::size_t>(c - 'A') + 1;
  }
  return column - 1;
}

}  // namespace

std::map<std::string, std::string> unzip(std::string_view archive) {
  std::map<std::string, std::string> files;
  const std::size_t end = archive.rfind("PK\5\6");
  REQUIRE(end != std::string_view::npos);
  std::size_t at = number(archive, end + 16, 4);
  for (std::size_t left = number(archive, end + 10, 2); left > 0; --left) {
    REQUIRE(archive.substr(at, 4) == "PK\1\2");
    const std::size_t packed = number(archive, at + 20, 4), size = number(archive, at + 24, 4);
    const std::size_t name = number(archive, at + 28, 2);
    const std::size_t local = number(archive, at + 42, 4);
    const std::size_t data =
        local + 30 + number(archive, local + 26, 2) + number(archive, local + 28, 2);
    const std::string_view bytes = archive.substr(data, packed);
    files[std::string(archive.substr(at + 46, name))] =
        number(archive, at + 10, 2) == 0 ? std::string(bytes) : inflated(bytes, size);
    at += 46 + name + number(archive, at + 30, 2) + number(archive, at + 32, 2);
  }
  return files;
}

std::vector<ReadSheet> read_workbook(std::string_view archive) {
  const std::map<std::string, std::string> files = unzip(archive);
  std::vector<std::string> shared;
  if (files.count("xl/sharedStrings.xml") == 1) {
    const Element strings = parse_xml(files.at("xl/sharedStrings.xml"));
    for (const Element* each : strings.all("si")) {
      std::string words;
      for (const Element* text : each->all("t")) words += text->text;
      shared.push_back(words);
    }
  }
  std::vector<ReadSheet> sheets;
  const Element book = parse_xml(files.at("xl/workbook.xml"));
  for (const Element* listed : book.all("sheet")) {
    ReadSheet sheet{listed->attributes.at("name"), {}, {}};
    const Element xml =
        parse_xml(files.at("xl/worksheets/sheet" + std::to_string(sheets.size() + 1) + ".xml"));
    REQUIRE(xml.all("f").empty());  // no formula, whatever a report holds
    // Links lead to rows of the workbook, or to files beside it, and nowhere else.
    const auto related =
        files.find("xl/worksheets/_rels/sheet" + std::to_string(sheets.size() + 1) + ".xml.rels");
    std::map<std::string, std::string> outward;  // by id
    if (related != files.end()) {
      const Element relations = parse_xml(related->second);
      for (const Element* each : relations.all("Relationship")) {
        const std::string& target = each->attributes.at("Target");
        CHECK(target.find(':') == std::string::npos);
        outward[each->attributes.at("Id")] = target;
      }
    }
    for (const Element* link : xml.all("hyperlink")) {
      ReadLink read;
      read.cell = link->attributes.at("ref");
      if (link->attributes.count("location") == 1) {
        read.to = link->attributes.at("location");
      } else {
        read.file = outward.at(link->attributes.at("r:id"));
      }
      sheet.links.push_back(std::move(read));
    }
    for (const Element* row : xml.all("row")) {
      sheet.rows.emplace_back();
      for (const Element* cell : row->all("c")) {
        std::string words;
        for (const Element* text : cell->all("t")) words += text->text;
        for (const Element* value : cell->all("v")) words += value->text;
        const auto type = cell->attributes.find("t");
        if (type != cell->attributes.end() && type->second == "s") {
          words = shared.at(static_cast<std::size_t>(std::stoul(words)));
        }
        const std::size_t column = column_of(cell->attributes.at("r"));
        if (sheet.rows.back().size() <= column) sheet.rows.back().resize(column + 1);
        sheet.rows.back()[column] = words;
      }
    }
    sheets.push_back(std::move(sheet));
  }
  return sheets;
}

std::string print(const std::vector<ReadSheet>& sheets) {
  std::string out;
  for (const ReadSheet& sheet : sheets) {
    out += "== " + sheet.name + "\n";
    for (const auto& row : sheet.rows) {
      for (std::size_t i = 0; i < row.size(); ++i) out += (i == 0 ? "" : " | ") + row[i];
      out += '\n';
    }
  }
  return out;
}

}  // namespace gouji::test
