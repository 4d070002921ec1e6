import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { relative } from 'node:path';
import type { Options } from './options.js';
import type { Subject } from './subject.js';
import { gatewayAt, loadPeers, ownSubjects } from './subjects.js';

const root = new URL('../..', import.meta.url).pathname;
const peers = `${root}bench/peers`;

const run = (what: string, program: string, ...args: string[]) => {
  console.error(what);
  execFileSync(program, args, { cwd: root, stdio: ['ignore', 2, 2] });
};

/** What runs as a program of its own must not be slowed down by the tool that runs TypeScript as it is. */
export const compile = () => run('Compiling limit and stub', 'npx', 'tsc', '-p', 'bench');

/** Each folder with packages of its own is installed on first use; nothing that a package wants to run then is run. */
const preparePeers = () => {
  const folders = readdirSync(peers)
    .map((name) => `${peers}/${name}`)
    .filter((folder) => existsSync(`${folder}/package-lock.json`));
  for (const folder of [peers, ...folders]) {
    if (existsSync(`${folder}/node_modules`)) continue;
    const where = relative(root, folder);
    run(`Installing ${where}, this once`, 'npm', 'ci', '--ignore-scripts', '--prefix', where);
  }
  run('Compiling the peers', 'npx', 'tsc', '-p', 'bench/peers');
};

/** The subjects of a run; peers are made ready only if one of them is wanted. */
export const chooseSubjects = async ({
  only,
  dist,
  against,
}: Options): Promise<readonly Subject[]> => {
  const builds = [
    ...(dist === null ? [] : [gatewayAt('gateway', dist)]),
    ...(against === null ? [] : [gatewayAt('gateway-against', against)]),
  ];
  const own = [...builds, ...ownSubjects.filter(({ name }) => dist === null || name !== 'gateway')];
  const isWanted = ({ name }: Subject) =>
    only === null || only.includes(name) || builds.some((build) => build.name === name);
  const needsPeers = only === null || only.some((name) => !own.some((one) => one.name === name));
  if (needsPeers) preparePeers();
  const all = needsPeers ? [...own, ...(await loadPeers())] : own;
  for (const name of only ?? []) {
    if (!all.some((one) => one.name === name)) {
      throw new Error(`${name} is none of ${all.map((one) => one.name).join(', ')}`);
    }
  }
  return all.filter(isWanted).filter((subject) => {
    const missing = subject.missing();
    if (missing !== null) console.error(`Without ${subject.name}: ${missing}`);
    return missing === null;
  });
};
