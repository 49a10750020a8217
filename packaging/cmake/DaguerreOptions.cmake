# SPDX-License-Identifier: Apache-2.0
# Compiler settings shared by every target: link daguerre_options privately.
option(DAGUERRE_WERROR "Treat warnings as errors" OFF)
set(DAGUERRE_SANITIZE "" CACHE STRING "Sanitizers, as for -fsanitize= (address,undefined or thread)")
option(DAGUERRE_FUZZ "Build the libFuzzer targets (clang only)" OFF)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # ccache needs to be told that precompiled headers may be shared.
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime "${CCACHE_PROGRAM}")
endif()
find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM)
    add_link_options(-fuse-ld=mold)
endif()

if(DAGUERRE_SANITIZE)
    add_compile_options(-fsanitize=${DAGUERRE_SANITIZE} -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${DAGUERRE_SANITIZE})
endif()

if(DAGUERRE_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link)
endif()

add_library(daguerre_options INTERFACE)
target_include_directories(daguerre_options INTERFACE "${CMAKE_SOURCE_DIR}")
target_compile_options(daguerre_options INTERFACE -Wall -Wextra -Wpedantic -Wnon-virtual-dtor -Woverloaded-virtual
    # GCC 12 and 13 warn of overlapping copies inside std::string's operator+ (GCC bug 105651).
    $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
    $<$<BOOL:${DAGUERRE_WERROR}>:-Werror>)
target_compile_definitions(daguerre_options INTERFACE
    DAGUERRE_VERSION="${PROJECT_VERSION}"
    QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_USE_QSTRINGBUILDER)
