# `cmake --install`: the program, the library with its headers, and a package for find_package.

include(CMakePackageConfigHelpers)

set(package_directory "${CMAKE_INSTALL_LIBDIR}/cmake/esmigrate")

install(TARGETS esmigrate EXPORT esmigrateTargets ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}")
if(TARGET esmigrate_cli)
  install(TARGETS esmigrate_cli RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
endif()
install(DIRECTORY "${PROJECT_SOURCE_DIR}/include/esmigrate"
        DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
install(EXPORT esmigrateTargets NAMESPACE esmigrate:: DESTINATION "${package_directory}")

configure_package_config_file(
  "${PROJECT_SOURCE_DIR}/cmake/esmigrateConfig.cmake.in"
  "${PROJECT_BINARY_DIR}/esmigrateConfig.cmake" INSTALL_DESTINATION "${package_directory}")
write_basic_package_version_file("${PROJECT_BINARY_DIR}/esmigrateConfigVersion.cmake"
                                 COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/esmigrateConfig.cmake"
              "${PROJECT_BINARY_DIR}/esmigrateConfigVersion.cmake"
        DESTINATION "${package_directory}")
