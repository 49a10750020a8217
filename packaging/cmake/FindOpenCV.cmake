# SPDX-License-Identifier: Apache-2.0
# OpenCV's core and imgproc as the imported targets opencv_core and opencv_imgproc.
# OpenCV's own OpenCVConfig.cmake comes, on Debian, with a package of all its modules and what those need; the two that
# Daguerre uses have packages of their own, and this finds them there. Looks in OpenCV_ROOT and CMAKE_PREFIX_PATH first.
find_path(OpenCV_INCLUDE_DIR opencv2/core/version.hpp PATH_SUFFIXES opencv4 include/opencv4)
if(EXISTS "${OpenCV_INCLUDE_DIR}/opencv2/core/version.hpp")
    file(STRINGS "${OpenCV_INCLUDE_DIR}/opencv2/core/version.hpp" _opencv_version REGEX "#define CV_VERSION_(MAJOR|MINOR|REVISION) ")
    list(TRANSFORM _opencv_version REPLACE "[^0-9]+" "")
    list(JOIN _opencv_version "." OpenCV_VERSION)
endif()

foreach(_module core imgproc)
    find_library(OpenCV_${_module}_LIBRARY opencv_${_module})
    if(OpenCV_${_module}_LIBRARY AND EXISTS "${OpenCV_INCLUDE_DIR}/opencv2/${_module}.hpp")
        set(OpenCV_${_module}_FOUND TRUE)
    endif()
endforeach()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(OpenCV
    REQUIRED_VARS OpenCV_core_LIBRARY OpenCV_INCLUDE_DIR
    VERSION_VAR OpenCV_VERSION
    HANDLE_COMPONENTS
    REASON_FAILURE_MESSAGE "Run packaging/setup, or name an OpenCV 4 folder with -DOpenCV_ROOT=...")

if(OpenCV_FOUND AND NOT TARGET opencv_core)
    foreach(_module core imgproc)
        add_library(opencv_${_module} UNKNOWN IMPORTED)
        set_target_properties(opencv_${_module} PROPERTIES
            IMPORTED_LOCATION "${OpenCV_${_module}_LIBRARY}"
            INTERFACE_INCLUDE_DIRECTORIES "${OpenCV_INCLUDE_DIR}")
    endforeach()
    set_property(TARGET opencv_imgproc PROPERTY INTERFACE_LINK_LIBRARIES opencv_core)
endif()
mark_as_advanced(OpenCV_INCLUDE_DIR OpenCV_core_LIBRARY OpenCV_imgproc_LIBRARY)
