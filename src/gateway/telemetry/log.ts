import pino, { type DestinationStream, type Logger, type LoggerOptions } from 'pino';
import { describeError } from './error-line.js';
import { scrub } from './scrub.js';

export type { Logger } from 'pino';

/**
 * Lines are made without these; should one get in all the same, its value stays out, with all that is in it. Looking
 * into every object for them would make a line cost ten times as much.
 */
const secrets = [
  'accessKey',
  'args',
  'auth',
  'authorization',
  'body',
  'caller',
  'context',
  'cookie',
  'document',
  'headers',
  'options',
  'password',
  'peerToken',
  'proof',
  'query',
  'request',
  'response',
  'secretKey',
  'token',
  'variables',
];

/** What may wait for a reader of the standard output that has come to a halt, in characters; lines beyond it are dropped. */
const maxLength = 4 * 1024 * 1024;

/** Each write costs about as much as a small request: lines wait for others, in characters and milliseconds. */
const gathered = { minLength: 4096, periodicFlush: 100 };

/**
 * The standard output, written to in the background: a slow reader must hold up no request. What is left is written
 * when the process ends.
 */
const standardOutput = () => pino.destination({ dest: 1, sync: false, maxLength, ...gathered });

/** Says, as soon as there is room again, how many lines found none. */
const tellOfDrops = (log: Logger, output: ReturnType<typeof standardOutput>): void => {
  let dropped = 0;
  output.on('drop', () => {
    dropped += 1;
  });
  output.on('drain', () => {
    if (dropped === 0) return;
    log.warn({ dropped }, 'log lines were dropped');
    dropped = 0;
  });
};

type LogMethod = NonNullable<NonNullable<LoggerOptions['hooks']>['logMethod']>;

/** Names lines of errors that come without a message, which would else repeat that of the error as it is. */
const nameErrors: LogMethod = function (args, write) {
  const [error, message]: readonly unknown[] = args;
  if (!(error instanceof Error) || message !== undefined) return write.apply(this, args);
  const named: unknown[] = [{ err: error }, 'failure'];
  return write.apply(this, named as typeof args); // the type knows no more than texts
};

/** A log that writes to `destination`: one JSON object a line, from `level` on. */
const logTo = (destination: DestinationStream, level: string): Logger =>
  pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError },
      hooks: { logMethod: nameErrors },
      redact: secrets,
    },
    destination,
  );

/** The log of the process, or of `destination` where one is given. */
export const createLog = (level: string, destination?: DestinationStream): Logger => {
  if (destination) return logTo(destination, level);
  const output = standardOutput();
  const log = logTo(output, level);
  tellOfDrops(log, output);
  return log;
};

/**
 * Waits until all lines are written, or cannot be since nobody reads them. A process that ends without having waited
 * tries for ever to write to a reader who has gone.
 */
export const writtenOut = async (log: Logger): Promise<void> => {
  const flushed = () => new Promise<void>((resolve) => log.flush(() => resolve()));
  await flushed(); // of a write that was under way, and of no more
  await flushed();
};

/** Where libraries complain, of a collector of traces that does not answer for one: lines of the log with their name. */
export const complaints = (log: Logger, library: string) => {
  const complain = (text: unknown) => log.warn({ detail: scrub(String(text)) }, library);
  return { error: complain, warn: complain, info() {}, debug() {}, verbose() {} };
};
