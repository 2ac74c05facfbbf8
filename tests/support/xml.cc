// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/xml.h"

#include <algorithm>
#include <cstring>

#include "tests/support/catch.h"

namespace gouji::test {
namespace {

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {
    REQUIRE(std::none_of(text.begin(), text.end(), [](char c) {
      return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t';
    }));
  }

  Element document() {
    if (starts("<?xml")) at_ = find("?>") + 2;
    skip_space();
    Element root = element();
    skip_space();
    REQUIRE(at_ == text_.size());
    return root;
  }

 private:
  [[nodiscard]] bool starts(std::string_view what) const {
    return text_.substr(at_, what.size()) == what;
  }
  void take(std::string_view what) {
    INFO("wanted " << what << " at: " << text_.substr(at_, 80));
    REQUIRE(starts(what));
    at_ += what.size();
  }
  [[nodiscard]] std::size_t find(std::string_view what) const {
    const std::size_t found = text_.find(what, at_);
    REQUIRE(found != std::string_view::npos);
    return found;
  }
  void skip_space() {
    while (at_ < text_.size() && std::strchr(" \n\r\t", text_[at_]) != nullptr) ++at_;
  }

  std::string name() {
    const std::size_t end = text_.find_first_of(" \n\r\t/>=", at_);
    REQUIRE(end != std::string_view::npos);
    REQUIRE(end > at_);
    const std::string found(text_.substr(at_, end - at_));
    REQUIRE(found.find_first_of("<&\"'") == std::string::npos);
    at_ = end;
    return found;
  }

  static std::string decoded(std::string_view raw) {
    REQUIRE(raw.find('<') == std::string_view::npos);
    REQUIRE(raw.find("]]>") == std::string_view::npos);
    std::string out;
    for (std::size_t i = 0; i < raw.size(); ++i) {
      if (raw[i] != '&') {
        out += raw[i];
        continue;
      }
      const std::size_t end = raw.find(';', i);
      REQUIRE(end != std::string_view::npos);
      const std::string entity(raw.substr(i + 1, end - i - 1));
      static const std::map<std::string, char> known = {
          {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}, {"#39", '\''}};
      INFO("entity " << entity);
      REQUIRE(known.count(entity) == 1);
      out += known.at(entity);
      i = end;
    }
    return out;
  }

  Element element() {
    Element out;
    take("<");
    out.name = name();
    skip_space();
    while (!starts(">") && !starts("/>")) {
      const std::string key = name();
      take("=\"");
      const std::size_t end = find("\"");
      REQUIRE(out.attributes.emplace(key, decoded(text_.substr(at_, end - at_))).second);
      at_ = end + 1;
      skip_space();
    }
    if (starts("/>")) {
      at_ += 2;
      return out;
    }
    take(">");
    while (!starts("</")) {
      if (starts("<")) {
        out.children.push_back(element());
        continue;
      }
      const std::size_t end = find("<");
      out.text += decoded(text_.substr(at_, end - at_));
      at_ = end;
    }
    take("</" + out.name + ">");
    return out;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

void collect(const Element& from, std::string_view wanted, std::vector<const Element*>& into) {
  if (from.name == wanted) into.push_back(&from);
  for (const Element& child : from.children) collect(child, wanted, into);
}

}  // namespace

std::vector<const Element*> Element::all(std::string_view wanted) const {
  std::vector<const Element*> found;
  collect(*this, wanted, found);
  return found;
}

Element parse_xml(std::string_view document) { return Reader(document).document(); }

}  // namespace gouji::test
