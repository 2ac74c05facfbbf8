// SPDX-License-Identifier: GPL-3.0-or-later
// A small PDF that takes hours to read: forms that draw forms, thousands of times each.
#pragma once

#include <string>

namespace gouji::test {

inline std::string slow_pdf() {
  const auto stream = [](const std::string& head, const std::string& content) {
    return head + "/Length " + std::to_string(content.size()) + ">>stream\n" + content +
           "\nendstream endobj\n";
  };
  std::string draws;
  for (int i = 0; i < 2000; ++i) draws += "/X Do ";
  std::string pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n";
  pdf += "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n";
  pdf += "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R";
  pdf += "/Resources<</XObject<</X 5 0 R>>>>>>endobj\n";
  pdf += stream("4 0 obj<<", draws);
  for (int level = 5; level < 9; ++level) {
    pdf += stream(std::to_string(level) + " 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]" +
                      "/Resources<</XObject<</X " + std::to_string(level + 1) + " 0 R>>>>",
                  draws);
  }
  pdf += stream("9 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]", "0 0 m 9 9 l S");
  return pdf + "trailer<</Root 1 0 R>>\n";
}

}  // namespace gouji::test
