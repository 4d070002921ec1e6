import { describe, expect, test } from 'vitest';
import { range } from '../support/job-list.js';
import { type StubWorld, useWorld, withStub } from '../support/start.js';
import { hang, raw, reset, type StubRequest } from '../support/stub.js';
import { bothServices, createTwoLists } from '../support/two-lists.js';
import { keysOf, type List, page } from '../support/walk.js';

const jobs: List = { document: '{ jobs(% }', at: (data) => data.jobs };
const document = `{ jobs(first: 100) {
  nodes { id } totalCount missingServices pageInfo { hasNextPage } } }`;
const impatient = { ...bothServices, upstream: { headersTimeoutMs: 200, bodyTimeoutMs: 200 } };

const failures: [name: string, answer: unknown, code: string][] = [
  ['503', raw(503, ''), 'UPSTREAM_UNAVAILABLE'],
  ['502 of a proxy', raw(502, '<html>'), 'UPSTREAM_UNAVAILABLE'],
  ['no answer', hang, 'UPSTREAM_TIMEOUT'],
  ['a broken connection', reset, 'UPSTREAM_UNAVAILABLE'],
  ['half of its JSON', raw(200, '{"job_list": {'), 'UPSTREAM_BAD_RESPONSE'],
  ['something else', { jobs: [] }, 'UPSTREAM_BAD_RESPONSE'],
  ['a list that is none', { job_list: { total_count: 1, jobs: 3 } }, 'UPSTREAM_BAD_RESPONSE'],
  ['a job without an id', { job_list: { jobs: [{ name: 'x' }] } }, 'UPSTREAM_BAD_RESPONSE'],
  ['an id that is none', { job_list: { jobs: [{ job_id: 'x' }] } }, 'UPSTREAM_BAD_RESPONSE'],
  ['a refusal', { is_success: false, message: 'No.' }, 'UPSTREAM_ERROR'],
  ['a refusal as text', { is_success: 'false', message: 'No.' }, 'UPSTREAM_ERROR'],
  ['403', raw(403, { error_code: 'APIG.0306', error_msg: 'No.' }), 'FORBIDDEN'],
  ['401', raw(401, { error_code: 'APIG.0301', error_msg: 'No.' }), 'UNAUTHENTICATED'],
  ['429', raw(429, ''), 'RATE_LIMITED'],
  ['its own error', raw(400, { error_code: 'DLI.0999', error_msg: 'No.' }), 'UPSTREAM_ERROR'],
];

const listsOfTen = () => createTwoLists({ cs: range(1, 11), dli: range(1, 11) });

describe('Where DLI answers with', () => {
  test.each(failures)('%s, the jobs of CS are there with an error', async (_, answer, code) => {
    const lists = listsOfTen();
    await withStub(
      (request) => (request.endpoint === 'listDliJobs' ? answer : lists.answer(request)),
      async ({ query }) => {
        const { data, errors, status } = await query(document);
        expect(status).toBe(200);
        expect(data.jobs).toEqual({
          nodes: range(1, 11)
            .reverse()
            .map((id) => ({ id: `Job:${id}` })),
          totalCount: null,
          missingServices: ['DLI'],
          pageInfo: { hasNextPage: false },
        });
        expect(errors).toHaveLength(1);
        expect(errors).toMatchObject([{ path: ['jobs'], extensions: { code, service: 'DLI' } }]);
        expect(errors?.[0]?.message).toMatch(/^What DLI has is missing here\. [A-Z]/);
      },
      impatient,
    );
  });
});

describe('Where DLI takes all the time there is,', () => {
  const hasty = { env: { ...bothServices.env, REQUEST_TIMEOUT_MS: '300' } };

  test('the jobs of CS are there with one error', async () => {
    const lists = listsOfTen();
    await withStub(
      (request) => (request.endpoint === 'listDliJobs' ? hang : lists.answer(request)),
      async ({ query, stub }) => {
        const { data, errors } = await query(document);
        expect(data.jobs.nodes).toHaveLength(10);
        expect(errors).toMatchObject([
          { path: ['jobs'], extensions: { code: 'UPSTREAM_TIMEOUT', service: 'DLI' } },
        ]);
        expect(errors).toHaveLength(1);
        expect(stub.calls().sort()).toEqual(['listDliJobs', 'listJobs']);
      },
      hasty,
    );
  });

  test('short pages of CS end with the first, and there is more', async () => {
    const lists = createTwoLists({ cs: range(1, 11), dli: range(1, 11) }, { csCap: 7 });
    await withStub(
      (request) => (request.endpoint === 'listDliJobs' ? hang : lists.answer(request)),
      async ({ query }) => {
        const { data, errors } = await query(document);
        expect(data.jobs.nodes).toHaveLength(7);
        expect(data.jobs.pageInfo.hasNextPage).toBe(true);
        expect(errors?.map(({ extensions }) => extensions.service)).toEqual(['DLI', 'CS']);
      },
      hasty,
    );
  });
});

describe('Where CS answers with', () => {
  const ofCs: typeof failures = [
    ['503', raw(503, ''), 'UPSTREAM_UNAVAILABLE'],
    ['no answer', hang, 'UPSTREAM_TIMEOUT'],
    ['half of its JSON', raw(200, '{"payload": {'), 'UPSTREAM_BAD_RESPONSE'],
    ['an id that is none', { payload: { jobs: [{ job_id: 'x' }] } }, 'UPSTREAM_BAD_RESPONSE'],
    ['403', raw(403, { error_code: 'APIG.0306', error_msg: 'No.' }), 'FORBIDDEN'],
  ];
  test.each(ofCs)('%s, the jobs of DLI are there with an error', async (_, answer, code) => {
    const lists = listsOfTen();
    await withStub(
      (request) => (request.endpoint === 'listJobs' ? answer : lists.answer(request)),
      async ({ query }) => {
        const { data, errors } = await query(document);
        expect(data.jobs.nodes.map(({ id }: { id: string }) => id)).toEqual(
          range(1, 11)
            .reverse()
            .map((id) => `Job:dli:${id}`),
        );
        expect(data.jobs).toMatchObject({ totalCount: null, missingServices: ['CS'] });
        expect(errors).toMatchObject([{ path: ['jobs'], extensions: { code, service: 'CS' } }]);
      },
      impatient,
    );
  });
});

describe('Where both fail,', () => {
  test('there is no list, but an error', () =>
    withStub(
      () => raw(503, ''),
      async ({ query }) => {
        const { data, errors } = await query(document);
        expect(data).toEqual({ jobs: null });
        expect(errors).toMatchObject([
          { path: ['jobs'], extensions: { code: 'UPSTREAM_UNAVAILABLE' } },
        ]);
      },
      bothServices,
    ));

  test('two lists under aliases each have their own', () =>
    withStub(
      ({ endpoint }) => (endpoint?.includes('Dli') ? raw(403, '') : raw(503, '')),
      async ({ query }) => {
        const { data, errors } = await query(
          '{ cs: jobs(filter: { service: CS }) { totalCount } dli: jobs(filter: { service: DLI }) { totalCount } }',
        );
        expect(data).toEqual({ cs: null, dli: null });
        const codes = errors?.map(({ path, extensions }) => [path, extensions.code]);
        expect(codes).toHaveLength(2);
        expect(codes).toEqual(
          expect.arrayContaining([
            [['cs'], 'UPSTREAM_UNAVAILABLE'],
            [['dli'], 'FORBIDDEN'],
          ]),
        );
      },
      bothServices,
    ));
});

test('A list under an alias has its error there, and another one none', async () => {
  const lists = listsOfTen();
  await withStub(
    (request) => (request.endpoint === 'listDliJobs' ? raw(403, '') : lists.answer(request)),
    async ({ query }) => {
      const { data, errors } = await query(
        '{ all: jobs { missingServices nodes { id } } cs: jobs(filter: { service: CS }) { missingServices totalCount } }',
      );
      expect(data.all.missingServices).toEqual(['DLI']);
      expect(data.cs).toEqual({ missingServices: [], totalCount: 10 });
      expect(errors).toMatchObject([{ path: ['all'], extensions: { service: 'DLI' } }]);
      expect(errors).toHaveLength(1);
    },
    bothServices,
  );
});

/** Walks the list page by page; `isDown` tells of which pages DLI is away. */
const walk = async (
  world: StubWorld,
  isDown: (pageNumber: number) => boolean,
  set: (down: boolean) => void,
  way: { backward: boolean; orderBy: string },
) => {
  const seen: string[] = [];
  let cursor: string | null = null;
  let number = 0;
  do {
    set(isDown(number));
    const [count, from] = way.backward ? ['last', 'before'] : ['first', 'after'];
    const args = [`${count}: 10`, `orderBy: ${way.orderBy}`];
    if (cursor) args.push(`${from}: "${cursor}"`);
    const { data, errors } = await world.query(
      `{ jobs(${args.join(', ')}) {
        nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } missingServices } }`,
    );
    expect(errors?.map(({ extensions }) => extensions.service)).toEqual(
      isDown(number) ? ['DLI'] : undefined,
    );
    const { nodes, pageInfo } = data.jobs;
    const ids: string[] = nodes.map(({ id }: { id: string }) => id);
    seen.push(...(way.backward ? ids.reverse() : ids));
    cursor = way.backward
      ? pageInfo.hasPreviousPage && pageInfo.startCursor
      : pageInfo.hasNextPage && pageInfo.endCursor;
    number += 1;
  } while (cursor && number < 50);
  return seen;
};

describe('A walk while DLI fails', () => {
  const ways = ['ASC', 'DESC'].flatMap((orderBy) =>
    [false, true].map((backward) => ({ orderBy, backward })),
  );
  test.each(
    ways.flatMap((way) => [
      { name: 'in the middle', down: (n: number) => n === 2 || n === 3, ...way },
      { name: 'at first', down: (n: number) => n < 2, ...way },
      { name: 'now and then', down: (n: number) => n % 2 === 1 && n < 6, ...way },
      { name: 'to the end', down: (n: number) => n > 2, ...way },
    ]),
  )('$name repeats nothing, $orderBy, backward $backward', async ({ name, down, ...way }) => {
    const lists = createTwoLists({ cs: range(1, 61), dli: range(1, 61) });
    let isDown = false;
    await withStub(
      (request: StubRequest) =>
        isDown && request.endpoint === 'listDliJobs' ? raw(403, '') : lists.answer(request),
      async (world) => {
        const seen = await walk(
          world,
          down,
          (now) => {
            isDown = now;
          },
          way,
        );
        expect(new Set(seen).size).toBe(seen.length);
        const ofCs = range(1, 61).map((id) => `Job:${id}`);
        expect(seen).toEqual(expect.arrayContaining(ofCs));
        // What comes back before the end is all there, if not in its place.
        const isWhole = name === 'in the middle' || name === 'now and then';
        if (isWhole) expect(seen).toHaveLength(120);
        // What was before a page that it was away from is not shown behind it.
        if (name === 'at first') {
          const downwards = (way.orderBy === 'ASC') === way.backward;
          const all = lists.ids(downwards ? 'DESC' : 'ASC');
          expect(seen.slice(20)).toEqual(all.slice(all.indexOf(seen[19] ?? '') + 1));
        }
      },
      bothServices,
    );
  });
});

test('A circuit that is open for DLI lets calls to CS through', async () => {
  const lists = listsOfTen();
  let isDown = true;
  await withStub(
    (request) =>
      isDown && request.endpoint?.includes('Dli') ? raw(500, 'ill') : lists.answer(request),
    async ({ query, data, stub }) => {
      for (let count = 0; count < 6; count++) await query(document);
      stub.calls();
      const { errors } = await query(document);
      expect([...new Set(stub.calls())]).toEqual(['listJobs']); // nothing more is sent to DLI
      expect(errors).toMatchObject([
        { extensions: { code: 'UPSTREAM_UNAVAILABLE', service: 'DLI' } },
      ]);
      isDown = false;
      expect(await data('{ jobs(filter: { service: CS }) { totalCount } }')).toEqual({
        jobs: { totalCount: 10 },
      });
    },
    { ...bothServices, upstream: { circuit: { pauseMs: 60_000 } } },
  );
});

describe('Of two services, one of which fails,', () => {
  const world = useWorld({ gateway: { env: { DLI: 'emulator' } } });

  test('jobs by id are there where they can be read', async () => {
    const { jobs: all } = await world.data('{ jobs(first: 60) { nodes { id service } } }');
    const ids = ['CS', 'DLI'].flatMap((service) =>
      all.nodes.filter((job: { service: string }) => job.service === service).slice(0, 6),
    );
    for (const endpoint of ['listDliJobs', 'getDliJob'] as const) {
      world.emulator.refuse(endpoint, 'DLI.0999');
    }
    const { data, errors } = await world.query(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Job { name } } }',
      { ids: ids.map(({ id }: { id: string }) => id) },
    );
    world.emulator.reset();
    const found = data.nodes.map((node: { id: string } | null) => node?.id ?? null);
    expect(found).toEqual(
      ids.map(({ id, service }: { id: string; service: string }) => (service === 'CS' ? id : null)),
    );
    expect(errors).toHaveLength(6);
  });

  test('templates of the other come with an error', async () => {
    const before = await world.data('{ templates(filter: { service: CS }) { nodes { id } } }');
    world.emulator.refuse('listDliTemplates', 'DLI.0999');
    const { data, errors } = await world.query(
      '{ templates { nodes { id } totalCount missingServices } }',
    );
    world.emulator.reset();
    expect(data.templates.nodes).toEqual(before.templates.nodes);
    expect(data.templates).toMatchObject({ totalCount: null, missingServices: ['DLI'] });
    expect(errors).toMatchObject([{ path: ['templates'], extensions: { service: 'DLI' } }]);
  });

  test('a list of both needs no error where both are there', async () => {
    const found = await page(world, jobs, { first: 40 });
    expect(new Set(keysOf(found).map((id) => String(id).includes('dli'))).size).toBe(2);
    expect(await world.data('{ jobs { missingServices } }')).toEqual({
      jobs: { missingServices: [] },
    });
  });
});
