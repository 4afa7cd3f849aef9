// Command line flags of the test runners: `--name value`, `--name=value`, `--switch`.

/**
 * Reads `argv` against `spec`, an object of flag name -> default value. The type of the default decides how a
 * value is read: `false` is a switch, a number is parsed, a string is kept. An unknown flag ends the process
 * with status 2 and the usage line.
 */
export function readFlags(argv, spec, usage) {
  const flags = { ...spec };
  const fail = (why) => {
    console.error(`${why}\nusage: ${usage}`);
    process.exit(2);
  };
  for (let i = 0; i < argv.length; i++) {
    const match = /^--([^=]+)(?:=(.*))?$/s.exec(argv[i]);
    if (!match || !(match[1] in spec)) fail(`unknown argument: ${argv[i]}`);
    const [, name, inline] = match;
    const fallback = spec[name];
    if (fallback === false) {
      flags[name] = true;
      continue;
    }
    const text = inline ?? argv[++i];
    if (text === undefined) fail(`--${name} needs a value`);
    flags[name] = typeof fallback === 'number' ? Number(text) : text;
    if (Number.isNaN(flags[name])) fail(`--${name} needs a number, not ${text}`);
  }
  return flags;
}
