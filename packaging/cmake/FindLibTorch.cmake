# SPDX-License-Identifier: Apache-2.0
# LibTorch as one imported target, LibTorch::LibTorch, from a distribution's or a wheel's folder.
# LibTorch's own TorchConfig.cmake asks for a CUDA toolkit when the build is a CUDA one; linking needs only its libraries.
# Looks in LibTorch_ROOT, Torch_ROOT, Torch_DIR (its share/cmake/Torch) and CMAKE_PREFIX_PATH, each a CMake variable or one
# of the environment, then in the folder that packaging/setup fills. Sets LibTorch_VERSION and LibTorch_LIBRARY_DIR.
set(_libtorch_hints ${LibTorch_ROOT} $ENV{LibTorch_ROOT} ${Torch_ROOT} $ENV{Torch_ROOT})
foreach(_directory IN ITEMS "${Torch_DIR}" "$ENV{Torch_DIR}")
    if(_directory)
        list(APPEND _libtorch_hints "${_directory}/../../..")
    endif()
endforeach()
file(GLOB _libtorch_wheels "${CMAKE_SOURCE_DIR}/.libtorch/lib/python3*/site-packages/torch")
list(APPEND _libtorch_hints ${CMAKE_PREFIX_PATH} ${_libtorch_wheels})

# The second suffix is for a prefix path that names share/cmake, as LibTorch's own documentation has it.
find_path(LibTorch_INCLUDE_DIR torch/script.h HINTS ${_libtorch_hints} PATH_SUFFIXES include ../../include)
get_filename_component(_libtorch_prefix "${LibTorch_INCLUDE_DIR}/.." ABSOLUTE)
set(LibTorch_LIBRARY_DIR "${_libtorch_prefix}/lib")
foreach(_part torch torch_cpu c10 torch_cuda c10_cuda)
    find_library(LibTorch_${_part}_LIBRARY ${_part} HINTS "${LibTorch_LIBRARY_DIR}" NO_DEFAULT_PATH)
endforeach()
if(EXISTS "${LibTorch_INCLUDE_DIR}/torch/headeronly/version.h")
    file(READ "${LibTorch_INCLUDE_DIR}/torch/headeronly/version.h" _version_header)
    string(REGEX MATCH "\"([0-9]+\\.[0-9]+\\.[0-9]+)" _ "${_version_header}")
    set(LibTorch_VERSION "${CMAKE_MATCH_1}")
endif()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(LibTorch
    REQUIRED_VARS LibTorch_INCLUDE_DIR LibTorch_torch_LIBRARY LibTorch_torch_cpu_LIBRARY LibTorch_c10_LIBRARY
    VERSION_VAR LibTorch_VERSION
    HANDLE_VERSION_RANGE
    REASON_FAILURE_MESSAGE "Run packaging/setup, or name a LibTorch 2.13 folder with -DCMAKE_PREFIX_PATH=...")

if(LibTorch_FOUND AND NOT TARGET LibTorch::LibTorch)
    add_library(LibTorch::LibTorch INTERFACE IMPORTED)
    set(_libtorch_libraries ${LibTorch_torch_LIBRARY} ${LibTorch_torch_cpu_LIBRARY} ${LibTorch_c10_LIBRARY})
    if(LibTorch_torch_cuda_LIBRARY)
        list(APPEND _libtorch_libraries ${LibTorch_torch_cuda_LIBRARY} ${LibTorch_c10_cuda_LIBRARY})
        # The CUDA libraries find cuDNN, cuBLAS and the like by their own run path, which the linker needn't follow.
        set_property(TARGET LibTorch::LibTorch PROPERTY INTERFACE_LINK_OPTIONS "LINKER:--allow-shlib-undefined")
    endif()
    set_target_properties(LibTorch::LibTorch PROPERTIES
        INTERFACE_INCLUDE_DIRECTORIES "${_libtorch_prefix}/include;${_libtorch_prefix}/include/torch/csrc/api/include"
        # The operators register themselves when the libraries load, so all of them stay linked.
        INTERFACE_LINK_LIBRARIES "-Wl,--push-state,--no-as-needed;${_libtorch_libraries};-Wl,--pop-state")
endif()
mark_as_advanced(LibTorch_INCLUDE_DIR LibTorch_torch_LIBRARY LibTorch_torch_cpu_LIBRARY LibTorch_c10_LIBRARY
    LibTorch_torch_cuda_LIBRARY LibTorch_c10_cuda_LIBRARY)
