// SPDX-License-Identifier: GPL-3.0-or-later
// The headers of qpdf, whose C++ interface tests look at copies with. Its JSON.hh holds a vector of
// the type that it is defining, which Clang refuses with libstdc++ 12 in C++20; nothing here needs
// more of it than the name.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#ifdef __clang__
#ifdef JSON_HH
#error "qpdf/JSON.hh is included already"
#endif
#define JSON_HH
class JSON;
#endif

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>
