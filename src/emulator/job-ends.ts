import { streamsOf } from './sql.js';
import type { Job } from './store.js';

/** Where the records of a job come from or go to, named as metrics and plan name it. */
export interface End {
  readonly label: string;
}

/** The sources and sinks of a job: those of its SQL, or one each for a jar, whose code nobody sees. */
export function endsOf(job: Job): { sources: readonly End[]; sinks: readonly End[] } {
  const streams = streamsOf(job.sql);
  const labels = (kind: 'source' | 'sink', word: string) =>
    streams
      .filter((stream) => stream.kind === kind)
      .map(({ name, options }) => ({
        label: `${word}: ${(options.type ?? 'custom').toUpperCase()}_${name}`,
      }));
  if (streams.length > 0) {
    return { sources: labels('source', 'Source'), sinks: labels('sink', 'Sink') };
  }
  return {
    sources: [{ label: `Source: CUSTOM_${job.name}` }],
    sinks: [{ label: `Sink: CUSTOM_${job.name}` }],
  };
}
