// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/body-type.h"

#include <algorithm>
#include <array>
#include <string>

namespace gouji {
namespace {

constexpr std::array<std::string_view, 4> kMunicipalities = {"北京市", "上海市", "天津市",
                                                             "重庆市"};

// Words of tasks and zones that hold a character by which places are ranked. The zones stay
// visible as "zone": their administrations are bodies of no rank of their own.
constexpr std::array<std::string_view, 16> kNotPlaces = {
    "市场", "城市", "市政", "市容", "都市", "社区", "辖区", "小区",
    "区域", "省级", "市级", "区级", "县级", "城镇", "城乡", "乡村"};
constexpr std::array<std::string_view, 11> kZones = {"开发区", "高新区", "产业区", "园区",
                                                     "景区",   "保税区", "自贸区", "示范区",
                                                     "功能区", "保护区", "合作区"};
constexpr std::array<std::string_view, 22> kDepartmentEnds = {
    "办公室", "办公厅", "委员会", "管委会", "总队", "支队", "大队", "中心", "分局", "局", "委",
    "厅",     "署",     "办",     "院",     "站",   "队",   "处",   "所",   "社",   "馆", "联"};

bool ends(std::string_view text, std::string_view end) { return text.ends_with(end); }
bool has(std::string_view text, std::string_view word) {
  return text.find(word) != std::string_view::npos;
}

void erase_all(std::string& text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at)) {
    text.erase(at, word.size());
  }
}

std::size_t count(std::string_view text, std::string_view word) {
  std::size_t times = 0;
  for (std::size_t at = text.find(word); at != std::string_view::npos;
       at = text.find(word, at + word.size())) {
    ++times;
  }
  return times;
}

/// The rank of the lowest place that the name holds: of 岚川省清江市泽东区水利局 the district's.
BodyLevel level_of(std::string place) {
  for (const std::string_view word : kNotPlaces) erase_all(place, word);
  if (has(place, "街道") || has(place, "镇") || has(place, "乡") || has(place, "苏木")) {
    return BodyLevel::kTownship;
  }
  const bool autonomous_region = has(place, "自治区");
  const bool prefecture = has(place, "自治州") || has(place, "地区") || has(place, "盟");
  for (const std::string_view word : {"自治区", "地区"}) erase_all(place, word);
  if (has(place, "县") || has(place, "区") || has(place, "旗")) return BodyLevel::kCounty;
  const std::size_t cities = count(place, "市");
  if (cities > 1 || (cities == 1 && prefecture)) return BodyLevel::kCounty;
  if (cities == 1) {
    const bool municipality = std::any_of(kMunicipalities.begin(), kMunicipalities.end(),
                                          [&](std::string_view name) { return has(place, name); });
    return municipality ? BodyLevel::kProvince : BodyLevel::kUnknown;
  }
  if (prefecture) return BodyLevel::kCity;
  return autonomous_region || has(place, "省") ? BodyLevel::kProvince : BodyLevel::kUnknown;
}

bool is_national(std::string_view name) {
  constexpr std::array<std::string_view, 3> kBegins = {"国务院", "国家", "中华人民共和国"};
  if (std::any_of(kBegins.begin(), kBegins.end(),
                  [&](std::string_view begin) { return name.starts_with(begin); })) {
    // The tax bureau of a county is 国家税务总局岚浦县税务局.
    return !has(name, "省") && !has(name, "市") && !has(name, "县") && !has(name, "区");
  }
  return ends(name, "部") && level_of(std::string(name)) == BodyLevel::kUnknown &&
         !has(name, "市") && !has(name, "委") && !has(name, "队");
}

BodyKind kind_of(std::string_view name) {
  if (ends(name, "街道") || ends(name, "街道办") || ends(name, "街道办事处")) {
    return BodyKind::kStreetOffice;
  }
  if (std::any_of(kZones.begin(), kZones.end(), [&](std::string_view zone) {
        return ends(name, zone) || (has(name, zone) && ends(name, "管委会")) ||
               (has(name, zone) && ends(name, "管理委员会"));
      })) {
    return BodyKind::kUnknown;
  }
  constexpr std::array<std::string_view, 12> kPlaces = {
      "人民政府", "省", "自治区", "市", "自治州", "地区", "县", "区", "旗", "乡", "镇", "苏木"};
  const auto ends_so = [&](std::string_view end) { return ends(name, end); };
  if (std::any_of(kPlaces.begin(), kPlaces.end(), ends_so)) return BodyKind::kGovernment;
  if (std::any_of(kDepartmentEnds.begin(), kDepartmentEnds.end(), ends_so)) {
    return BodyKind::kDepartment;
  }
  return BodyKind::kUnknown;
}

}  // namespace

BodyType body_type_of(std::string_view name) {
  if (name.empty()) return {};
  if (is_national(name)) return {BodyKind::kDepartment, BodyLevel::kNational};
  const BodyKind kind = kind_of(name);
  if (kind == BodyKind::kUnknown) return {};
  return {kind, level_of(std::string(name))};
}

std::string_view word_of(BodyKind kind) {
  switch (kind) {
    case BodyKind::kGovernment:
      return "government";
    case BodyKind::kStreetOffice:
      return "street";
    case BodyKind::kDepartment:
      return "department";
    case BodyKind::kUnknown:
      break;
  }
  return "any";
}

std::string_view word_of(BodyLevel level) {
  switch (level) {
    case BodyLevel::kProvince:
      return "province";
    case BodyLevel::kCity:
      return "city";
    case BodyLevel::kCounty:
      return "county";
    case BodyLevel::kTownship:
      return "township";
    case BodyLevel::kNational:
    case BodyLevel::kUnknown:
      break;
  }
  return "any";
}

const std::vector<NamedBodyType>& named_body_types() {
  using K = BodyKind;
  using L = BodyLevel;
  static const std::vector<NamedBodyType> types = {
      {"ministry", "国务院部门", {K::kDepartment, L::kNational}},
      {"province", "省级政府", {K::kGovernment, L::kProvince}},
      {"city", "设区的市、自治州政府", {K::kGovernment, L::kCity}},
      {"county", "县、县级市、区政府", {K::kGovernment, L::kCounty}},
      {"township", "乡镇政府", {K::kGovernment, L::kTownship}},
      {"street", "街道办事处", {K::kStreetOffice, L::kTownship}},
      {"province-department", "省级政府部门", {K::kDepartment, L::kProvince}},
      {"city-department", "市级政府部门", {K::kDepartment, L::kCity}},
      {"county-department", "县级政府部门", {K::kDepartment, L::kCounty}},
  };
  return types;
}

std::optional<BodyType> body_type_named(std::string_view word) {
  for (const NamedBodyType& named : named_body_types()) {
    if (named.word == word) return named.type;
  }
  return std::nullopt;
}

}  // namespace gouji
