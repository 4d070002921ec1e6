import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  growthMs,
  longestTransition,
  restartMs,
  warmUpMs,
} from '../../../src/gateway/insight/thresholds.js';

const sdl = readFileSync(
  new URL('../../../schema/job-health.graphql', import.meta.url),
  'utf8',
).replaceAll(/\s+/g, ' ');
const minutes = (ms: number | undefined) => Number(ms) / 60_000;

test('The SDL tells the thresholds as they are', () => {
  const { SUBMITTING, DOWNLOADING, CANCELING, SAVEPOINTING, ARREARAGE_RECOVERING } =
    longestTransition;
  expect(new Set([SUBMITTING, DOWNLOADING, CANCELING]).size).toBe(1);
  expect(new Set([SAVEPOINTING, ARREARAGE_RECOVERING]).size).toBe(1);
  expect(sdl).toContain(
    `${minutes(SUBMITTING)} minutes in \`SUBMITTING\`, \`DOWNLOADING\` and \`CANCELING\`, ${minutes(SAVEPOINTING)} minutes in \`SAVEPOINTING\` and \`ARREARAGE_RECOVERING\``,
  );
  expect(sdl.split(`been \`RUNNING\` for ${minutes(warmUpMs)} minutes`)).toHaveLength(3);
  expect(sdl).toContain(`the first of the last ${minutes(growthMs)} minutes`);
  expect(sdl).toContain(`exception in the last ${minutes(restartMs) / 60} hours`);
  expect(sdl).toContain(`started more than ${minutes(restartMs) / 60} hours ago`);
});
