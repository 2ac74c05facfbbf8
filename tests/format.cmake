# SPDX-License-Identifier: GPL-3.0-or-later
find_program(CLANG_FORMAT clang-format-14)
if(NOT CLANG_FORMAT)
  execute_process(COMMAND ${CMAKE_COMMAND} -E echo "skipped: clang-format-14 is not installed")
  return()
endif()
file(GLOB_RECURSE files ${SOURCE_DIR}/parser/*.h ${SOURCE_DIR}/parser/*.cc ${SOURCE_DIR}/rules/*.h
     ${SOURCE_DIR}/rules/*.cc ${SOURCE_DIR}/cli/*.h ${SOURCE_DIR}/cli/*.cc ${SOURCE_DIR}/tests/*.h
     ${SOURCE_DIR}/tests/*.cc)
execute_process(COMMAND ${CLANG_FORMAT} --dry-run --Werror --style=file ${files}
                RESULT_VARIABLE result)
if(result)
  message(FATAL_ERROR "not formatted: ${CLANG_FORMAT} -i on the files above")
endif()
