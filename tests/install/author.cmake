# What a plugin author does: copies a project, builds it against the installed package, runs it with the installed program.
# cmake -DPREFIX=… -DPROJECT=folder -DSOURCE=file -DWORK=folder -DPASSAGE=file -DID=id -DFOUND=words -DCOMPILER_OPTIONS=… -P author.cmake
# SOURCE, where given, is copied as plugin.c; FOUND must be among what the plugin finds in the passage.
file(REMOVE_RECURSE ${WORK})
file(COPY ${PROJECT}/ DESTINATION ${WORK})
if(SOURCE)
  file(COPY_FILE ${SOURCE} ${WORK}/plugin.c)
endif()
execute_process(COMMAND ${CMAKE_COMMAND} -G Ninja -S ${WORK} -B ${WORK}/build -DCMAKE_BUILD_TYPE=Release -DCMAKE_PREFIX_PATH=${PREFIX}
  COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${CMAKE_COMMAND} --build ${WORK}/build COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${PREFIX}/bin/polylogue plugins --plugin-dir ${WORK}/build COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${PREFIX}/bin/polylogue extract ${PASSAGE} --plugin-dir ${WORK}/build --plugin ${ID}
  OUTPUT_VARIABLE found COMMAND_ERROR_IS_FATAL ANY)
message("${found}")
if(NOT found MATCHES "${FOUND}" OR NOT found MATCHES "\"${ID}\"")
  message(FATAL_ERROR "the plugin ${ID} did not find '${FOUND}'")
endif()
execute_process(COMMAND ${PREFIX}/bin/polylogue map ${PASSAGE} -o ${WORK}/out --plugin-dir ${WORK}/build COMMAND_ERROR_IS_FATAL ANY)
