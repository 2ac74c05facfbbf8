// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/edition/load-edition.h"

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "parser/base/date.h"
#include "parser/base/say.h"
#include "parser/base/toml.h"
#include "parser/text/distance.h"
#include "parser/text/normalize.h"
#include "parser/text/numeral.h"

namespace gouji {
namespace {

// Where a value stands in the file, from the inside out. Spelled out only for an error.
struct Key {
  const Key* parent = nullptr;
  std::string_view name;
  int index = -1;

  [[nodiscard]] std::string text() const {
    std::string path = parent != nullptr ? parent->text() : "";
    if (!path.empty() && !name.empty()) path += '.';
    path += name;
    if (index >= 0) path += fmt::format("[{}]", index);
    return path;
  }
};

// Reads values of the expected type and remembers the first thing that is not as expected. After
// an error everything reads as empty, so that callers need not ask after each step.
class Reader {
 public:
  explicit Reader(std::string_view file) : file_(file) {}

  void fail(const toml::node& node, const Key& key, std::string_view expected) {
    if (error_) return;
    const std::string path = key.text();
    error_ = Error{ErrorKind::kUsage, say("{} 第 {} 行{}{}：{}", file_, node.source().begin.line,
                                          path.empty() ? "" : " ", path, translated(expected))};
  }

  // Refuses keys that nobody reads: most likely a slip of the pen.
  void known_keys(const toml::table& table, const Key& at,
                  std::initializer_list<std::string_view> known) {
    for (const auto& [key, node] : table) {
      const std::string_view name = key.str();
      if (error_ || std::find(known.begin(), known.end(), name) != known.end()) continue;
      const auto* nearest = std::min_element(known.begin(), known.end(), [&](auto a, auto b) {
        return edit_distance(name, a, 20) < edit_distance(name, b, 20);
      });
      const bool near = edit_distance(name, *nearest, 3) <= 3;
      fail(node, {&at, name}, near ? say("没有这一项，是否为 {}", *nearest) : say("没有这一项"));
    }
  }

  std::string text(const toml::node* node, const toml::node& owner, const Key& key,
                   bool required = true) {
    if (node == nullptr && !required) return {};
    const auto* value = node != nullptr ? node->as_string() : nullptr;
    if (value == nullptr || (required && value->get().empty())) {
      fail(node != nullptr ? *node : owner, key, required ? "应为非空字符串" : "应为字符串");
      return {};
    }
    return value->get();
  }
  std::string text(const toml::table& table, const Key& at, std::string_view name,
                   bool required = true) {
    return text(table.get(name), table, {&at, name}, required);
  }

  // Strings from `first` on.
  std::vector<std::string> texts(const toml::array& array, const Key& key, std::size_t first = 0) {
    std::vector<std::string> values;
    for (std::size_t i = first; i < array.size(); ++i) {
      values.push_back(
          text(array.get(i), array, {key.parent, key.name, static_cast<int>(i - first)}));
    }
    return values;
  }
  std::vector<std::string> texts(const toml::table& table, const Key& at, std::string_view name,
                                 bool required = true) {
    const toml::array* array = list(table, at, name, required);
    return array != nullptr ? texts(*array, {&at, name}) : std::vector<std::string>{};
  }

  const toml::array* list(const toml::table& table, const Key& at, std::string_view name,
                          bool required = true) {
    const toml::node* node = table.get(name);
    if (node == nullptr && !required) return nullptr;
    const toml::array* array = node != nullptr ? node->as_array() : nullptr;
    if (array == nullptr || (required && array->empty())) {
      fail(node != nullptr ? *node : table, {&at, name}, required ? "应为非空数组" : "应为数组");
      return nullptr;
    }
    return array;
  }

  // Calls `read(table, key)` for each element of an array of tables and collects the results.
  template <class Read>
  auto each(const toml::table& table, const Key& at, std::string_view name, bool required,
            Read read) {
    std::vector<decltype(read(table, at))> values;
    const toml::array* array = list(table, at, name, required);
    for (std::size_t i = 0; array != nullptr && i < array->size(); ++i) {
      const Key key{&at, name, static_cast<int>(i)};
      const toml::node& node = *array->get(i);
      if (const toml::table* element = node.as_table()) {
        values.push_back(read(*element, key));
      } else {
        fail(node, key, "应为表");
      }
    }
    return values;
  }

  std::optional<toml::table> parse(std::string_view toml) {
    TomlResult result = parse_toml_text(toml);
    if (!result.table && !error_) {
      error_ = Error{ErrorKind::kUsage, say("{} 第 {} 行：不是合法的 TOML", file_, result.line)};
    }
    return std::move(result.table);
  }

  [[nodiscard]] const std::optional<Error>& error() const { return error_; }

 private:
  std::string_view file_;
  std::optional<Error> error_;
};

// ---- the form

SectionDef read_section(Reader& reader, const toml::table& table, const Key& at) {
  reader.known_keys(table, at, {"id", "number", "title", "aliases"});
  SectionDef section;
  section.number = reader.text(table, at, "number");
  section.title = reader.text(table, at, "title");
  section.id = table.contains("id") ? reader.text(table, at, "id") : section.title;
  section.aliases = reader.texts(table, at, "aliases", false);
  return section;
}

// ["id", "label", …] or { id = …, path = […], … }: the two ways to write a row or a column.
// `owner` is the full table of the second way, or null.
template <class Def>
Def read_label(Reader& reader, const toml::node& node, const Key& at, const toml::table*& owner) {
  Def def;
  owner = node.as_table();
  if (owner != nullptr) {
    def.id = reader.text(*owner, at, "id");
    def.path = reader.texts(*owner, at, "path", false);
    def.aliases = reader.texts(*owner, at, "aliases", false);
  } else if (const toml::array* array = node.as_array()) {
    def.id = reader.text(array->get(0), *array, {&at, "id"});
    def.path = reader.texts(*array, {&at, "path"}, 1);
  } else {
    reader.fail(node, at, "应为数组或表");
  }
  return def;
}

ColumnDef read_column(Reader& reader, const toml::node& node, const Key& at) {
  const toml::table* table = nullptr;
  auto column = read_label<ColumnDef>(reader, node, at, table);
  if (column.path.empty()) reader.fail(node, {&at, "path"}, "应有名称");
  if (table == nullptr) return column;
  reader.known_keys(*table, at, {"id", "path", "aliases", "type", "unit"});
  column.unit = reader.text(*table, at, "unit", false);
  const std::string type = reader.text(*table, at, "type", false);
  if (type == "change") {
    column.type = CellType::kChange;
  } else if (type == "amount") {
    column.type = CellType::kAmount;
  } else if (table->get("type") != nullptr && type != "count") {
    reader.fail(*table->get("type"), {&at, "type"}, "应为 count、change 或 amount");
  }
  return column;
}

RowDef read_row(Reader& reader, const toml::node& node, const Key& at) {
  const toml::table* table = nullptr;
  auto row = read_label<RowDef>(reader, node, at, table);
  if (table != nullptr) reader.known_keys(*table, at, {"id", "path", "aliases"});
  return row;
}

// Columns of a band, or rows of a band; their ids must differ, also from those in `used`.
template <class Read>
auto read_labels(Reader& reader, const toml::table& table, const Key& at, std::string_view name,
                 std::set<std::string>& used, Read read) {
  std::vector<decltype(read(reader, table, at))> labels;
  const toml::array* array = reader.list(table, at, name);
  for (std::size_t i = 0; array != nullptr && i < array->size(); ++i) {
    const Key key{&at, name, static_cast<int>(i)};
    labels.push_back(read(reader, *array->get(i), key));
    if (!used.insert(labels.back().id).second) {
      reader.fail(*array->get(i), {&key, "id"}, say("{} 重复", labels.back().id));
    }
  }
  return labels;
}

Identity read_identity(Reader& reader, const toml::table& table, const Key& at,
                       const TableDef& form) {
  reader.known_keys(table, at, {"id", "rule", "says", "each", "left", "right"});
  Identity identity{reader.text(table, at, "id"),    reader.text(table, at, "rule"),
                    reader.text(table, at, "says"),  Identity::Each::kColumn,
                    reader.texts(table, at, "left"), reader.texts(table, at, "right")};
  constexpr std::string_view kCheckedBy[] = {"A01", "A02", "A03", "A04"};
  if (std::find(std::begin(kCheckedBy), std::end(kCheckedBy), identity.rule) ==
      std::end(kCheckedBy)) {
    reader.fail(table.get("rule") != nullptr ? *table.get("rule") : table, {&at, "rule"},
                "应为 A01、A02、A03 或 A04");
  }
  const std::string each = reader.text(table, at, "each");
  const bool rows = each == "column";  // summed in each column: of rows
  if (!rows) identity.each = Identity::Each::kRow;
  if (!rows && each != "row") {
    reader.fail(table.get("each") != nullptr ? *table.get("each") : table, {&at, "each"},
                "应为 column 或 row");
  }
  const auto has = [](const auto& labels, const std::string& id) {
    return std::any_of(labels.begin(), labels.end(), [&](const auto& l) { return l.id == id; });
  };
  for (const auto* side : {&identity.left, &identity.right}) {
    const std::string_view name = side == &identity.left ? "left" : "right";
    for (std::size_t i = 0; i < side->size(); ++i) {
      const std::string& id = (*side)[i];
      const bool known = rows ? std::any_of(form.bands.begin(), form.bands.end(),
                                            [&](const BandDef& b) { return has(b.rows, id); })
                              : std::all_of(form.bands.begin(), form.bands.end(),
                                            [&](const BandDef& b) { return has(b.columns, id); });
      if (known) continue;
      reader.fail(*table.get_as<toml::array>(name)->get(i), {&at, name, static_cast<int>(i)},
                  rows ? say("本表没有行 {}", id) : say("本表没有列 {}", id));
    }
  }
  return identity;
}

TableDef read_table(Reader& reader, const toml::table& table, const Key& at,
                    const Edition& edition) {
  reader.known_keys(table, at, {"id", "section", "title", "unit", "band", "identity"});
  TableDef form;
  form.id = reader.text(table, at, "id");
  const std::string number = reader.text(table, at, "section");
  form.title = reader.text(table, at, "title");
  form.unit = reader.text(table, at, "unit", false);
  const auto section = std::find_if(edition.sections.begin(), edition.sections.end(),
                                    [&](const SectionDef& each) { return each.number == number; });
  if (section == edition.sections.end()) {
    reader.fail(table.get("section") != nullptr ? *table.get("section") : table, {&at, "section"},
                say("没有编号为 {} 的部分", number));
  } else {
    form.section = section->id;
  }
  std::set<std::string> row_ids;
  form.bands = reader.each(table, at, "band", true, [&](const toml::table& band, const Key& key) {
    reader.known_keys(band, key, {"title", "stub", "column", "row"});
    std::set<std::string> column_ids;
    return BandDef{reader.text(band, key, "title", false), reader.text(band, key, "stub", false),
                   read_labels(reader, band, key, "column", column_ids, read_column),
                   read_labels(reader, band, key, "row", row_ids, read_row)};
  });
  std::set<std::string> ids;
  form.identities =
      reader.each(table, at, "identity", false, [&](const toml::table& element, const Key& key) {
        Identity identity = read_identity(reader, element, key, form);
        if (!ids.insert(identity.id).second) {
          reader.fail(element, {&key, "id"}, say("{} 重复", identity.id));
        }
        return identity;
      });
  return form;
}

void read_years(Reader& reader, const toml::table& root, Edition& edition) {
  constexpr std::string_view kExpected = "应为两个年份，前一个不大于后一个";
  const Key key{nullptr, "years"};
  const toml::array* years = reader.list(root, {}, "years");
  if (years == nullptr) return;
  const auto year = [&](std::size_t i) {
    const auto* value = years->get_as<std::int64_t>(i);
    const std::int64_t number = value != nullptr ? value->get() : 0;
    if (number < 1000 || number > 9999) reader.fail(*years, key, kExpected);
    return static_cast<int>(number);
  };
  edition.first_year = year(0);
  edition.last_year = year(1);
  if (years->size() != 2 || edition.first_year > edition.last_year) {
    reader.fail(*years, key, kExpected);
  }
}

DeadlineDef read_deadline(Reader& reader, const toml::table& table, const Key& at) {
  reader.known_keys(table, at, {"kind", "level", "day", "whose"});
  const auto one_of = [&](std::string_view name, std::initializer_list<std::string_view> known) {
    std::string word = reader.text(table, at, name);
    if (std::find(known.begin(), known.end(), word) == known.end()) {
      const toml::node* node = table.get(name);
      reader.fail(node != nullptr ? *node : table, {&at, name},
                  say("应为 {}", fmt::format("{}", fmt::join(known, say("、")))));
    }
    return word;
  };
  DeadlineDef deadline;
  deadline.kind = one_of("kind", {"government", "street", "department", "any"});
  deadline.level = one_of("level", {"province", "city", "county", "township", "any"});
  deadline.whose = reader.text(table, at, "whose");
  const std::string day = reader.text(table, at, "day");
  // Of any year, so that 02-29 is none.
  const auto date = parse_date("2023-" + day);
  if (!date) {
    const toml::node* node = table.get("day");
    reader.fail(node != nullptr ? *node : table, {&at, "day"}, "应为月-日，如 01-31");
  } else {
    deadline.month = date->month;
    deadline.day = date->day;
  }
  return deadline;
}

Edition read_edition(Reader& reader, const toml::table& root) {
  const Key top;
  reader.known_keys(root, top, {"id", "statute", "title", "years", "section", "table", "deadline"});
  Edition edition;
  edition.id = reader.text(root, top, "id");
  edition.statute = reader.text(root, top, "statute");
  edition.title = reader.text(root, top, "title");
  read_years(reader, root, edition);
  std::set<std::string> section_ids;
  int before = 0;
  edition.sections =
      reader.each(root, top, "section", true, [&](const toml::table& table, const Key& key) {
        SectionDef section = read_section(reader, table, key);
        if (!section_ids.insert(section.id).second) {
          reader.fail(table, {&key, "id"}, say("{} 重复", section.id));
        }
        // Headings are told by it, so it has to be the place in the form.
        if (ordinal_value(section.number) != ++before) {
          reader.fail(table, {&key, "number"}, "各部分应依次编为一、二、三……");
        }
        return section;
      });
  std::set<std::string> ids;
  edition.tables =
      reader.each(root, top, "table", true, [&](const toml::table& table, const Key& key) {
        TableDef form = read_table(reader, table, key, edition);
        if (!ids.insert(form.id).second) {
          reader.fail(table, {&key, "id"}, say("{} 重复", form.id));
        }
        return form;
      });
  edition.deadlines = reader.each(
      root, top, "deadline", false,
      [&](const toml::table& table, const Key& key) { return read_deadline(reader, table, key); });
  return edition;
}

// ---- headings

void add_headings(Reader& reader, const toml::table& table, const Key& at,
                  std::vector<HeadingAlias>& headings) {
  reader.known_keys(table, at, {"id", "standard", "usual", "old_regulation"});
  const std::string id = reader.text(table, at, "id", false);
  for (const std::string_view kind : {"standard", "usual", "old_regulation"}) {
    for (const std::string& heading : reader.texts(table, at, kind, false)) {
      headings.push_back({id, fold(heading), kind == "standard", kind == "old_regulation"});
    }
  }
}

template <class Labelled>
void fold_labels(Labelled& one) {
  if (one.path.empty()) return;
  one.forms = label_forms(one.path.back(), one.aliases);
  for (std::size_t i = 0; i + 1 < one.path.size(); ++i) {
    one.groups.push_back(label_forms(one.path[i], {}));
  }
}

void fold_labels(Edition& edition) {
  for (TableDef& table : edition.tables) {
    for (BandDef& band : table.bands) {
      band.title_forms = label_forms(band.title, {});
      band.stub_forms = label_forms(band.stub, {});
      for (RowDef& row : band.rows) fold_labels(row);
      for (ColumnDef& column : band.columns) {
        fold_labels(column);
        std::string whole;
        for (const std::string& word : column.path) whole += fold(word);
        column.whole = Spelling(std::move(whole));
      }
    }
  }
}

}  // namespace

Expected<Edition> load_edition(std::string_view toml, std::string_view name) {
  Reader reader(name);
  Edition edition;
  if (const auto root = reader.parse(toml)) edition = read_edition(reader, *root);
  if (reader.error()) return unexpected(*reader.error());
  fold_labels(edition);
  return edition;
}

Expected<std::vector<HeadingAlias>> load_headings(std::string_view toml, std::string_view name) {
  Reader reader(name);
  std::vector<HeadingAlias> headings;
  if (const auto root = reader.parse(toml)) {
    const Key top;
    reader.known_keys(*root, top, {"section"});
    reader.each(*root, top, "section", true, [&](const toml::table& table, const Key& key) {
      add_headings(reader, table, key, headings);
      return true;
    });
  }
  if (reader.error()) return unexpected(*reader.error());
  return headings;
}

}  // namespace gouji
