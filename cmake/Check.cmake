# `format`, `format-check`, `tidy` and `check`, the one target to run before a commit.

file(GLOB_RECURSE formatted_files CONFIGURE_DEPENDS include/*.h src/*.h src/*.cpp transforms/*.h
     transforms/*.cpp tests/*.h tests/*.cpp)
file(GLOB_RECURSE tidied_files CONFIGURE_DEPENDS src/*.cpp transforms/*.cpp)

find_program(ESMIGRATE_CLANG_FORMAT clang-format)
find_program(ESMIGRATE_CLANG_TIDY clang-tidy)

set(check_commands "")
if(ESMIGRATE_CLANG_FORMAT AND formatted_files)
  add_custom_target(
    format
    COMMAND "${ESMIGRATE_CLANG_FORMAT}" -i ${formatted_files}
    COMMENT "Formatting the C++ sources"
    VERBATIM)
  add_custom_target(
    format-check
    COMMAND "${ESMIGRATE_CLANG_FORMAT}" --dry-run --Werror ${formatted_files}
    COMMENT "Checking the format of the C++ sources"
    VERBATIM)
  list(APPEND check_commands COMMAND "${CMAKE_COMMAND}" --build "${PROJECT_BINARY_DIR}" --target
       format-check)
endif()

list(APPEND check_commands COMMAND "${CMAKE_COMMAND}" --build "${PROJECT_BINARY_DIR}")

if(ESMIGRATE_CLANG_TIDY AND tidied_files)
  add_custom_target(
    tidy
    # The compilation database holds warning options of the compiler that built it.
    COMMAND "${ESMIGRATE_CLANG_TIDY}" --quiet --extra-arg=-Wno-unknown-warning-option -p
            "${PROJECT_BINARY_DIR}" ${tidied_files}
    COMMENT "Running clang-tidy"
    VERBATIM)
  if(ESMIGRATE_TIDY)
    list(APPEND check_commands COMMAND "${CMAKE_COMMAND}" --build "${PROJECT_BINARY_DIR}" --target
         tidy)
  endif()
endif()

if(ESMIGRATE_BUILD_TESTS)
  list(APPEND check_commands COMMAND "${CMAKE_CTEST_COMMAND}" --test-dir "${PROJECT_BINARY_DIR}"
       --output-on-failure)
endif()

add_custom_target(check ${check_commands} VERBATIM USES_TERMINAL)
