# embed_tables(TARGET): an object library with builtin_tables(), the text of every table of
# the lexicon: core/lexicon/data/*.tsv and words.tsv, distilled from a dictionary.

function(embed_tables target)
  set(generated ${PROJECT_BINARY_DIR}/generated)
  file(GLOB tables CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/core/lexicon/data/*.tsv)

  set(distill ${PROJECT_SOURCE_DIR}/scripts/distill_words.py)
  set(dictionary ${PROJECT_SOURCE_DIR}/.deps/jieba/dict.txt)
  add_custom_command(
    OUTPUT ${generated}/words.tsv
    COMMAND ${Python3_EXECUTABLE} ${distill} ${dictionary} ${generated}/words.tsv ${tables}
    DEPENDS ${distill} ${dictionary} ${tables}
    COMMENT "Distilling the dictionary" VERBATIM)

  set(embed ${PROJECT_SOURCE_DIR}/scripts/embed_tables.py)
  add_custom_command(
    OUTPUT ${generated}/builtin_tables.cpp
    COMMAND ${Python3_EXECUTABLE} ${embed} ${generated}/builtin_tables.cpp ${tables} ${generated}/words.tsv
    DEPENDS ${embed} ${tables} ${generated}/words.tsv
    COMMENT "Embedding the lexicon" VERBATIM)
  add_library(${target} OBJECT ${generated}/builtin_tables.cpp)
  target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}/core)
endfunction()
