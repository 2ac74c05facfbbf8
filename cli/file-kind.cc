// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/file-kind.h"

#include <algorithm>
#include <cstddef>

#include "parser/base/say.h"

namespace gouji {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kPdfHeaderWithin = 1024;  // ISO 32000-1, implementation note 13

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool starts_with_in_any_case(std::string_view text, std::string_view start) {
  return text.size() >= start.size() &&
         std::equal(start.begin(), start.end(), text.begin(),
                    [](char a, char b) { return lower(a) == lower(b); });
}

struct Magic {
  std::size_t at;
  std::string_view bytes;
  std::string_view what;
};

constexpr Magic kMagics[] = {
    {0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "旧版 Office 或 WPS 文档（DOC、XLS、WPS）"},
    {0, "{\\rtf"sv, "RTF 文档"},
    {0, "\x89PNG\r\n"sv, "PNG 图片"},
    {0, "\xFF\xD8\xFF"sv, "JPEG 图片"},
    {0, "GIF8"sv, "GIF 图片"},
    {0, "II*\0"sv, "TIFF 图片"},
    {0, "MM\0*"sv, "TIFF 图片"},
    {8, "WEBP"sv, "WEBP 图片"},
    {0, "Rar!\x1A"sv, "RAR 压缩包"},
    {0, "7z\xBC\xAF\x27\x1C"sv, "7z 压缩包"},
    {0, "\x1F\x8B"sv, "GZIP 压缩文件"},
    {0, "%!PS"sv, "PostScript 文件"},
};

/// A ZIP is called by what it holds; the names of its entries stand in the bytes as they are.
std::string_view zip_content(std::string_view bytes) {
  if (bytes.find("word/document.xml"sv) != std::string_view::npos) return "DOCX 文档";
  if (bytes.find("xl/workbook.xml"sv) != std::string_view::npos) return "XLSX 表格";
  if (bytes.find("ppt/presentation.xml"sv) != std::string_view::npos) return "PPTX 演示文稿";
  if (bytes.find("OFD.xml"sv) != std::string_view::npos) return "OFD 版式文件";
  return "ZIP 压缩包";
}

/// "BM" alone also opens texts.
bool is_bitmap(std::string_view bytes) {
  return bytes.starts_with("BM"sv) && bytes.size() > 10 && bytes.substr(6, 4) == "\0\0\0\0"sv;
}

bool is_web_page(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF"sv)) bytes.remove_prefix(3);
  const std::size_t first = bytes.find_first_not_of(" \t\r\n"sv);
  if (first == std::string_view::npos) return false;
  bytes.remove_prefix(first);
  if (starts_with_in_any_case(bytes, "<?xml"sv)) {
    return bytes.substr(0, kPdfHeaderWithin).find("<html"sv) != std::string_view::npos;
  }
  return starts_with_in_any_case(bytes, "<!doctype html"sv) ||
         starts_with_in_any_case(bytes, "<html"sv) || starts_with_in_any_case(bytes, "<head"sv);
}

/// The name of a format that this version does not read, or empty.
std::string_view foreign_format(std::string_view bytes) {
  if (bytes.starts_with("PK\3\4"sv)) return zip_content(bytes);
  if (is_bitmap(bytes)) return "BMP 图片";
  if (is_web_page(bytes)) return "网页（HTML）";
  for (const Magic& magic : kMagics) {
    if (bytes.size() >= magic.at && bytes.substr(magic.at).starts_with(magic.bytes)) {
      return magic.what;
    }
  }
  return {};
}

/// Texts hold no NUL and hardly another control character; UTF-16 opens with its mark.
bool looks_like_text(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("\xFE\xFF"sv)) return true;
  return std::none_of(bytes.begin(), bytes.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f';
  });
}

}  // namespace

bool has_ending(std::string_view name, std::string_view ending) {
  return name.size() >= ending.size() &&
         starts_with_in_any_case(name.substr(name.size() - ending.size()), ending);
}

Expected<FileKind> file_kind(std::string_view bytes, std::string_view name) {
  if (bytes.empty()) return unexpected(Error{ErrorKind::kUnreadable, say("文件是空的（0 字节）")});
  if (bytes.substr(0, kPdfHeaderWithin).find("%PDF-"sv) != std::string_view::npos) {
    return FileKind::kPdf;
  }
  if (const std::string_view format = foreign_format(bytes); !format.empty()) {
    return unexpected(
        Error{ErrorKind::kUnsupportedFormat,
              say("是{}，本版本只读 PDF 和纯文本，请另存为 PDF 后再核对", translated(format))});
  }
  const bool text = looks_like_text(bytes);
  if (has_ending(name, ".pdf")) {
    return unexpected(
        Error{ErrorKind::kUnreadable, text ? say("文件名以 .pdf 结尾，但不是 PDF "
                                                 "文件（内容是纯文本），如确为文本请改名为 .txt")
                                           : say("文件名以 .pdf 结尾，但不是 PDF 文件（开头"
                                                 "没有 %PDF- 标记），可能已损坏，请重新下载")});
  }
  if (!text) {
    return unexpected(Error{ErrorKind::kUnreadable,
                            say("不是 PDF，也不是文本（含有二进制内容），可能已损坏，请重新下载")});
  }
  return FileKind::kText;
}

}  // namespace gouji
