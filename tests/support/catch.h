// SPDX-License-Identifier: GPL-3.0-or-later
// The one door to Catch2, so that its next major version is a change of this file.
#pragma once

#include <catch2/catch.hpp>
