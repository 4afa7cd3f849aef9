'use strict';

module.exports = async function (commander, print) {
  const { Argument, Command, CommanderError, Help, InvalidArgumentError, Option } = commander;

  /** A program that neither exits nor writes anywhere but into `out`. */
  const create = (name = 'tool') => {
    const out = [];
    const program = new Command(name).exitOverride().configureOutput({
      writeOut: (text) => out.push(text),
      writeErr: (text) => out.push(`! ${text}`),
    });
    return { program, out };
  };
  const attempt = (label, program, args) => {
    try {
      program.parse(args, { from: 'user' });
      print(label, [program.opts(), program.args]);
    } catch (error) {
      print(`${label} throws`, [error.name, error.code, error.exitCode, error.message, error instanceof CommanderError]);
    }
  };

  const withOptions = () => {
    const { program, out } = create();
    program
      .version('3.2.1')
      .description('does things')
      .option('-d, --debug', 'more output')
      .option('-p, --port <number>', 'a port', (text) => parseInt(text, 10), 80)
      .option('--no-color', 'without colour')
      .option('-l, --letters [letters...]', 'some letters')
      .addOption(new Option('--level <level>', 'how much').choices(['low', 'high']).default('low'))
      .addOption(new Option('--secret', 'hidden').hideHelp())
      .addOption(new Option('--from-env <x>').env('NO_SUCH_VARIABLE'))
      .argument('[files...]', 'the files');
    return { program, out };
  };
  for (const args of [
    [],
    ['-d'],
    ['-p', '8080', 'a', 'b'],
    ['--port=1', '--no-color'],
    ['-l', 'a', 'b', '--', 'c'],
    ['--level', 'high'],
    ['--level', 'middle'],
    ['--unknown'],
    ['--port'],
    ['-dp', '3'],
    ['--version'],
    ['--help'],
    ['--debgu'],
    ['--secret'],
    ['-V'],
  ]) {
    const { program, out } = withOptions();
    attempt(args.join(' ') || 'no arguments', program, args);
    print('  wrote', out);
  }
  const { program } = withOptions();
  program.parse(['-p', '9'], { from: 'user' });
  print('sources', ['port', 'color', 'level', 'debug'].map((name) => program.getOptionValueSource(name)));
  print('help', program.helpInformation());

  const calls = [];
  const nested = () => {
    const { program: root, out } = create('git');
    root.command('clone <url> [dir]').alias('c').option('--depth <n>').action((url, dir, options) => calls.push(['clone', url, dir, options]));
    const remote = root.command('remote').description('remotes');
    remote.command('add <name>').action((name) => calls.push(['add', name]));
    remote.command('hidden', { hidden: true }).action(() => calls.push(['hidden']));
    root.hook('preAction', (self, command) => calls.push(['before', command.name()]));
    return { root, out };
  };
  for (const args of [['clone', 'x'], ['c', 'x', 'y', '--depth', '1'], ['remote', 'add', 'origin'], ['remote', 'hidden'], ['clone'], ['cloen', 'x'], ['help', 'remote'], ['remote']]) {
    const { root, out } = nested();
    attempt(args.join(' '), root, args);
    print('  called', calls.splice(0));
    print('  wrote', out);
  }

  const { program: typed } = create();
  typed.argument('<n>', 'a number', (text) => {
    if (Number.isNaN(Number(text))) throw new InvalidArgumentError('no number');
    return Number(text);
  });
  typed.addArgument(new Argument('[mode]', 'how').choices(['a', 'b']).default('a'));
  typed.action((n, mode) => calls.push([n, mode]));
  attempt('typed', typed, ['5', 'b']);
  attempt('typed, bad number', typed, ['x']);
  attempt('typed, bad choice', typed, ['5', 'z']);
  print('called', calls.splice(0));

  const { program: later } = create();
  later.command('wait').action(async () => {
    await null;
    calls.push(['waited']);
  });
  await later.parseAsync(['wait'], { from: 'user' });
  print('async', calls.splice(0));

  const help = new Help();
  print('visible', [help.visibleOptions(program).map((option) => option.flags), help.visibleArguments(program).length, help.padWidth(program, help)]);
  print('option', ((option) => [option.short, option.long, option.name(), option.attributeName(), option.isBoolean()])(new Option('-a, --an-option', 'x')));
  print('classes', [new Command('x') instanceof Command, new InvalidArgumentError('m').code, new CommanderError(2, 'code', 'message').exitCode]);
  print('global program', commander.program instanceof Command && commander.program === commander.program);
  print('createCommand', commander.createCommand('made').name());
  print('createOption', commander.createOption('--x <y>').required);
  print('createArgument', commander.createArgument('<z>').required);
  print('parse as node', create().program.option('-x').parse(['node', 'script', '-x']).opts());
};
