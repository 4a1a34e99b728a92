# What we build on, compiled or included from known places for both targets. The sources in
# .deps/ are fetched by scripts/fetch_sources.sh.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
set(deps ${PROJECT_SOURCE_DIR}/.deps)
if(NOT EXISTS ${deps}/utf8proc/utf8proc.c)
  message(FATAL_ERROR "third-party sources are missing: run scripts/fetch_sources.sh")
endif()

# utf8proc.c includes utf8proc_data.c, its tables, from its own folder; ours are slimmer.
set(utf8proc ${PROJECT_BINARY_DIR}/utf8proc)
set(slim_unicode ${PROJECT_SOURCE_DIR}/scripts/slim_unicode.py)
foreach(file utf8proc.c utf8proc.h)
  configure_file(${deps}/utf8proc/${file} ${utf8proc}/${file} COPYONLY)
endforeach()
add_custom_command(
  OUTPUT ${utf8proc}/utf8proc_data.c
  COMMAND ${Python3_EXECUTABLE} ${slim_unicode} ${deps}/utf8proc/utf8proc_data.c ${utf8proc}/utf8proc_data.c
  DEPENDS ${slim_unicode} ${deps}/utf8proc/utf8proc_data.c
  COMMENT "Slimming the Unicode tables" VERBATIM)
set_source_files_properties(${utf8proc}/utf8proc_data.c PROPERTIES HEADER_FILE_ONLY ON)
add_library(utf8proc STATIC ${utf8proc}/utf8proc.c ${utf8proc}/utf8proc_data.c)
target_include_directories(utf8proc SYSTEM PUBLIC ${utf8proc})
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
