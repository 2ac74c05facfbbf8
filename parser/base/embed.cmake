# SPDX-License-Identifier: GPL-3.0-or-later
# Text files → one generated source of string_views, so that the binary needs no data path.

# gouji_embed(<target> <header name> FILES <file>...)
# Adds to <target> a source, and a header to include as "<header name>", that declare for each file
#   namespace gouji::embedded { extern const std::string_view <stem>; }
# where <stem> is the file's name without directory, with every other character than [A-Za-z0-9]
# turned into _ (2019.toml → file_2019_toml; missing-section.md → file_missing_section_md), and
#   const std::vector<std::pair<std::string_view, std::string_view>>& <header stem>();
# their names and texts in the order given, for whoever takes all of them.
function(gouji_embed target header)
  cmake_parse_arguments(ARG "" "" "FILES" ${ARGN})
  set(folder ${PROJECT_BINARY_DIR}/generated)
  get_filename_component(stem ${header} NAME_WE)
  string(REPLACE "-" "_" list ${stem})
  set(declarations "")
  set(definitions "")
  set(entries "")
  foreach(file IN LISTS ARG_FILES)
    get_filename_component(path ${file} ABSOLUTE)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${path})
    get_filename_component(name ${path} NAME)
    string(REGEX REPLACE "[^A-Za-z0-9]" "_" symbol "file_${name}")
    file(READ ${path} text)
    string(APPEND declarations "extern const std::string_view ${symbol};\n")
    string(APPEND entries "      {\"${name}\", ${symbol}},\n")
    string(APPEND definitions
           "const std::string_view ${symbol} = R\"gouji_embed(${text})gouji_embed\";\n")
  endforeach()
  file(CONFIGURE OUTPUT ${folder}/${header} @ONLY CONTENT
       "#pragma once\n#include <string_view>\n#include <utility>\n#include <vector>\nnamespace gouji::embedded {\nusing Files = std::vector<std::pair<std::string_view, std::string_view>>;\n@declarations@const Files& @list@();\n}\n")
  # file(GENERATE) rewrites only what changed, and takes the text as it is.
  file(WRITE ${folder}/${stem}.cc.new
       "#include \"${header}\"\nnamespace gouji::embedded {\n${definitions}const Files& ${list}() {\n  static const Files files = {\n${entries}  };\n  return files;\n}\n}\n")
  configure_file(${folder}/${stem}.cc.new ${folder}/${stem}.cc COPYONLY)
  target_sources(${target} PRIVATE ${folder}/${stem}.cc)
endfunction()

# gouji_enumerate(<header> <enum> <list> …): an enumeration of each list (enumerator, name, apart by a tab), so that a
# name that is not in the list does not compile. Its first value, kNone, has no name.
function(gouji_enumerate header)
  set(text "#pragma once\n#include <array>\n#include <cstdint>\n#include <string_view>\nnamespace gouji {\n")
  while(ARGN)
    list(POP_FRONT ARGN enum file)
    get_filename_component(path ${file} ABSOLUTE)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${path})
    file(STRINGS ${path} lines ENCODING UTF-8)
    set(enumerators "kNone")
    set(names "\"\"")
    set(count 1)
    foreach(line IN LISTS lines)
      if(line MATCHES "^([A-Za-z]+)\t(.+)$")
        string(APPEND enumerators ", k${CMAKE_MATCH_1}")
        string(APPEND names ", \"${CMAKE_MATCH_2}\"")
        math(EXPR count "${count} + 1")
      endif()
    endforeach()
    string(APPEND text "enum class ${enum} : std::uint8_t { ${enumerators} };\n"
           "inline constexpr std::array<std::string_view, ${count}> k${enum}Names{${names}};\n"
           "constexpr std::string_view name_of(${enum} value) {\n"
           "  return k${enum}Names[static_cast<std::size_t>(value)];\n}\n")
  endwhile()
  file(WRITE ${PROJECT_BINARY_DIR}/generated/${header}.new "${text}}\n")
  configure_file(${PROJECT_BINARY_DIR}/generated/${header}.new ${PROJECT_BINARY_DIR}/generated/${header} COPYONLY)
endfunction()
