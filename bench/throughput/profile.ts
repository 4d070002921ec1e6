import { readFileSync } from 'node:fs';

/** What of a `.cpuprofile` is needed: its tree of calls, and which node each sample was in for how long. */
interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: {
      readonly functionName: string;
      readonly url: string;
      readonly lineNumber: number;
    };
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

const most = 40;
const idle = '(idle)';

/** `node_modules/undici` for packages, the path below `dist` for our own files, `node:http` for Node's. */
const fileOf = (url: string): string => {
  if (url === '') return '(engine)';
  const installed = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1];
  if (installed) return `node_modules/${installed}`;
  return url.replace(/^file:\/\//, '').replace(/^.*\/dist\//, 'dist/');
};

const groupOf = (file: string): string =>
  file.startsWith('dist/')
    ? file.split('/').slice(0, 3).join('/')
    : file.startsWith('node:')
      ? 'node'
      : file;

const table = (title: string, times: ReadonlyMap<string, number>, all: number, rows: number) => {
  const sorted = [...times].sort(([, a], [, b]) => b - a).slice(0, rows);
  const lines = sorted.map(([name, time]) => {
    const share = ((time * 100) / all).toFixed(1).padStart(5);
    return `${share} %  ${(time / 1_000).toFixed(0).padStart(7)} ms  ${name}`;
  });
  return [title, ...lines, ''].join('\n');
};

/** Self time by package or folder, by file and by function, as text; idle time is left out, and the first `skipMs`. */
export const summarize = (path: string, skipMs: number): string => {
  const profile: CpuProfile = JSON.parse(readFileSync(path, 'utf8'));
  const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]));
  const groups = new Map<string, number>();
  const files = new Map<string, number>();
  const functions = new Map<string, number>();
  const add = (times: Map<string, number>, name: string, time: number) =>
    times.set(name, (times.get(name) ?? 0) + time);
  let all = 0;
  let elapsed = 0;
  profile.samples.forEach((sample, index) => {
    const frame = frames.get(sample);
    const time = profile.timeDeltas[index] ?? 0;
    elapsed += time;
    if (elapsed < skipMs * 1_000) return;
    if (!frame || frame.functionName === idle) return;
    const file = fileOf(frame.url);
    const name = frame.functionName || '(anonymous)';
    all += time;
    // The engine's own work, such as garbage collection, is told apart by its name alone.
    const whole = frame.url === '' ? name : file;
    add(groups, frame.url === '' ? name : groupOf(file), time);
    add(files, whole, time);
    add(functions, frame.url === '' ? name : `${name}  ${file}:${frame.lineNumber + 1}`, time);
  });
  return [
    table('By package or folder', groups, all, most / 2),
    table('By file', files, all, most),
    table('By function', functions, all, most),
  ].join('\n');
};
