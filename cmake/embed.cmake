# embed_tables(TARGET [ONLY|BUT TABLE...]): an object library with packed_tables(), the tables of
# the lexicon: core/lexicon/data/*.tsv and words.tsv, distilled from a dictionary; all of them, or
# what a program needs that shall be light.
set(generated ${PROJECT_BINARY_DIR}/generated)

file(GLOB tables CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/core/lexicon/data/*.tsv)
set(distill ${PROJECT_SOURCE_DIR}/scripts/distill_words.py)
set(dictionary ${PROJECT_SOURCE_DIR}/.deps/jieba/dict.txt)
set(field_words ${PROJECT_SOURCE_DIR}/core/lexicon/field_words.txt)
add_custom_command(
  OUTPUT ${generated}/words.tsv
  COMMAND ${Python3_EXECUTABLE} ${distill} ${dictionary} ${field_words} ${generated}/words.tsv ${tables}
  DEPENDS ${distill} ${dictionary} ${field_words} ${tables}
  COMMENT "Distilling the dictionary" VERBATIM)
# One target runs it for all: makers of one file may not run at a time.
add_custom_target(zhibiao_words DEPENDS ${generated}/words.tsv)

function(embed_tables target)
  cmake_parse_arguments(PARSE_ARGV 1 chosen "" "" "ONLY;BUT")
  set(embedded ${tables} ${generated}/words.tsv)
  foreach(table IN LISTS embedded)
    cmake_path(GET table FILENAME name)
    if(name IN_LIST chosen_BUT OR (chosen_ONLY AND NOT name IN_LIST chosen_ONLY))
      list(REMOVE_ITEM embedded ${table})
    endif()
  endforeach()

  set(embed ${PROJECT_SOURCE_DIR}/scripts/embed_tables.py)
  add_custom_command(
    OUTPUT ${generated}/${target}.cpp
    COMMAND ${Python3_EXECUTABLE} ${embed} ${generated}/${target}.cpp ${embedded}
    DEPENDS ${embed} ${embedded}
    COMMENT "Embedding the lexicon" VERBATIM)
  add_library(${target} OBJECT ${generated}/${target}.cpp)
  target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}/core)
  add_dependencies(${target} zhibiao_words)
endfunction()
