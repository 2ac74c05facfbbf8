// SPDX-License-Identifier: GPL-3.0-or-later
// Files that people write for gouji (configuration, verdicts, local rules): TOML → plain values
// with their lines, and a reader whose errors say file, line and what was expected. The only user
// of toml++ in cli/.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "parser/base/date.h"
#include "parser/base/error.h"

namespace gouji {

struct TomlValue {
  enum class Kind : unsigned char { kText, kInteger, kDecimal, kBoolean, kDate, kList, kTable };
  Kind kind = Kind::kTable;
  int line = 1;
  std::string word;  // of a scalar: the text, 12, true, 2024-02-01
  std::string key;   // for a value in a table
  std::vector<TomlValue> list;
  std::vector<TomlValue> table;  // in the order of the file

  /// Null if there is none.
  [[nodiscard]] const TomlValue* get(std::string_view wanted) const;
};

/// Error kUsage with `file` and line.
Expected<TomlValue> parse_toml(std::string_view text, std::string_view file);

/// The content of a file that messages call `what` (配置文件). Error kUsage if it cannot be read.
Expected<std::string> read_user_file(const std::string& path, std::string_view what);

/// "gouji.toml 第 3 行 fail-on：应为…". `key` may be empty.
Error wrong_file(std::string_view file, int line, std::string_view key, std::string_view expected);

/// Reads values of the expected type and keeps the first error. After it everything reads as empty,
/// so that callers need not check after each step.
class TomlReader {
 public:
  explicit TomlReader(std::string file) : file_(std::move(file)) {}

  void fail(int line, std::string_view key, std::string_view expected);
  /// Refuses unknown keys: most likely misspelled.
  void known_keys(const TomlValue& table, std::initializer_list<std::string_view> known);

  /// Text that is not empty. If it is not needed, empty for a missing key.
  std::string text(const TomlValue& table, std::string_view key, bool needed = true);
  /// The index of one of the words.
  std::size_t choice(const TomlValue& table, std::string_view key,
                     const std::vector<std::string_view>& words);
  /// A list of texts that is not empty; a single text is a list of one.
  std::vector<std::string> texts(const TomlValue& table, std::string_view key, bool needed = true);
  std::optional<int> integer(const TomlValue& table, std::string_view key);
  /// 2024-02-01, with or without quotation marks.
  std::optional<Date> date(const TomlValue& table, std::string_view key, bool needed = false);
  /// The tables of [[key]], or of key = [{…}, …].
  std::vector<const TomlValue*> tables(const TomlValue& table, std::string_view key);
  /// The table itself, or null; anything else under this key is an error.
  const TomlValue* table(const TomlValue& table, std::string_view key);

  [[nodiscard]] const std::optional<Error>& error() const { return error_; }
  [[nodiscard]] const std::string& file() const { return file_; }

 private:
  const TomlValue* required(const TomlValue& table, std::string_view key, bool required,
                            std::string_view expected);

  std::string file_;
  std::optional<Error> error_;
};

/// As a TOML value: with quotation marks and escapes.
std::string toml_text(std::string_view text);

}  // namespace gouji
