// SPDX-License-Identifier: GPL-3.0-or-later
#include "parser/report/body-type.h"

#include <string>

#include "tests/support/catch.h"

using namespace gouji;

namespace {

using K = BodyKind;
using L = BodyLevel;

struct Named {
  const char* name;
  BodyKind kind;
  BodyLevel level;
};

}  // namespace

TEST_CASE("the type of a body is what its name says, and unknown where it says nothing") {
  const Named names[] = {
      {"岚浦县人民政府", K::kGovernment, L::kCounty},
      {"岚浦县", K::kGovernment, L::kCounty},
      {"清江市泽东区人民政府", K::kGovernment, L::kCounty},
      {"泽东区", K::kGovernment, L::kCounty},
      {"清江市岚安市人民政府", K::kGovernment, L::kCounty},
      {"清江市人民政府", K::kGovernment, L::kUnknown},  // with districts, or of county rank
      {"上海市人民政府", K::kGovernment, L::kProvince},
      {"上海市泽东区人民政府", K::kGovernment, L::kCounty},
      {"岚川省人民政府", K::kGovernment, L::kProvince},
      {"岚西自治区人民政府", K::kGovernment, L::kProvince},
      {"岚西自治州人民政府", K::kGovernment, L::kCity},
      {"岚西自治州青江市人民政府", K::kGovernment, L::kCounty},
      {"汀兰镇人民政府", K::kGovernment, L::kTownship},
      {"岚浦县汀兰乡", K::kGovernment, L::kTownship},
      {"泽东区汀兰街道", K::kStreetOffice, L::kTownship},
      {"汀兰街道办事处", K::kStreetOffice, L::kTownship},
      {"岚浦县水利局", K::kDepartment, L::kCounty},
      {"岚浦县人民政府办公室", K::kDepartment, L::kCounty},
      {"清江市市场监督管理局", K::kDepartment, L::kUnknown},
      {"清江市泽东区城市管理局", K::kDepartment, L::kCounty},
      {"泽东区市场监督管理局", K::kDepartment, L::kCounty},
      {"岚川省交通运输厅", K::kDepartment, L::kProvince},
      {"岚浦县住房和城乡建设局", K::kDepartment, L::kCounty},
      {"清江市住房和城乡建设局", K::kDepartment, L::kUnknown},
      {"岚川省农业农村厅", K::kDepartment, L::kProvince},
      {"国家岚务总局", K::kDepartment, L::kNational},
      {"岚源部", K::kDepartment, L::kNational},
      {"国家税务总局岚浦县税务局", K::kDepartment, L::kCounty},
      // Zones and whatever else is no body with a rank of its own.
      {"清江高新技术产业开发区管理委员会", K::kUnknown, L::kUnknown},
      {"清江经济技术开发区", K::kUnknown, L::kUnknown},
      {"岚浦县教育", K::kUnknown, L::kUnknown},
      {"", K::kUnknown, L::kUnknown},
  };
  for (const Named& named : names) {
    INFO(named.name);
    const BodyType type = body_type_of(named.name);
    CHECK(type.kind == named.kind);
    CHECK(type.level == named.level);
  }
}

TEST_CASE("a user names a type by its word") {
  CHECK(body_type_named("county-department") == BodyType{K::kDepartment, L::kCounty});
  CHECK_FALSE(body_type_named("County"));
  for (const NamedBodyType& named : named_body_types()) {
    CHECK(body_type_named(named.word) == named.type);
  }
}
