import { parseArgs } from 'node:util';

export interface Options {
  readonly subscribers: number;
  readonly seconds: number;
  readonly intervalMs: number;
  readonly prof: boolean;
}

export const usage = `npm run bench:live -- [options]

  --subscribers 5000   the largest number of subscribers; 50 and 500 come before
  --seconds 20         how long each number of them is measured
  --interval 2000      milliseconds between two polls
  --prof               where the gateway's processor time goes, with the largest number`;

const whole = (value: string, name: string, least: number): number => {
  const read = Number(value);
  if (Number.isInteger(read) && read >= least) return read;
  throw new Error(`--${name}: ${value} is no whole number from ${least} on`);
};

/** The options of a command line; null if help is asked for. */
export const readOptions = (args: readonly string[]): Options | null => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean', default: false },
      subscribers: { type: 'string', default: '5000' },
      seconds: { type: 'string', default: '20' },
      interval: { type: 'string', default: '2000' },
      prof: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  return {
    subscribers: whole(values.subscribers, 'subscribers', 2),
    seconds: whole(values.seconds, 'seconds', 1),
    intervalMs: whole(values.interval, 'interval', 1_000),
    prof: values.prof,
  };
};
