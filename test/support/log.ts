import { inject } from 'vitest';
import { createLog } from '../../src/gateway/telemetry/log.js';
import { sharedLog } from './canary.js';

/** A line of the log, as a collector reads it. */
export type LogLine = Readonly<Record<string, unknown>> & { readonly msg: string };

/** A log that the tests of a file can read. */
export const createLogBook = (level = 'trace') => {
  const shared = sharedLog(inject('gatewayLog'));
  const lines: LogLine[] = [];
  let onLine = () => {};
  const log = createLog(level, {
    write(text: string) {
      shared.write(text);
      lines.push(JSON.parse(text));
      onLine();
    },
  });
  return {
    log,
    lines,
    /** The first line that fits, as soon as it is there: that of a request follows its answer. */
    async line(msg: string, fits: (line: LogLine) => boolean = () => true): Promise<LogLine> {
      for (;;) {
        const found = lines.find((line) => line.msg === msg && fits(line));
        if (found) return found;
        await new Promise<void>((resolve) => {
          onLine = resolve;
        });
      }
    },
  };
};
