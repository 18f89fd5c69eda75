# Fails when a file includes what its place in the house does not allow.
#   cmake -DSOURCE=<repository> -P cmake/layering.cmake

cmake_minimum_required(VERSION 3.25)
# The stages in the order of the data; each may include those before it.
set(stages article clause entity event evidence graph output query serve)
set(services support vocabulary)

# Which public headers belong to which folder; a header not named here belongs to the folder of its own name.
set(owner_of_json support)
set(owner_of_words support)
set(owner_of_spelling support)
set(owner_of_index evidence)
set(owner_of_unpacked article)
set(owner_of_page output)
set(owner_of_pipeline pipeline)

# Third parties behind walls: pattern of the include, and the files that may have it (relative to the repository).
# Tests stand outside the walls: an independent reader needs the library itself.
set(walls
  "unicode/[a-z0-9_]+\\.h|^src/support/|^src/clause/"
  "rapidjson/|^src/support/json|^src/output/|^src/article/"
  "sqlite3\\.h|^src/evidence/"
  "(graphviz/)?(cgraph|gvc|cdt)\\.h|^src/output/(dot|layout)"
  "boost/graph/|^include/entente/graph\\.hpp|^src/graph/|^src/query/"
  "libxml/|^src/article/"
  "httplib\\.h|^src/serve/server"
  "CLI/|^tools/entente/")

set(breaches "")

# The names of the folders that files of `stage` may include, into `allowed`.
function(allowed_for stage allowed)
  set(names ${stage})
  if(stage STREQUAL "vocabulary")
    list(APPEND names support)
  elseif(stage STREQUAL "pipeline")
    list(APPEND names ${services} article clause entity event)
  elseif(NOT stage STREQUAL "support")
    list(FIND stages ${stage} rank)
    list(SUBLIST stages 0 ${rank} before)
    list(APPEND names ${services} ${before} pipeline)
    if(stage STREQUAL "query")
      list(REMOVE_ITEM names output)
    endif()
    list(FIND stages event event_rank)
    if(rank LESS_EQUAL event_rank)
      list(REMOVE_ITEM names pipeline)
    endif()
  endif()
  set(${allowed} ${names} PARENT_SCOPE)
endfunction()

# The folder that an include of ours belongs to, into `owner`; empty for third parties and headers beside the file.
function(owner_of include owner)
  set(found "")
  if(include MATCHES "^entente/([a-z_]+)\\.hpp$")
    set(found ${CMAKE_MATCH_1})
    if(DEFINED owner_of_${found})
      set(found ${owner_of_${found}})
    endif()
  elseif(include MATCHES "^([a-z_]+)/")
    if(CMAKE_MATCH_1 IN_LIST stages OR CMAKE_MATCH_1 IN_LIST services)
      set(found ${CMAKE_MATCH_1})
    endif()
  endif()
  set(${owner} "${found}" PARENT_SCOPE)
endfunction()

# The folder that a file belongs to, into `stage`; empty outside src/ and include/.
function(stage_of file stage)
  set(found "")
  if(file MATCHES "^include/(entente/[a-z_]+\\.hpp)$")
    owner_of("${CMAKE_MATCH_1}" found)
  elseif(file MATCHES "^src/([a-z_]+)/")
    set(found ${CMAKE_MATCH_1})
  elseif(file MATCHES "^src/[a-z_]+\\.[ch]pp$")
    set(found pipeline)
  endif()
  set(${stage} "${found}" PARENT_SCOPE)
endfunction()

file(GLOB_RECURSE files RELATIVE ${SOURCE}
     ${SOURCE}/include/*.hpp ${SOURCE}/src/*.?pp ${SOURCE}/tools/*.?pp ${SOURCE}/tests/*.?pp)
list(FILTER files EXCLUDE REGEX "^tests/layering/")
list(LENGTH files count)
if(count EQUAL 0)
  message(FATAL_ERROR "${SOURCE}: no sources; expected a repository with src/ and include/")
endif()

foreach(file ${files})
  stage_of(${file} stage)
  if(stage)
    allowed_for(${stage} allowed)
  endif()
  file(STRINGS ${SOURCE}/${file} includes REGEX "^[ \t]*#[ \t]*include[ \t]*[<\"]")
  foreach(line ${includes})
    string(REGEX REPLACE "^[^<\"]*[<\"]([^>\"]*)[>\"].*$" "\\1" include "${line}")
    owner_of("${include}" owner)
    if(stage AND owner AND NOT owner IN_LIST allowed)
      list(APPEND breaches "${file}: includes ${include}, but ${stage} comes before ${owner}")
    endif()
    foreach(wall ${walls})
      string(REPLACE "|^" ";^" parts "${wall}")
      list(POP_FRONT parts pattern)
      if(include MATCHES "^${pattern}" AND NOT file MATCHES "^tests/")
        string(JOIN "|" places ${parts})
        if(NOT file MATCHES "${places}")
          list(APPEND breaches "${file}: includes ${include} outside its wall (${places})")
        endif()
      endif()
    endforeach()
  endforeach()
endforeach()

if(breaches)
  list(JOIN breaches "\n  " text)
  message(FATAL_ERROR "Layering:\n  ${text}")
endif()
message(STATUS "Layering: ${count} files keep to the house")
