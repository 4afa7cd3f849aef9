// Preloaded (`node --require`) into every program under test: tells how the program died, without text
// that may differ (messages, stack traces). Written to the file named by ESMIGRATE_ERROR_FILE.
'use strict';

const { writeFileSync } = require('node:fs');

process.on('uncaughtExceptionMonitor', (error) => {
  const isError = error !== null && typeof error === 'object' && 'name' in error;
  const name = isError ? String(error.name) : `thrown ${typeof error} ${String(error)}`;
  writeFileSync(process.env.ESMIGRATE_ERROR_FILE, name);
});
