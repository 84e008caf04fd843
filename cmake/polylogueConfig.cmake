# find_package(polylogue) for plugin authors: the target polylogue::sdk and the function polylogue_add_plugin(NAME SOURCES…).
get_filename_component(POLYLOGUE_PREFIX "${CMAKE_CURRENT_LIST_DIR}/../../.." ABSOLUTE)
if(NOT EXISTS "${POLYLOGUE_PREFIX}/include/polylogue/abi.h") # lib/<triplet>/cmake/polylogue
  get_filename_component(POLYLOGUE_PREFIX "${POLYLOGUE_PREFIX}/.." ABSOLUTE)
endif()
if(NOT TARGET polylogue::sdk)
  add_library(polylogue::sdk INTERFACE IMPORTED)
  set_target_properties(polylogue::sdk PROPERTIES INTERFACE_INCLUDE_DIRECTORIES "${POLYLOGUE_PREFIX}/include" INTERFACE_COMPILE_FEATURES cxx_std_20)
endif()
function(polylogue_add_plugin name)
  add_library(${name} MODULE ${ARGN})
  target_link_libraries(${name} PRIVATE polylogue::sdk)
  set_target_properties(${name} PROPERTIES PREFIX "" CXX_VISIBILITY_PRESET hidden C_VISIBILITY_PRESET hidden)
endfunction()
