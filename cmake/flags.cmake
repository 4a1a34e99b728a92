# How our own code is compiled: zhibiao_flags for all of it, zhibiao_no_exceptions for what
# ships (the tests need exceptions, because Catch2 does).
# In C++, g++'s -Wconversion leaves changes of sign alone, and clang's shall too.
add_library(zhibiao_flags INTERFACE)
target_compile_options(zhibiao_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Werror)

add_library(zhibiao_no_exceptions INTERFACE)
target_compile_options(zhibiao_no_exceptions INTERFACE
  $<$<COMPILE_LANGUAGE:CXX>:-fno-exceptions> $<$<COMPILE_LANGUAGE:CXX>:-fno-rtti>)

if(ZHIBIAO_SANITIZE)
  # Our core has no type information for the vptr check to read.
  add_compile_options(-fsanitize=address,undefined -fno-sanitize=vptr -fno-sanitize-recover=all
    -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined -fno-sanitize=vptr)
  add_compile_definitions(_GLIBCXX_ASSERTIONS)
endif()
if(ZHIBIAO_FUZZ)
  # Lets libFuzzer see where an input leads.
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
if(EMSCRIPTEN)
  # -Os and -Oz run three times slower here and are no smaller.
  add_compile_options(-msimd128 -flto)
  add_link_options(-msimd128 -flto)
  # Functions stay as they are written: inlining makes the module a fifth heavier (brotli) and no
  # faster, and what it makes of those called once is so big that a browser is long in compiling it.
  # Being called once is worth 15,000 to the inliner.
  add_compile_options("SHELL:-mllvm -inline-threshold=0" "SHELL:-mllvm -inlinehint-threshold=0")
  add_link_options(-Wl,-mllvm,-inline-threshold=-15000)
endif()

# lint(TARGET): clang-tidy over each of its sources as it is compiled.
function(lint target)
  if(ZHIBIAO_TIDY)
    set_target_properties(${target} PROPERTIES CXX_CLANG_TIDY "clang-tidy-14;--quiet")
  endif()
endfunction()
