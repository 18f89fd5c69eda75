# The page of `export --format html` and of `serve`: npm and Vite make one HTML file of tools/explorer, which is compiled into
# the program. Without Node.js the program has everything else, and says so when it is asked for the page.
# Included by CMakeLists.txt; run as a script by the build:
#   cmake -DSOURCE=tools/explorer -DWORK=… -DNPM=… -DMODE=AUTO -DOUTPUT=page_bundle.cpp -P cmake/explorer.cmake

if(NOT CMAKE_SCRIPT_MODE_FILE)
  set(ENTENTE_EXPLORER AUTO CACHE STRING "Build the page of tools/explorer: ON, OFF, or AUTO for where Node.js 18 and npm are there")
  set_property(CACHE ENTENTE_EXPLORER PROPERTY STRINGS AUTO ON OFF)
  set(npm "")
  if(ENTENTE_EXPLORER)
    find_program(ENTENTE_NPM npm)
    find_program(ENTENTE_NODE node)
    if(ENTENTE_NPM AND ENTENTE_NODE)
      execute_process(COMMAND ${ENTENTE_NODE} --version OUTPUT_VARIABLE node_version OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
      string(REGEX REPLACE "^v" "" node_version "${node_version}")
      if(node_version VERSION_GREATER_EQUAL 18)
        set(npm ${ENTENTE_NPM})
      endif()
    endif()
    if(NOT npm AND ENTENTE_EXPLORER STREQUAL "ON")
      message(FATAL_ERROR "ENTENTE_EXPLORER is ON, but there is no npm with Node.js 18 or later")
    elseif(NOT npm)
      message(STATUS "No npm with Node.js 18 or later: building without the page (export --format html, serve)")
    endif()
  endif()
  file(GLOB_RECURSE explorer_files CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/tools/explorer/*)
  list(FILTER explorer_files EXCLUDE REGEX "/(node_modules|dist)/")
  add_custom_command(OUTPUT ${PROJECT_BINARY_DIR}/page_bundle.cpp
    COMMAND ${CMAKE_COMMAND} -DSOURCE=${CMAKE_CURRENT_SOURCE_DIR}/tools/explorer -DWORK=${PROJECT_BINARY_DIR}/explorer
            -DNPM=${npm} -DMODE=${ENTENTE_EXPLORER} -DOUTPUT=${PROJECT_BINARY_DIR}/page_bundle.cpp -P ${CMAKE_CURRENT_LIST_FILE}
    DEPENDS ${explorer_files} ${CMAKE_CURRENT_LIST_FILE}
    COMMENT "Making the page of tools/explorer" VERBATIM)
  return()
endif()

cmake_minimum_required(VERSION 3.25)

# Runs npm in the work folder, unless it failed before; what it says when it fails goes into `trouble`.
function(run_npm)
  if(trouble)
    return()
  endif()
  execute_process(COMMAND ${NPM} ${ARGN} WORKING_DIRECTORY ${WORK} RESULT_VARIABLE failed OUTPUT_VARIABLE talk ERROR_VARIABLE talk)
  if(failed)
    list(JOIN ARGN " " arguments)
    set(trouble "npm ${arguments} failed in ${WORK}:\n${talk}" PARENT_SCOPE)
  endif()
endfunction()

# The bytes of the page as escapes of a C++ string into `bytes`; empty when npm failed.
function(make_page)
  file(REMOVE_RECURSE ${WORK}/src ${WORK}/dist)
  file(GLOB files RELATIVE ${SOURCE} ${SOURCE}/* ${SOURCE}/.npmrc)
  list(REMOVE_ITEM files node_modules dist)
  foreach(file ${files})
    file(COPY ${SOURCE}/${file} DESTINATION ${WORK})
  endforeach()
  file(SHA256 ${WORK}/package-lock.json wanted)
  set(installed "")
  if(EXISTS ${WORK}/installed)
    file(READ ${WORK}/installed installed)
  endif()
  if(NOT installed STREQUAL wanted)
    run_npm(ci --ignore-scripts --no-audit --no-fund --fetch-retries=1)
  endif()
  run_npm(run build)
  set(trouble "${trouble}" PARENT_SCOPE)
  if(NOT trouble)
    file(WRITE ${WORK}/installed ${wanted})
    file(READ ${WORK}/dist/index.html hex HEX)
    string(REGEX REPLACE "(..)" "\\\\x\\1" escapes "${hex}")
    set(bytes "${escapes}" PARENT_SCOPE)
  endif()
endfunction()

set(bytes "")
set(trouble "")
if(NPM)
  make_page()
endif()
if(trouble AND MODE STREQUAL "ON")
  message(FATAL_ERROR "${trouble}")
endif()
file(WRITE ${OUTPUT} "#include \"output/page_bundle.hpp\"

namespace entente {
namespace {

constexpr char bytes[] = \"${bytes}\";

}  // namespace

std::string_view page_bundle() { return {bytes, sizeof(bytes) - 1}; }

}  // namespace entente
")
if(trouble)
  message(WARNING "${trouble}\nBuilding without the page (export --format html, serve); the next build tries again.")
  execute_process(COMMAND touch -d @0 ${OUTPUT})  # older than what it is made of
endif()
