# The tree-sitter runtime and the JavaScript grammar, as C objects.
#
# They are npm packages pinned by tools/npm/package-lock.json (with integrity hashes). They are
# fetched while configuring, only when missing or when the lock file changed, and only unpacked: no
# script of theirs runs. Sets ESMIGRATE_TREE_SITTER_INCLUDE and ESMIGRATE_TREE_SITTER_OBJECTS (both go
# into the library itself, so that an installed libesmigrate.a needs nothing more).

set(ESMIGRATE_NODE_MODULES "" CACHE PATH
    "A node_modules folder made by `npm ci --ignore-scripts` in tools/npm, for building offline")

set(npm_source "${PROJECT_SOURCE_DIR}/tools/npm")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${npm_source}/package.json"
                                       "${npm_source}/package-lock.json")

if(ESMIGRATE_NODE_MODULES)
  set(node_modules "${ESMIGRATE_NODE_MODULES}")
else()
  set(npm_directory "${PROJECT_BINARY_DIR}/npm")
  set(node_modules "${npm_directory}/node_modules")
  set(npm_stamp "${npm_directory}/fetched.sha256")
  file(SHA256 "${npm_source}/package-lock.json" wanted)
  set(fetched "")
  if(EXISTS "${npm_stamp}")
    file(READ "${npm_stamp}" fetched)
  endif()
  if(NOT fetched STREQUAL wanted)
    find_program(ESMIGRATE_NPM npm)
    if(NOT ESMIGRATE_NPM)
      message(FATAL_ERROR "npm was not found; it fetches the tree-sitter sources. "
                          "Run tools/setup.sh, or set ESMIGRATE_NODE_MODULES.")
    endif()
    message(STATUS "Fetching tree-sitter sources with npm")
    file(REMOVE_RECURSE "${npm_directory}")
    file(COPY "${npm_source}/package.json" "${npm_source}/package-lock.json"
         DESTINATION "${npm_directory}")
    execute_process(
      COMMAND "${ESMIGRATE_NPM}" ci --ignore-scripts --no-audit --no-fund --loglevel=error
      WORKING_DIRECTORY "${npm_directory}"
      RESULT_VARIABLE npm_result
      OUTPUT_VARIABLE npm_output
      ERROR_VARIABLE npm_output)
    if(NOT npm_result EQUAL 0)
      message(
        FATAL_ERROR
          "npm could not fetch the tree-sitter sources (exit ${npm_result}). Is the network "
          "reachable? To build offline, run `npm ci --ignore-scripts` in a copy of tools/npm and set "
          "ESMIGRATE_NODE_MODULES to its node_modules. npm said:\n${npm_output}")
    endif()
    file(WRITE "${npm_stamp}" "${wanted}")
  endif()
endif()

set(tree_sitter_lib "${node_modules}/tree-sitter/vendor/tree-sitter/lib")
set(tree_sitter_javascript "${node_modules}/tree-sitter-javascript/src")
foreach(file "${tree_sitter_lib}/src/lib.c" "${tree_sitter_lib}/include/tree_sitter/api.h"
             "${tree_sitter_javascript}/parser.c" "${tree_sitter_javascript}/scanner.c")
  if(NOT EXISTS "${file}")
    message(FATAL_ERROR "The tree-sitter packages lack ${file}. "
                        "Delete the build directory and configure again.")
  endif()
endforeach()
set(ESMIGRATE_TREE_SITTER_INCLUDE "${tree_sitter_lib}/include")

# src/syntax/raw_parser.c includes the sources, so that they are optimised together. Optimised even in
# debug builds (a slow parser helps nobody), warnings off: not our sources.
add_library(esmigrate_tree_sitter OBJECT "${PROJECT_SOURCE_DIR}/src/syntax/raw_parser.c")
target_include_directories(
  esmigrate_tree_sitter PRIVATE "${PROJECT_SOURCE_DIR}/src" "${node_modules}" "${tree_sitter_lib}/include"
                                "${tree_sitter_lib}/src" "${node_modules}/tree-sitter-javascript/src")
target_compile_definitions(esmigrate_tree_sitter PRIVATE _POSIX_C_SOURCE=200112L _DEFAULT_SOURCE)
# Its arrays are seen through a type that they do not have, which only separate compilation hides.
target_compile_options(esmigrate_tree_sitter PRIVATE -w -O2 -fno-strict-aliasing)
set_target_properties(
  esmigrate_tree_sitter PROPERTIES C_STANDARD 11 C_STANDARD_REQUIRED ON POSITION_INDEPENDENT_CODE ON
                                   C_VISIBILITY_PRESET hidden)
set(ESMIGRATE_TREE_SITTER_OBJECTS $<TARGET_OBJECTS:esmigrate_tree_sitter>)
set(ESMIGRATE_TREE_SITTER_LIB "${tree_sitter_lib}")
set(ESMIGRATE_TREE_SITTER_GRAMMAR "${tree_sitter_javascript}")
