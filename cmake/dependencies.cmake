# What we build on, compiled or included from known places for both targets. The sources in
# .deps/ are fetched by scripts/fetch_sources.sh.
set(deps ${PROJECT_SOURCE_DIR}/.deps)
if(NOT EXISTS ${deps}/utf8proc/utf8proc.c)
  message(FATAL_ERROR "third-party sources are missing: run scripts/fetch_sources.sh")
endif()

# utf8proc_data.c is included by utf8proc.c.
add_library(utf8proc STATIC ${deps}/utf8proc/utf8proc.c)
target_include_directories(utf8proc SYSTEM PUBLIC ${deps}/utf8proc)
target_compile_definitions(utf8proc PUBLIC UTF8PROC_STATIC)

# Header only. Its folder alone is linked into an include directory: -I/usr/include would
# give the system's headers to Emscripten.
set(json_include ${PROJECT_BINARY_DIR}/json_include)
find_path(nlohmann_json_root nlohmann/json.hpp PATHS /usr/include NO_CMAKE_FIND_ROOT_PATH REQUIRED)
file(MAKE_DIRECTORY ${json_include})
file(CREATE_LINK ${nlohmann_json_root}/nlohmann ${json_include}/nlohmann SYMBOLIC)
add_library(nlohmann_json INTERFACE)
target_include_directories(nlohmann_json SYSTEM INTERFACE ${json_include})
target_compile_definitions(nlohmann_json INTERFACE JSON_NOEXCEPTION)

# A big file that only tests link: not worth optimizing.
add_library(catch2 STATIC EXCLUDE_FROM_ALL ${deps}/catch2/catch_amalgamated.cpp)
target_include_directories(catch2 SYSTEM PUBLIC ${deps}/catch2)
target_compile_options(catch2 PRIVATE -O0)
