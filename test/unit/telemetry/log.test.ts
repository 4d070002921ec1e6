import { expect, test } from 'vitest';
import { createLog } from '../../../src/gateway/telemetry/log.js';

const written = (write: (log: ReturnType<typeof createLog>) => void) => {
  const lines: string[] = [];
  write(createLog('info', { write: (line) => lines.push(line) }));
  return lines;
};

test('A line is one JSON object with a level in words and the time in UTC', () => {
  const [line = '', ...others] = written((log) => log.info({ ms: 3 }, 'two\nlines'));
  expect(others).toEqual([]);
  expect(line.indexOf('\n')).toBe(line.length - 1);
  expect(JSON.parse(line)).toEqual({
    level: 'info',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    ms: 3,
    msg: 'two\nlines',
  });
});

test('Less severe lines are not written', () => {
  expect(written((log) => log.debug('x'))).toEqual([]);
});

test('What gets in by mistake stays out', () => {
  const secret = 'canary-secret';
  const mistakes = {
    token: secret,
    password: secret,
    caller: { token: secret, peerToken: secret },
    auth: { secretKey: secret, accessKey: secret },
    request: { headers: { 'x-auth-token': secret }, body: secret },
    query: secret,
    variables: { secret },
  };
  const [line] = written((log) => log.info(mistakes, 'x'));
  expect(line).not.toContain(secret);
  expect(line).toContain('[Redacted]');
});

test('An error alone tells nothing in its own words', () => {
  const error = new Error(`Invalid value ${'aB3-'.repeat(20)}`);
  const [line = ''] = written((log) => log.error(error));
  expect(JSON.parse(line)).toMatchObject({ msg: 'failure', err: { message: 'Invalid value …' } });
});
