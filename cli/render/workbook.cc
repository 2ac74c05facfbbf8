// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/render/workbook.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include "cli/late-library.h"
#include "cli/render/plain.h"
#include "parser/base/say.h"

namespace gouji {
namespace {

constexpr std::size_t kMostRows = 1048576;           // of a sheet, with the head
constexpr std::size_t kLongestText = 32000;          // code points; Excel takes 32,767 UTF-16 units
constexpr std::size_t kExactDigits = 15;             // that Excel keeps of a number
constexpr std::size_t kNarrowest = 6, kWidest = 60;  // columns of digits; wider text is wrapped
constexpr double kWidthOfColumn = 1.1;       // Chinese glyphs are a little wider than two digits
constexpr std::size_t kPadding = 3;          // room for the arrow of the filter
constexpr std::size_t kMeasuredRows = 2000;  // as many as tell the width of a column
constexpr time_t kCreated = 315532800;       // 1980-01-01, as the archive says of its files
constexpr lxw_color_t kHeadColor = 0xE7ECF2, kErrorColor = 0xB00020, kWarningColor = 0x9A5B00,
                      kInfoColor = 0x1F5FA8;

struct Xlsxwriter {
  LateLibrary library{GOUJI_XLSXWRITER_LIBRARY};
  GOUJI_LATE_FUNCTION(library, format_set_align);
  GOUJI_LATE_FUNCTION(library, format_set_bg_color);
  GOUJI_LATE_FUNCTION(library, format_set_bold);
  GOUJI_LATE_FUNCTION(library, format_set_bottom);
  GOUJI_LATE_FUNCTION(library, format_set_font_color);
  GOUJI_LATE_FUNCTION(library, format_set_text_wrap);
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
  GOUJI_LATE_FUNCTION(library, worksheet_repeat_rows);
  GOUJI_LATE_FUNCTION(library, worksheet_set_column);
  GOUJI_LATE_FUNCTION(library, worksheet_set_landscape);
  GOUJI_LATE_FUNCTION(library, worksheet_set_paper);
  GOUJI_LATE_FUNCTION(library, worksheet_write_number);
  GOUJI_LATE_FUNCTION(library, worksheet_write_string);
};

const Xlsxwriter& xlsx() { return late<Xlsxwriter>(); }  // asked before: workbook_unavailable()

struct Formats {
  lxw_format *head, *text, *number, *error, *warning, *info;
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

Formats make_formats(lxw_workbook* book) {
  lxw_format* head = top_aligned(book);
  xlsx().format_set_bold(head);
  xlsx().format_set_bg_color(head, kHeadColor);
  xlsx().format_set_bottom(head, LXW_BORDER_THIN);
  return {head,
          top_aligned(book),
          top_aligned(book),
          colored(book, kErrorColor),
          colored(book, kWarningColor),
          colored(book, kInfoColor)};
}

/// The number that Excel shows with the same digits; none where it would change them.
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

lxw_format* format_of(SheetCell::Kind kind, const Formats& formats) {
  switch (kind) {
    case SheetCell::Kind::kError:
      return formats.error;
    case SheetCell::Kind::kWarning:
      return formats.warning;
    case SheetCell::Kind::kInfo:
      return formats.info;
    case SheetCell::Kind::kText:
    case SheetCell::Kind::kNumber:
      break;
  }
  return formats.text;
}

void write_cell(lxw_worksheet* sheet, std::size_t row, std::size_t column, const SheetCell& cell,
                const Formats& formats) {
  const auto at_row = static_cast<lxw_row_t>(row);
  const auto at_column = static_cast<lxw_col_t>(column);
  if (cell.text.empty()) return;
  if (cell.kind == SheetCell::Kind::kNumber) {
    if (const auto number = exact_number(cell.text)) {
      xlsx().worksheet_write_number(sheet, at_row, at_column, *number, formats.number);
      return;
    }
  }
  xlsx().worksheet_write_string(sheet, at_row, at_column,
                                shortened(plain(cell.text), kLongestText).c_str(),
                                format_of(cell.kind, formats));
}

double width_of(const Sheet& sheet, std::size_t column) {
  std::size_t widest = display_width(sheet.columns[column].title);
  for (std::size_t row = 0; row < std::min(sheet.rows.size(), kMeasuredRows); ++row) {
    widest = std::max(widest, display_width(sheet.rows[row][column].text));
  }
  return static_cast<double>(std::clamp(widest, kNarrowest, kWidest) + kPadding) * kWidthOfColumn;
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
  GOUJI_ASSERT(out != nullptr);  // the name is ours: short, and there once
  const std::size_t columns = sheet.columns.size();
  for (std::size_t i = 0; i < columns; ++i) {
    xlsx().worksheet_write_string(out, 0, static_cast<lxw_col_t>(i), sheet.columns[i].title.c_str(),
                                  formats.head);
    xlsx().worksheet_set_column(out, static_cast<lxw_col_t>(i), static_cast<lxw_col_t>(i),
                                width_of(sheet, i), nullptr);
  }
  const std::size_t room = kMostRows - 2;  // the head, and the line that says what is left out
  const std::size_t rows = std::min(sheet.rows.size(), room);
  for (std::size_t row = 0; row < rows; ++row) {
    GOUJI_ASSERT(sheet.rows[row].size() == columns);
    for (std::size_t i = 0; i < columns; ++i) {
      write_cell(out, row + 1, i, sheet.rows[row][i], formats);
    }
  }
  if (sheet.rows.size() > rows) {
    const std::string words = say("另有 {} 行超出工作表的上限，没有写入", sheet.rows.size() - rows);
    xlsx().worksheet_write_string(out, static_cast<lxw_row_t>(rows + 1), 0, words.c_str(),
                                  formats.error);
  }
  xlsx().worksheet_freeze_panes(out, 1, 0);
  xlsx().worksheet_autofilter(out, 0, 0, static_cast<lxw_row_t>(rows),
                              static_cast<lxw_col_t>(columns - 1));
  for (std::size_t i = 0; i < columns; ++i) {
    if (rows > 0 && !sheet.columns[i].choices.empty()) {
      offer_choices(out, i, rows, sheet.columns[i].choices);
    }
  }
  xlsx().worksheet_set_landscape(out);
  xlsx().worksheet_set_paper(out, 9);  // A4
  xlsx().worksheet_fit_to_pages(out, 1, 0);
  xlsx().worksheet_repeat_rows(out, 0, 0);
}

/// A file in memory, which the library opens by name.
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
  options.constant_memory = LXW_TRUE;  // rows go to a temporary file as they come
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
