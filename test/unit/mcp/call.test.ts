import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import type { Asker } from '../../../src/gateway/asker.js';
import { Departure } from '../../../src/gateway/departure.js';
import { createNames } from '../../../src/gateway/federation/names.js';
import { callTool } from '../../../src/gateway/mcp/call.js';
import { toolsOf } from '../../../src/gateway/mcp/tools.js';
import type { Parts } from '../../../src/gateway/parts.js';
import { createOperationRecord } from '../../../src/gateway/telemetry/operation.js';
import { createLogBook } from '../../support/log.js';

test('A failure that nobody expected is told to the log, and not to the agent', async () => {
  const { log, lines } = createLogBook();
  const schema = buildSchema('type Query { a: Int }');
  const tools = toolsOf(
    { schema, texts: new Set(['query A { a }']) },
    'read',
    log,
    createNames(''),
  );
  const run = () => Promise.reject(new Error('at 10.0.0.1'));
  const parts = { operations: { run }, options: { log } } as unknown as Parts; // all that is used of it
  const asker = {
    caller: { requestId: 'one' },
    departure: new Departure(),
    operation: createOperationRecord(null),
  } as unknown as Asker;
  await expect(callTool(parts, tools, 'A', {}, asker)).rejects.toMatchObject({
    code: -32603,
    message: 'The gateway failed. Tell its operators.',
  });
  expect(lines.find(({ msg }) => msg === 'failure')).toMatchObject({
    requestId: 'one',
    err: { message: 'at 10.0.0.1' },
  });
});
