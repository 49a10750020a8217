# SPDX-License-Identifier: Apache-2.0
# daguerre_test(tst_X LIBRARIES ... [LABELS ...] [TIMEOUT seconds]): one file, one subject, one executable.
# Labels: `fake` runs without LibTorch (these pass under tsan as well), `mini` loads the embedded model.
function(daguerre_test name)
    cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LIBRARIES;LABELS" ${ARGN})
    add_executable(${name} ${name}.cpp ${ARG_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_link_libraries(${name} PRIVATE daguerre_options daguerre_test_support Qt6::Test ${ARG_LIBRARIES})
    add_test(NAME ${name} COMMAND ${name})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    set_tests_properties(${name} PROPERTIES
        LABELS "${ARG_LABELS}"
        TIMEOUT ${ARG_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;OMP_WAIT_POLICY=PASSIVE;XDG_RUNTIME_DIR=${CMAKE_BINARY_DIR}")
endfunction()
