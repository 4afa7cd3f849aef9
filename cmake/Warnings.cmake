# esmigrate_warnings(<target>): the warnings (and sanitizers) every C++ target of this project has.

if(ESMIGRATE_SANITIZE)
  # Everything linked together must agree on AddressSanitizer. UBSan stays off the C sources, which
  # are not ours to repair.
  add_compile_options(-fsanitize=address -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

if(ESMIGRATE_FUZZ)
  if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    message(FATAL_ERROR "ESMIGRATE_FUZZ needs clang++ (libFuzzer): use the preset `fuzz`.")
  endif()
  # The parser too: its coverage is what leads the fuzzer through the grammar.
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

function(esmigrate_warnings target)
  target_compile_options(
    ${target}
    PRIVATE -Wall
            -Wextra
            -Wpedantic
            -Wshadow
            -Wnon-virtual-dtor
            -Woverloaded-virtual
            -Wimplicit-fallthrough
            -Wunused
            -Wextra-semi
            # C++20 has no trigraphs, JavaScript has the operator `??=`.
            -Wno-trigraphs
            # ESM_CHECK names files as seen from the project, wherever it was built.
            "-fmacro-prefix-map=${PROJECT_SOURCE_DIR}/="
            $<$<BOOL:${ESMIGRATE_WERROR}>:-Werror>)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # g++ 12 and 13 judge std::string and std::variant wrongly here once they are inlined (GCC bugs
    # 105651, 105562, 107852): shown, but no error.
    target_compile_options(
      ${target} PRIVATE -Wduplicated-cond -Wlogical-op -Wno-restrict -Wno-error=maybe-uninitialized
                        -Wno-error=array-bounds -Wno-error=stringop-overflow
                        -Wno-error=stringop-overread)
  endif()
  if(ESMIGRATE_SANITIZE)
    target_compile_options(${target} PRIVATE -fsanitize=undefined -fno-sanitize-recover=all)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
      # Instrumented code gives this one no chance of being right.
      target_compile_options(${target} PRIVATE -Wno-maybe-uninitialized)
    endif()
  endif()
endfunction()
