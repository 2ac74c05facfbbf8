// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/inputs/kinds/file-kind.h"

#include "tests/support/catch.h"

using namespace gouji;
using std::string_view_literals::operator""sv;

namespace {

std::string complaint(std::string_view bytes, std::string_view name, ErrorKind kind) {
  const auto told = reader_of(bytes, name);
  REQUIRE_FALSE(told);
  CHECK(told.error().kind == kind);
  return told.error().message;
}

/// The reader's name, or the sentence why there is none.
std::string reader_named(std::string_view bytes, std::string_view name) {
  const auto reader = reader_of(bytes, name);
  return reader ? std::string((*reader)->name) : reader.error().message;
}

}  // namespace

TEST_CASE("内容先于名称") {
  CHECK(reader_named("%PDF-1.7\n", "a.txt") == "pdf");
  CHECK(reader_named("\xEF\xBB\xBF junk \n%PDF-1.4", "a") == "pdf");
  CHECK(reader_named(std::string(1100, ' ') + "%PDF-1.4", "a.txt") == "plain-text");
  CHECK(reader_named("2023年年度报告", "a.txt") == "plain-text");
  CHECK(reader_named("2023年年度报告", "说明") == "plain-text");
  CHECK(reader_named("\xFF\xFE\x2E\x00", "utf16.txt") == "plain-text");
  CHECK(reader_named("BM 科技公司", "a.txt") == "plain-text");
}

TEST_CASE("名为 PDF 而不是 PDF") {
  CHECK(complaint("2023年年度报告", "a.PDF", ErrorKind::kUnreadable)
            .find("不是 PDF 文件（内容是纯文本）") != std::string::npos);
  CHECK(complaint("\x01\x02\x03\x04"sv, "a.pdf", ErrorKind::kUnreadable).find("%PDF-") !=
        std::string::npos);
  CHECK(complaint("", "a.pdf", ErrorKind::kUnreadable).find("空") != std::string::npos);
}

TEST_CASE("别的格式叫出名字") {
  const auto format = [](std::string_view bytes) {
    return complaint(bytes, "a.pdf", ErrorKind::kUnsupportedFormat);
  };
  CHECK(format("PK\3\4\x14\0\6\0 word/document.xml"sv).find("DOCX") != std::string::npos);
  CHECK(format("PK\3\4 xl/workbook.xml"sv).find("XLSX") != std::string::npos);
  CHECK(format("PK\3\4 OFD.xml"sv).find("OFD") != std::string::npos);
  CHECK(format("PK\3\4 a.txt"sv).find("ZIP") != std::string::npos);
  // A member that stands in the archive as it is does not make it a PDF.
  CHECK(format("PK\3\4 a.pdf %PDF-1.7"sv).find("ZIP") != std::string::npos);
  CHECK(format("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv).find("DOC") != std::string::npos);
  CHECK(format("\r\n <!DOCTYPE HTML><html>"sv).find("HTML") != std::string::npos);
  CHECK(format("<?xml version=\"1.0\"?><html>"sv).find("HTML") != std::string::npos);
  CHECK(format("\x89PNG\r\n\x1A\n"sv).find("PNG") != std::string::npos);
  CHECK(format("\xFF\xD8\xFF\xE0"sv).find("JPEG") != std::string::npos);
  CHECK(format("RIFF\1\1\1\1WEBP"sv).find("WEBP") != std::string::npos);
  CHECK(format("BM\x36\x10\x00\x00\0\0\0\0\x36"sv).find("BMP") != std::string::npos);
  CHECK(format("{\\rtf1"sv).find("RTF") != std::string::npos);
}

TEST_CASE("不成文本的字节") { complaint("\x00\x01 17 bytes here"sv, "a", ErrorKind::kUnreadable); }

TEST_CASE("结尾不分大小写") {
  CHECK(has_ending("a.PdF", ".pdf"));
  CHECK_FALSE(has_ending("pdf", ".pdf"));
  CHECK_FALSE(has_ending("a.pdfx", ".pdf"));
}
