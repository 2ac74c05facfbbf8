# SPDX-License-Identifier: GPL-3.0-or-later
# Text files → one generated source of string_views, so that the binary needs no data path.

# gouji_embed(<target> <header name> FILES <file>...)
# Adds to <target> a source, and a header to include as "<header name>", that declare for each file
#   namespace gouji::embedded { extern const std::string_view <stem>; }
# where <stem> is the file's name without directory, with every other character than [A-Za-z0-9]
# turned into _ (2019.toml → file_2019_toml; missing-section.md → file_missing_section_md).
function(gouji_embed target header)
  cmake_parse_arguments(ARG "" "" "FILES" ${ARGN})
  set(folder ${PROJECT_BINARY_DIR}/generated)
  get_filename_component(stem ${header} NAME_WE)
  set(declarations "")
  set(definitions "")
  foreach(file IN LISTS ARG_FILES)
    get_filename_component(path ${file} ABSOLUTE)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${path})
    get_filename_component(name ${path} NAME)
    string(REGEX REPLACE "[^A-Za-z0-9]" "_" symbol "file_${name}")
    file(READ ${path} text)
    string(APPEND declarations "extern const std::string_view ${symbol};\n")
    string(APPEND definitions
           "const std::string_view ${symbol} = R\"gouji_embed(${text})gouji_embed\";\n")
  endforeach()
  file(CONFIGURE OUTPUT ${folder}/${header} @ONLY CONTENT
       "#pragma once\n#include <string_view>\nnamespace gouji::embedded {\n@declarations@}\n")
  # file(GENERATE) rewrites only what changed, and takes the text as it is.
  file(WRITE ${folder}/${stem}.cc.new
       "#include \"${header}\"\nnamespace gouji::embedded {\n${definitions}}\n")
  configure_file(${folder}/${stem}.cc.new ${folder}/${stem}.cc COPYONLY)
  target_sources(${target} PRIVATE ${folder}/${stem}.cc)
endfunction()
