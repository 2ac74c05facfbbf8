// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/render/xlsx/workbook.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string_view>

#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include "cli/base/late-library.h"
#include "cli/base/plain.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

constexpr std::size_t kMostRows = 1048576;           // in a sheet, including the head
constexpr std::size_t kLongestText = 32000;          // code points; Excel takes 32,767 UTF-16 units
constexpr std::size_t kExactDigits = 15;             // digits of a number that Excel keeps
constexpr std::size_t kNarrowest = 6, kWidest = 60;  // columns of digits; wider text is wrapped
constexpr double kWidthOfColumn = 1.1;       // Chinese glyphs are a little wider than two digits
constexpr std::size_t kPadding = 3;          // room for the arrow of the filter
constexpr std::size_t kMeasuredRows = 2000;  // enough to find the width of a column
constexpr double kLineHeight = 15, kHighestRow = 405;   // in points; Excel takes 409
constexpr double kSideMargin = 0.4, kFootMargin = 0.6;  // of paper, in inches
constexpr time_t kCreated = 315532800;  // 1980-01-01, also the date of the files in the archive
constexpr lxw_color_t kHeadColor = 0xE7ECF2, kErrorColor = 0xB00020, kWarningColor = 0x9A5B00,
                      kInfoColor = 0x1F5FA8;

struct Xlsxwriter {
  LateLibrary library{GOUJI_XLSXWRITER_LIBRARY};
  GOUJI_LATE_FUNCTION(library, format_set_align);
  GOUJI_LATE_FUNCTION(library, format_set_bg_color);
  GOUJI_LATE_FUNCTION(library, format_set_bold);
  GOUJI_LATE_FUNCTION(library, format_set_bottom);
  GOUJI_LATE_FUNCTION(library, format_set_font_color);
  GOUJI_LATE_FUNCTION(library, format_set_indent);
  GOUJI_LATE_FUNCTION(library, format_set_num_format);
  GOUJI_LATE_FUNCTION(library, format_set_num_format_index);
  GOUJI_LATE_FUNCTION(library, format_set_text_wrap);
  GOUJI_LATE_FUNCTION(library, format_set_underline);
  GOUJI_LATE_FUNCTION(library, lxw_strerror);
  GOUJI_LATE_FUNCTION(library, workbook_add_format);
  GOUJI_LATE_FUNCTION(library, workbook_add_worksheet);
  GOUJI_LATE_FUNCTION(library, workbook_close);
  GOUJI_LATE_FUNCTION(library, workbook_new_opt);
  GOUJI_LATE_FUNCTION(library, workbook_set_properties);
  GOUJI_LATE_FUNCTION(library, worksheet_autofilter);
  GOUJI_LATE_FUNCTION(library, worksheet_data_validation_range);
  GOUJI_LATE_FUNCTION(library, worksheet_fit_to_pages);
  GOUJI_LATE_FUNCTION(library, worksheet_freeze_panes);
  GOUJI_LATE_FUNCTION(library, worksheet_print_area);
  GOUJI_LATE_FUNCTION(library, worksheet_repeat_rows);
  GOUJI_LATE_FUNCTION(library, worksheet_set_column);
  GOUJI_LATE_FUNCTION(library, worksheet_set_footer);
  GOUJI_LATE_FUNCTION(library, worksheet_set_landscape);
  GOUJI_LATE_FUNCTION(library, worksheet_set_margins);
  GOUJI_LATE_FUNCTION(library, worksheet_set_paper);
  GOUJI_LATE_FUNCTION(library, worksheet_set_row);
  GOUJI_LATE_FUNCTION(library, worksheet_write_number);
  GOUJI_LATE_FUNCTION(library, worksheet_write_string);
  GOUJI_LATE_FUNCTION(library, worksheet_write_url_opt);
};

const Xlsxwriter& xlsx() { return late<Xlsxwriter>(); }  // after workbook_unavailable()

struct Formats {
  lxw_format *head, *text, *number, *page, *line, *error, *warning, *info, *guarded, *link;
};

lxw_format* top_aligned(lxw_workbook* book) {
  lxw_format* format = xlsx().workbook_add_format(book);
  xlsx().format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  xlsx().format_set_text_wrap(format);
  return format;
}

lxw_format* colored(lxw_workbook* book, lxw_color_t color) {
  lxw_format* format = top_aligned(book);
  xlsx().format_set_font_color(format, color);
  xlsx().format_set_bold(format);
  return format;
}

/// With a gap to text in the next column.
lxw_format* of_numbers(lxw_workbook* book) {
  lxw_format* format = top_aligned(book);
  xlsx().format_set_align(format, LXW_ALIGN_RIGHT);
  xlsx().format_set_indent(format, 1);
  return format;
}

/// Numbers with words around them, 第4页, that sort as numbers: the number replaces the 0 in
/// `words`.
lxw_format* in_words(lxw_workbook* book, const std::string& words) {
  lxw_format* format = top_aligned(book);
  const std::size_t at = words.find('0');
  const std::string pattern =
      fmt::format("\"{}\"0\"{}\"", words.substr(0, at), words.substr(at + 1));
  xlsx().format_set_num_format(format, pattern.c_str());
  xlsx().format_set_align(format, LXW_ALIGN_LEFT);
  return format;
}

/// Keeps text beginning with "=" text even after the cell is opened and left; it would become a
/// formula then. Not for all text, since Excel shows none of more than 255 characters in this
/// format.
lxw_format* guarded(lxw_workbook* book) {
  constexpr std::uint8_t kText = 49;  // "@", one of the formats built into every workbook
  lxw_format* format = top_aligned(book);
  xlsx().format_set_num_format_index(format, kText);
  return format;
}

lxw_format* link(lxw_workbook* book) {
  lxw_format* format = top_aligned(book);
  xlsx().format_set_font_color(format, kInfoColor);
  xlsx().format_set_underline(format, LXW_UNDERLINE_SINGLE);
  return format;
}

Formats make_formats(lxw_workbook* book) {
  lxw_format* head = top_aligned(book);
  xlsx().format_set_bold(head);
  xlsx().format_set_bg_color(head, kHeadColor);
  xlsx().format_set_bottom(head, LXW_BORDER_THIN);
  return {head,
          top_aligned(book),
          of_numbers(book),
          in_words(book, say("第{}页", 0)),
          in_words(book, say("第{}行", 0)),
          colored(book, kErrorColor),
          colored(book, kWarningColor),
          colored(book, kInfoColor),
          guarded(book),
          link(book)};
}

/// The number that Excel shows with the same digits; none if it would change them.
std::optional<double> exact_number(const std::string& text) {
  double number = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  const auto digits =
      std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (error != std::errc() || stop != end || digits > static_cast<std::ptrdiff_t>(kExactDigits)) {
    return std::nullopt;
  }
  return number;
}

bool looks_like_formula(const std::string& text) {
  return !text.empty() && std::string_view("=+-@").find(text[0]) != std::string_view::npos;
}

lxw_format* format_of(const SheetCell& cell, const Formats& formats) {
  switch (cell.kind) {
    case SheetCell::Kind::kError:
      return formats.error;
    case SheetCell::Kind::kWarning:
      return formats.warning;
    case SheetCell::Kind::kInfo:
      return formats.info;
    case SheetCell::Kind::kText:
    case SheetCell::Kind::kNumber:
    case SheetCell::Kind::kPage:
    case SheetCell::Kind::kLine:
      break;
  }
  return looks_like_formula(cell.text) ? formats.guarded : formats.text;
}

/// Null if it is not a number.
lxw_format* format_of_number(const SheetCell& cell, const Formats& formats) {
  if (cell.kind == SheetCell::Kind::kPage) return formats.page;
  if (cell.kind == SheetCell::Kind::kLine) return formats.line;
  return cell.kind == SheetCell::Kind::kNumber ? formats.number : nullptr;
}

/// Addresses in the library's form. Characters that could change the meaning of a file name, such
/// as a colon that makes another address, are escaped.
std::string address(const SheetLink& link) {
  if (link.file.empty()) return fmt::format("internal:'{}'!A{}", link.sheet, link.to_row + 2);
  std::string out;
  for (const char c : plain(link.file)) {
    if (std::string_view("#%:?\\").find(c) != std::string_view::npos) {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    } else {
      out += c;
    }
  }
  return out;
}

void write_cell(lxw_worksheet* sheet, std::size_t row, std::size_t column, const SheetCell& cell,
                const SheetLink* link, const Formats& formats) {
  const auto at_row = static_cast<lxw_row_t>(row);
  const auto at_column = static_cast<lxw_col_t>(column);
  if (cell.text.empty()) return;
  if (lxw_format* as_number = format_of_number(cell, formats)) {
    if (const auto number = exact_number(cell.text)) {
      xlsx().worksheet_write_number(sheet, at_row, at_column, *number, as_number);
      return;
    }
  }
  const std::string text = shortened(plain(cell.text), kLongestText);
  // Refused if there are too many links for Excel, or the address is too long.
  if (link != nullptr &&
      xlsx().worksheet_write_url_opt(sheet, at_row, at_column, address(*link).c_str(), formats.link,
                                     text.c_str(), nullptr) == LXW_NO_ERROR) {
    return;
  }
  xlsx().worksheet_write_string(sheet, at_row, at_column, text.c_str(), format_of(cell, formats));
}

double width_of(const Sheet& sheet, std::size_t column) {
  if (sheet.columns[column].width > 0) return static_cast<double>(sheet.columns[column].width);
  std::size_t widest = display_width(sheet.columns[column].title);
  for (std::size_t row = 0; row < std::min(sheet.rows.size(), kMeasuredRows); ++row) {
    widest = std::max(widest, display_width(sheet.rows[row][column].text));
  }
  return static_cast<double>(std::clamp(widest, kNarrowest, kWidest) + kPadding) * kWidthOfColumn;
}

/// The height of its text when wrapped: not every program computes it when opening a workbook.
double height_of(const Sheet& sheet, const std::vector<SheetCell>& row,
                 const std::vector<double>& widths) {
  double lines = 1;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (sheet.columns[i].width == 0) continue;
    const double wide = static_cast<double>(display_width(row[i].text)) * kWidthOfColumn;
    lines = std::max(lines, std::ceil(wide / widths[i]));
  }
  return std::min(lines * kLineHeight, kHighestRow);
}

void offer_choices(lxw_worksheet* sheet, std::size_t column, std::size_t rows,
                   const std::vector<std::string>& choices) {
  std::vector<const char*> words;
  words.reserve(choices.size() + 1);
  for (const std::string& choice : choices) words.push_back(choice.c_str());
  words.push_back(nullptr);
  lxw_data_validation validation = {};
  validation.validate = LXW_VALIDATION_TYPE_LIST;
  validation.value_list = const_cast<char**>(const_cast<const char**>(words.data()));
  xlsx().worksheet_data_validation_range(sheet, 1, static_cast<lxw_col_t>(column),
                                         static_cast<lxw_row_t>(rows),
                                         static_cast<lxw_col_t>(column), &validation);
}

void write_sheet(lxw_workbook* book, const Sheet& sheet, const Formats& formats) {
  lxw_worksheet* out = xlsx().workbook_add_worksheet(book, sheet.name.c_str());
  GOUJI_ASSERT(out != nullptr);  // the name is ours: short and unique
  const std::size_t columns = sheet.columns.size();
  std::vector<double> widths;
  for (std::size_t i = 0; i < columns; ++i) widths.push_back(width_of(sheet, i));
  for (std::size_t i = 0; i < columns; ++i) {
    xlsx().worksheet_write_string(out, 0, static_cast<lxw_col_t>(i), sheet.columns[i].title.c_str(),
                                  formats.head);
    xlsx().worksheet_set_column(out, static_cast<lxw_col_t>(i), static_cast<lxw_col_t>(i),
                                widths[i], nullptr);
  }
  const std::size_t room = kMostRows - 2;  // without the head, and the line about rows left out
  const std::size_t rows = std::min(sheet.rows.size(), room);
  auto link = sheet.links.begin();
  for (std::size_t row = 0; row < rows; ++row) {
    GOUJI_ASSERT(sheet.rows[row].size() == columns);
    xlsx().worksheet_set_row(out, static_cast<lxw_row_t>(row + 1),
                             height_of(sheet, sheet.rows[row], widths), nullptr);
    for (std::size_t i = 0; i < columns; ++i) {
      const bool linked = link != sheet.links.end() && link->row == row && link->column == i;
      write_cell(out, row + 1, i, sheet.rows[row][i], linked ? &*link : nullptr, formats);
      if (linked) ++link;
    }
  }
  if (sheet.rows.size() > rows) {
    const std::string words = say("另有 {} 行超出工作表的上限，没有写入", sheet.rows.size() - rows);
    xlsx().worksheet_write_string(out, static_cast<lxw_row_t>(rows + 1), 0, words.c_str(),
                                  formats.error);
  }
  xlsx().worksheet_freeze_panes(out, 1, 1);
  xlsx().worksheet_autofilter(out, 0, 0, static_cast<lxw_row_t>(rows),
                              static_cast<lxw_col_t>(columns - 1));
  for (std::size_t i = 0; i < columns; ++i) {
    if (rows > 0 && !sheet.columns[i].choices.empty()) {
      offer_choices(out, i, rows, sheet.columns[i].choices);
    }
  }
  xlsx().worksheet_set_landscape(out);
  xlsx().worksheet_set_paper(out, 9);  // A4
  xlsx().worksheet_set_margins(out, kSideMargin, kSideMargin, kSideMargin, kFootMargin);
  xlsx().worksheet_fit_to_pages(out, 1, 0);
  xlsx().worksheet_repeat_rows(out, 0, 0);
  xlsx().worksheet_set_footer(out, "&C&A  &P / &N");
  if (sheet.printed > 0) {
    xlsx().worksheet_print_area(out, 0, 0, static_cast<lxw_row_t>(rows),
                                static_cast<lxw_col_t>(sheet.printed - 1));
  }
}

/// A file in memory that the library opens by name.
class MemoryFile {
 public:
  MemoryFile() : descriptor_(::memfd_create("gouji-xlsx", MFD_CLOEXEC)) {}
  ~MemoryFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  [[nodiscard]] std::string name() const { return fmt::format("/proc/self/fd/{}", descriptor_); }
  [[nodiscard]] std::string bytes() const {
    struct stat facts {};
    if (::fstat(descriptor_, &facts) != 0) return {};
    std::string out(static_cast<std::size_t>(facts.st_size), '\0');
    std::size_t have = 0;
    while (have < out.size()) {
      const ssize_t got =
          ::pread(descriptor_, out.data() + have, out.size() - have, static_cast<off_t>(have));
      if (got <= 0) return {};
      have += static_cast<std::size_t>(got);
    }
    return out;
  }

 private:
  int descriptor_;
};

}  // namespace

std::optional<Error> workbook_unavailable() { return loaded<Xlsxwriter>().library.fault(); }

Expected<std::string> write_workbook(const std::string& title, const std::vector<Sheet>& sheets) {
  const auto failed = [](std::string_view why) {
    return unexpected(Error{ErrorKind::kUsage, say("无法生成 xlsx：{}", why)});
  };
  const MemoryFile file;
  lxw_workbook_options options = {};
  options.constant_memory = LXW_TRUE;  // rows go to a temporary file immediately
  lxw_workbook* book = xlsx().workbook_new_opt(file.name().c_str(), &options);
  if (book == nullptr) return failed(xlsx().lxw_strerror(LXW_ERROR_MEMORY_MALLOC_FAILED));
  std::string words = title;
  lxw_doc_properties properties = {};
  properties.title = words.data();
  properties.created = kCreated;
  xlsx().workbook_set_properties(book, &properties);
  const Formats formats = make_formats(book);
  for (const Sheet& sheet : sheets) write_sheet(book, sheet, formats);
  if (const lxw_error error = xlsx().workbook_close(book); error != LXW_NO_ERROR) {
    return failed(xlsx().lxw_strerror(error));
  }
  std::string bytes = file.bytes();
  if (bytes.empty()) return failed(xlsx().lxw_strerror(LXW_ERROR_CREATING_XLSX_FILE));
  return bytes;
}

}  // namespace gouji
