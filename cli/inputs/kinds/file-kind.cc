// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/inputs/kinds/file-kind.h"

#include <algorithm>
#include <cstddef>

#include "parser/base/say.h"

namespace gouji {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kHead = 1024;  // bytes that are searched for marks of web pages

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool starts_with_in_any_case(std::string_view text, std::string_view start) {
  return text.size() >= start.size() &&
         std::equal(start.begin(), start.end(), text.begin(),
                    [](char a, char b) { return lower(a) == lower(b); });
}

constexpr std::string_view kPictureTail = "图片";  // the words for pictures end in this

struct Magic {
  std::size_t at;
  std::string_view bytes;
  ForeignFormat format;
};

constexpr Magic kMagics[] = {
    {0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, {"旧版 Office 或 WPS 文档（DOC、XLS、WPS）", true}},
    {0, "{\\rtf"sv, {"RTF 文档", true}},
    {0, "\x89PNG"sv, {"PNG 图片", true}},
    {0, "\xFF\xD8\xFF"sv, {"JPEG 图片", true}},
    {0, "GIF8"sv, {"GIF 图片", true}},
    {0, "II*\0"sv, {"TIFF 图片", true}},
    {0, "MM\0*"sv, {"TIFF 图片", true}},
    {8, "WEBP"sv, {"WEBP 图片", true}},
    {4, "ftypheic"sv, {"HEIC 图片", true}},
    {4, "ftypmif1"sv, {"HEIC 图片", true}},
    {0, "Rar!\x1A"sv, {"RAR 压缩包", false, true}},
    {0, "7z\xBC\xAF\x27\x1C"sv, {"7z 压缩包", false, true}},
    {0, "\x1F\x8B"sv, {"GZIP 压缩文件", false, true}},
    {0, "%!PS"sv, {"PostScript 文件", false}},
};

/// For bytes that do not show the kind: an empty or truncated file, or a kind without a signature.
struct Ending {
  std::string_view ending;
  ForeignFormat format;
};

constexpr Ending kEndings[] = {
    {".doc", {"旧版 Office 或 WPS 文档（DOC、XLS、WPS）", true}},
    {".dot", {"旧版 Office 或 WPS 文档（DOC、XLS、WPS）", true}},
    {".wps", {"旧版 Office 或 WPS 文档（DOC、XLS、WPS）", true}},
    {".docx", {"DOCX 文档", true}},
    {".docm", {"DOCX 文档", true}},
    {".odt", {"ODT 文档", true}},
    {".ofd", {"OFD 版式文件", true}},
    {".rtf", {"RTF 文档", true}},
    {".html", {"网页（HTML）", true}},
    {".htm", {"网页（HTML）", true}},
    {".shtml", {"网页（HTML）", true}},
    {".xhtml", {"网页（HTML）", true}},
    {".mhtml", {"网页（MHTML）", true}},
    {".mht", {"网页（MHTML）", true}},
    {".png", {"PNG 图片", true}},
    {".jpg", {"JPEG 图片", true}},
    {".jpeg", {"JPEG 图片", true}},
    {".gif", {"GIF 图片", true}},
    {".tif", {"TIFF 图片", true}},
    {".tiff", {"TIFF 图片", true}},
    {".bmp", {"BMP 图片", true}},
    {".webp", {"WEBP 图片", true}},
    {".heic", {"HEIC 图片", true}},
    {".xls", {"旧版 Office 或 WPS 文档（DOC、XLS、WPS）", false}},
    {".et", {"旧版 Office 或 WPS 文档（DOC、XLS、WPS）", false}},
    {".ppt", {"旧版 Office 或 WPS 文档（DOC、XLS、WPS）", false}},
    {".dps", {"旧版 Office 或 WPS 文档（DOC、XLS、WPS）", false}},
    {".xlsx", {"XLSX 表格", false}},
    {".pptx", {"PPTX 演示文稿", false}},
    {".rar", {"RAR 压缩包", false, true}},
    {".7z", {"7z 压缩包", false, true}},
};

ForeignFormat by_ending(std::string_view name) {
  for (const Ending& each : kEndings) {
    if (has_ending(name, each.ending)) return each.format;
  }
  return {};
}

/// A ZIP is named after its content; the names of its entries are uncompressed in the bytes.
ForeignFormat zip_content(std::string_view bytes) {
  const auto holds = [&](std::string_view name) {
    return bytes.find(name) != std::string_view::npos;
  };
  if (holds("word/document.xml"sv)) return {"DOCX 文档", true};
  if (holds("xl/workbook.xml"sv)) return {"XLSX 表格", false};
  if (holds("ppt/presentation.xml"sv)) return {"PPTX 演示文稿", false};
  if (holds("OFD.xml"sv)) return {"OFD 版式文件", true};
  if (holds("application/vnd.oasis.opendocument.text"sv)) return {"ODT 文档", true};
  return {kZip, false};
}

/// "BM" alone also begins texts.
bool is_bitmap(std::string_view bytes) {
  return bytes.starts_with("BM"sv) && bytes.size() > 10 && bytes.substr(6, 4) == "\0\0\0\0"sv;
}

bool is_web_page(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF"sv)) bytes.remove_prefix(3);
  const std::size_t first = bytes.find_first_not_of(" \t\r\n"sv);
  if (first == std::string_view::npos) return false;
  bytes.remove_prefix(first);
  if (starts_with_in_any_case(bytes, "<?xml"sv)) {
    return bytes.substr(0, kHead).find("<html"sv) != std::string_view::npos;
  }
  return starts_with_in_any_case(bytes, "<!doctype html"sv) ||
         starts_with_in_any_case(bytes, "<html"sv) || starts_with_in_any_case(bytes, "<head"sv);
}

/// A page saved by a browser with its pictures: a multipart mail.
bool is_saved_page(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, kHead);
  return (starts_with_in_any_case(head, "from:"sv) ||
          starts_with_in_any_case(head, "mime-version:"sv)) &&
         head.find("multipart/related"sv) != std::string_view::npos;
}

/// Uses only the bytes.
ForeignFormat format_of(std::string_view bytes) {
  if (is_packed(bytes)) return zip_content(bytes);
  if (is_bitmap(bytes)) return {"BMP 图片", true};
  if (is_web_page(bytes)) return {"网页（HTML）", true};
  if (is_saved_page(bytes)) return {"网页（MHTML）", true};
  for (const Magic& magic : kMagics) {
    if (bytes.size() >= magic.at && bytes.substr(magic.at).starts_with(magic.bytes)) {
      return magic.format;
    }
  }
  return {};
}

std::string what_to_do(std::string_view format) {
  if (format == kZip) return say("ZIP 压缩包，请解压，或存为以 .zip 结尾的文件后再核对");
  if (format.ends_with(kPictureTail)) {
    return say("{}，没有可读的文字，请取得原文件，另存为 PDF 后再核对", translated(format));
  }
  return say("{}，本版本只读 PDF 和纯文本，请另存为 PDF 后再核对", translated(format));
}

}  // namespace

bool has_ending(std::string_view name, std::string_view ending) {
  return name.size() >= ending.size() &&
         starts_with_in_any_case(name.substr(name.size() - ending.size()), ending);
}

bool is_named_as_document(std::string_view name) {
  return std::any_of(readers().begin(), readers().end(), [&](const Reader* reader) {
    return std::any_of(reader->endings.begin(), reader->endings.end(),
                       [&](std::string_view ending) { return has_ending(name, ending); });
  });
}

ForeignFormat foreign_format(std::string_view bytes, std::string_view name) {
  const ForeignFormat format = format_of(bytes);
  const ForeignFormat named = by_ending(name);
  if (format.what.empty()) return named;
  // Old documents and workbooks share one container format, and a packed file may name its parts
  // late.
  const bool open = format.what == kMagics[0].format.what || format.what == kZip;
  return open && !named.what.empty() ? named : format;
}

Expected<const Reader*> reader_of(std::string_view bytes, std::string_view name) {
  if (bytes.empty()) return unexpected(Error{ErrorKind::kUnreadable, say("文件是空的（0 字节）")});
  if (const Reader* reader = reader_by_mark(bytes)) return reader;
  if (const ForeignFormat format = format_of(bytes); !format.what.empty()) {
    return unexpected(Error{ErrorKind::kUnsupportedFormat, what_to_do(format.what)});
  }
  const Reader* reader = reader_without_mark(bytes);
  if (has_ending(name, ".pdf")) {
    return unexpected(
        Error{ErrorKind::kUnreadable, reader ? say("文件名以 .pdf 结尾，但不是 PDF "
                                                   "文件（内容是纯文本），如确为文本请改名为 .txt")
                                             : say("文件名以 .pdf 结尾，但不是 PDF 文件（开头"
                                                   "没有 %PDF- 标记），可能已损坏，请重新下载")});
  }
  if (reader == nullptr) {
    // Formats of WPS and others are only recognised by name.
    if (const ForeignFormat format = by_ending(name); format.reports_come_in_it) {
      return unexpected(Error{ErrorKind::kUnsupportedFormat, what_to_do(format.what)});
    }
    return unexpected(Error{ErrorKind::kUnreadable,
                            say("不是 PDF，也不是文本（含有二进制内容），可能已损坏，请重新下载")});
  }
  return reader;
}

}  // namespace gouji
