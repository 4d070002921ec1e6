import { expect, test, vi } from 'vitest';
import { createLog } from '../../src/gateway/telemetry/log.js';
import { startOn, withStub } from '../support/start.js';
import { raw } from '../support/stub.js';

test('Nothing is reported to Apollo, whatever the environment says', async () => {
  vi.stubEnv('APOLLO_SCHEMA_REPORTING', 'true'); // without a key, it would end the start
  const gateway = await startOn('http://127.0.0.1:9');
  await gateway.close();
  vi.unstubAllEnvs();
});

test('What Apollo complains of is a line of the log, and nothing else', async () => {
  const lines: { msg: string; detail?: string }[] = [];
  const log = createLog('warn', { write: (line) => void lines.push(JSON.parse(line)) });
  const printed = vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.stubEnv('APOLLO_KEY', ' key '); // blanks around it are complained of
  await withStub(
    () => raw(404, ''),
    async ({ data }) => {
      expect(await data('{ __typename }')).toEqual({ __typename: 'Query' });
    },
    { log },
  );
  vi.unstubAllEnvs();
  expect(lines).toMatchObject([{ msg: 'apollo', detail: expect.stringMatching(/whitespace/) }]);
  expect(printed).not.toHaveBeenCalled();
  printed.mockRestore();
});
