# embed_tables(OUT): writes a source with builtin_tables(), the text of every table of the
# lexicon: core/lexicon/data/*.tsv and words.tsv, distilled from a dictionary. OUT is the
# variable that gets the name of the source.
find_package(Python3 REQUIRED COMPONENTS Interpreter)

function(embed_tables out)
  set(generated ${PROJECT_BINARY_DIR}/generated)
  file(GLOB tables CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/core/lexicon/data/*.tsv)

  set(distill ${PROJECT_SOURCE_DIR}/scripts/distill_words.py)
  set(dictionary ${PROJECT_SOURCE_DIR}/.deps/jieba/dict.txt)
  add_custom_command(
    OUTPUT ${generated}/words.tsv
    COMMAND ${Python3_EXECUTABLE} ${distill} ${dictionary} ${generated}/words.tsv
    DEPENDS ${distill} ${dictionary}
    COMMENT "Distilling the dictionary" VERBATIM)

  set(embed ${PROJECT_SOURCE_DIR}/scripts/embed_tables.py)
  add_custom_command(
    OUTPUT ${generated}/builtin_tables.cpp
    COMMAND ${Python3_EXECUTABLE} ${embed} ${generated}/builtin_tables.cpp ${tables} ${generated}/words.tsv
    DEPENDS ${embed} ${tables} ${generated}/words.tsv
    COMMENT "Embedding the lexicon" VERBATIM)
  # One literal a table is longer than the 65,536 bytes that the standard promises; both
  # compilers take it.
  set_source_files_properties(${generated}/builtin_tables.cpp PROPERTIES
    COMPILE_OPTIONS -Wno-overlength-strings)
  set(${out} ${generated}/builtin_tables.cpp PARENT_SCOPE)
endfunction()
