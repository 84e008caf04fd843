# cmake --install gives a prefix with the program, its plugins and codebooks, and find_package(polylogue) for plugin authors.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(PLUGIN_FOLDER ${CMAKE_INSTALL_LIBDIR}/polylogue/plugins)
get_property(ids GLOBAL PROPERTY POLYLOGUE_PLUGINS)
install(TARGETS polylogue RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
foreach(id ${ids})
  install(TARGETS plugin_${id} LIBRARY DESTINATION ${PLUGIN_FOLDER})
  install(DIRECTORY plugins/${id}/lexicon/ DESTINATION ${PLUGIN_FOLDER}/${id} OPTIONAL)
endforeach()
install(DIRECTORY plugins/common/lexicon/ DESTINATION ${PLUGIN_FOLDER}/common OPTIONAL)
install(DIRECTORY corpus/ DESTINATION ${CMAKE_INSTALL_DATADIR}/polylogue/corpus)
install(DIRECTORY plugins/skeleton DESTINATION ${CMAKE_INSTALL_DATADIR}/polylogue)
install(FILES core/abi/abi.h plugins/sdk/polylogue/plugin.hpp DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/polylogue)

write_basic_package_version_file(${CMAKE_BINARY_DIR}/polyloguePluginVersion.cmake COMPATIBILITY SameMajorVersion)
install(FILES cmake/polylogueConfig.cmake DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/polylogue)
install(FILES ${CMAKE_BINARY_DIR}/polyloguePluginVersion.cmake DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/polylogue RENAME polylogueConfigVersion.cmake)
