// Packages that many programs use, with all that they depend on: a thousand and more.

import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const packages = `express lodash react react-dom vue @babel/core webpack eslint typescript rollup aws-sdk@2 rxjs moment
  chalk@4 yargs commander glob semver uuid axios debug async bluebird underscore ramda immutable mocha chai@4 sinon tape
  ava@6 jest-cli prettier graphql pg mysql2 mongoose redis ws socket.io koa fastify hapi passport nodemailer handlebars
  pug ejs marked cheerio jsdom winston pino dotenv inquirer@8 ora@5 shelljs rimraf mkdirp minimist node-fetch@2 core-js`
  .split(/\s+/);

/** Installs them into `dir`; needs the network and minutes. No install scripts are run. */
export function installPopularPackages(dir) {
  fs.writeFileSync(path.join(dir, 'package.json'), '{ "private": true }\n');
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--legacy-peer-deps',
    '--loglevel=error', ...packages], { cwd: dir, stdio: 'inherit' });
}

/** The names of what stands in `dir/node_modules`, scoped ones with their scope. */
export function installedNames(dir) {
  const modules = path.join(dir, 'node_modules');
  return fs.readdirSync(modules).filter((name) => !name.startsWith('.'))
    .flatMap((name) => (name.startsWith('@') ? fs.readdirSync(path.join(modules, name)).map((rest) => `${name}/${rest}`)
      : [name]));
}
