import { expect, test } from 'vitest';
import { startCompany } from '../support/company.js';
import { describePrefixed, describeRouter } from '../support/router.js';
import { startStitched } from '../support/stitched.js';

describeRouter('A stitched supergraph', startStitched);
describePrefixed('A stitched supergraph, with a prefix of ours', startStitched);

test('A router that asks for too many entities at a time is told so, and shows the rest', async () => {
  const company = await startCompany('', { MAX_REPRESENTATIONS: '50' });
  try {
    const router = await startStitched(company);
    const document = '{ alerts(first: 51) { nodes { text job { name } } } }';
    const { data, errors = [] } = await router.query(document, {}, company.headers);
    const shown = company.raised.slice(0, 51).map(({ text }) => ({ text, job: { name: null } }));
    expect(data.alerts.nodes).toEqual(shown);
    const refused = { code: 'BATCH_SIZE_LIMIT_EXCEEDED', limit: 50, found: 51 };
    for (const { extensions } of errors) expect(extensions).toMatchObject(refused);
    expect(errors.length).toBeGreaterThan(0);
    expect(company.asked().calls).toEqual([]);
  } finally {
    await company.close();
  }
});
