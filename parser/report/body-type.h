// SPDX-License-Identifier: GPL-3.0-or-later
// What kind of body publishes a report: some duties and powers depend on it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace gouji {

enum class BodyLevel : std::uint8_t {
  kUnknown,
  kNational,
  kProvince,  // 省、自治区、直辖市
  kCity,      // 设区的市、自治州、盟、地区
  kCounty,    // 县、县级市、区、旗
  kTownship,  // 乡、镇、街道
};

enum class BodyKind : std::uint8_t {
  kUnknown,
  kGovernment,    // 人民政府, of any level down to 乡镇
  kStreetOffice,  // 街道办事处
  kDepartment,    // 部门, also the office of a government
};

struct BodyType {
  BodyKind kind = BodyKind::kUnknown;
  BodyLevel level = BodyLevel::kUnknown;
  bool operator==(const BodyType&) const = default;
};

/// As the name of the body says (岚浦县水利局). The level is kUnknown where the name leaves it
/// open: a 市 may be one with districts or one of county rank, unless it is a municipality or
/// stands behind another 市. Kind kUnknown where the name does not end as those of bodies do, as
/// with the administrations of development zones, which have powers by delegation.
BodyType body_type_of(std::string_view name);

/// By what lists of terms name them: government, street, department; province, city, county,
/// township. "any" where unknown, and for the national level.
std::string_view word_of(BodyKind kind);
std::string_view word_of(BodyLevel level);

/// The words by which a user names a type: county is its government, county-department a body of
/// it.
struct NamedBodyType {
  std::string_view word;
  std::string_view title;  // in Chinese
  BodyType type;
};
const std::vector<NamedBodyType>& named_body_types();
std::optional<BodyType> body_type_named(std::string_view word);

}  // namespace gouji
