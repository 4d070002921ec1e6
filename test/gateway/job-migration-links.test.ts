import { beforeEach, describe, expect, test } from 'vitest';
import { startBetween } from '../support/between.js';
import { createClient } from '../support/client.js';
import { startOn, startWorld, useWorld, type World } from '../support/start.js';

const settings = { gateway: { env: { DLI: 'emulator' } } };

interface Job {
  readonly id: string;
  readonly name: string;
  readonly migratedTo: { readonly id: string; readonly name: string } | null;
  readonly migratedFrom: { readonly id: string; readonly name: string } | null;
}

const jobsOf = async (world: World, fields: string, first = 100): Promise<Job[]> =>
  (await world.data(`{ jobs(first: ${first}) { nodes { id name ${fields} } } }`)).jobs.nodes;

const both = 'migratedTo { id name } migratedFrom { id name }';

const world = useWorld(settings);

const rename = async (field: string, id: string, name: string) => {
  const answer = await world.data(
    `mutation ($id: ID!, $name: String!) { ${field}(id: $id, input: { name: $name }) { userErrors { code } } }`,
    { id, name },
  );
  expect(answer[field].userErrors).toEqual([]);
};

describe('Jobs that have been moved', () => {
  test('lead to each other, and no others do', async () => {
    const jobs = await jobsOf(world, both);
    const moved = jobs.filter(({ migratedFrom }) => migratedFrom);
    expect(moved).toHaveLength(2);
    for (const { id, name, migratedFrom, migratedTo } of moved) {
      expect(migratedTo).toBeNull();
      expect(name).toBe(`${migratedFrom?.name}_cs${migratedFrom?.id.slice('Job:'.length)}`);
      const from = jobs.find((job) => job.id === migratedFrom?.id);
      expect(from?.migratedTo).toEqual({ id, name });
      expect(from?.migratedFrom).toBeNull();
    }
    expect(jobs.filter(({ migratedTo }) => migratedTo)).toHaveLength(2);
  });

  test('cost no more than the lists that they are in', async () => {
    world.calls();
    for (const field of ['migratedTo', 'migratedFrom']) {
      await jobsOf(world, `${field} { id name }`);
      expect(world.calls().toSorted()).toEqual(['listDliJobs', 'listJobs']);
    }
  });

  test.each([
    ['migratedTo', 'id name', ['getJob', 'listDliJobs']],
    ['migratedTo', 'id name sql', ['getDliJob', 'getJob', 'listDliJobs']],
    ['migratedFrom', 'id name sql', ['getDliJob', 'getJob']],
  ])('cost a call or two on their own: %s { %s }', async (field, selected, calls) => {
    const jobs = await jobsOf(world, both);
    const { id } = jobs.find((job) => job[field as 'migratedTo']) ?? { id: '' };
    world.calls();
    const { job } = await world.data(`{ job(id: "${id}") { name ${field} { ${selected} } } }`);
    expect(job[field].name).toBeTruthy();
    expect(world.calls().toSorted()).toEqual(calls);
  });

  test('are told of a few jobs by two calls each at most', async () => {
    const ids = (await jobsOf(world, '')).slice(-3).map(({ id }) => id);
    const jobs = ids.filter((id) => !id.startsWith('Job:dli:'));
    world.calls();
    await world.data(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Job { migratedTo { id } } } }',
      { ids: jobs },
    );
    const asked = world.calls().filter((name) => name === 'listDliJobs');
    // None of them has been moved: each is looked for by the end of its name, and by all of it.
    expect(asked).toHaveLength(2 * jobs.length);
  });

  describe('and are renamed', () => {
    let cs: { id: string; name: string };
    let dli: { id: string; name: string };
    beforeEach(async () => {
      world.emulator.reset();
      const { id, name, migratedTo } =
        (await jobsOf(world, both)).find((job) => job.migratedTo) ?? expect.fail('None is moved');
      cs = { id, name };
      dli = migratedTo ?? expect.fail();
      await world.data('mutation ($id: ID!) { stopJob(id: $id) { userErrors { code } } }', {
        id: dli.id,
      });
      world.emulator.clock.advance(120_000);
    });
    /** Where the two lead, each asked alone and in the list of all. */
    const linksOf = async () => {
      const all = await jobsOf(world, both);
      const { one, other } = await world.data(
        'query ($cs: ID!, $dli: ID!) { one: job(id: $cs) { migratedTo { id } } other: job(id: $dli) { migratedFrom { id } } }',
        { cs: cs.id, dli: dli.id },
      );
      const links = [one.migratedTo?.id, other.migratedFrom?.id];
      const listed = [
        all.find(({ id }) => id === cs.id)?.migratedTo?.id,
        all.find(({ id }) => id === dli.id)?.migratedFrom?.id,
      ];
      expect(listed).toEqual(links);
      return links;
    };
    const updateOf = (name: string) =>
      name.startsWith('orders_backfill') ? 'updateJarJob' : 'updateSqlJob';
    const migrated = async () => {
      const { migrateJob } = await world.data(
        'mutation ($id: ID!) { migrateJob(id: $id) { job { id } userErrors { code } } }',
        { id: cs.id },
      );
      return migrateJob;
    };

    test('in CS lead to each other still, and are not moved again', async () => {
      await rename(updateOf(cs.name), cs.id, 'renamed_in_cs');
      expect(await linksOf()).toEqual([dli.id, cs.id]);
      expect(await migrated()).toEqual({ job: null, userErrors: [{ code: 'DLI.11004' }] });
    });

    test('in DLI but for the end do, too', async () => {
      await rename(updateOf(cs.name), dli.id, `renamed_cs${cs.id.slice('Job:'.length)}`);
      expect(await linksOf()).toEqual([dli.id, cs.id]);
      expect(await migrated()).toEqual({ job: null, userErrors: [{ code: 'DLI.11004' }] });
    });

    test('in DLI to another end lead nowhere', async () => {
      await rename(updateOf(cs.name), dli.id, 'renamed_in_dli');
      expect(await linksOf()).toEqual([undefined, undefined]);
    });
  });

  test('are found by their whole name where the filter takes no less', async () => {
    const jobs = await jobsOf(world, both);
    const moved = jobs.find(({ migratedTo }) => migratedTo);
    const between = await startBetween(world.emulator.url);
    // Of a part of a name it finds nothing.
    between.change((request) => ({
      ...request,
      url: request.url.replace('name=_cs', 'name=no_such_job_cs'),
    }));
    const { token, projectId } = world.emulator.demo;
    const gateway = await startOn(between.url, {
      ...settings.gateway,
      defaultCaller: { token, projectId },
    });
    const { job } = await createClient(gateway.url).data(
      `{ job(id: "${moved?.id}") { migratedTo { id name } } }`,
    );
    expect(job).toEqual({ migratedTo: moved?.migratedTo });
    await gateway.close();
    await between.close();
  });

  test('lead nowhere once the job of CS is gone', async () => {
    const jobs = await jobsOf(world, both);
    const moved = jobs.find(({ migratedFrom }) => migratedFrom);
    await world.data('mutation ($id: ID!) { deleteJob(id: $id) { deletedId } }', {
      id: moved?.migratedFrom?.id,
    });
    const { job } = await world.data(`{ job(id: "${moved?.id}") { migratedFrom { id } } }`);
    expect(job).toEqual({ migratedFrom: null });
    world.emulator.reset();
  });

  test('are an error of their own where DLI cannot be read', async () => {
    world.emulator.refuse('listDliJobs', 'DLI.0003');
    const [{ id } = { id: '' }] = (
      await world.data('{ jobs(first: 1, filter: { service: CS }) { nodes { id } } }')
    ).jobs.nodes;
    const { data, errors } = await world.query(`{ job(id: "${id}") { name migratedTo { id } } }`);
    expect(data.job).toMatchObject({ name: expect.any(String), migratedTo: null });
    expect(errors).toMatchObject([{ path: ['job', 'migratedTo'] }]);
  });
});

test('Links of many jobs take pages of the list of DLI, and no more than are planned', async () => {
  const large = await startWorld({
    emulator: { jobs: 320, dliJobs: 220 },
    gateway: { ...settings.gateway, maxPageSize: 300 },
  });
  for (const count of [1, 2, 4, 5, 20, 100, 300]) {
    const filter = 'filter: { service: CS }, orderBy: ASC';
    const document = `{ jobs(first: ${count}, ${filter}) { nodes { name migratedTo { id name sql ownerName } } } }`;
    large.calls();
    const { errors, text } = await large.query(document, {}, { 'x-explain': '1' });
    expect(errors).toBeUndefined();
    const { cost, upstream } = JSON.parse(text).extensions;
    expect(upstream.calls).toBeLessThanOrEqual(cost.upstreamCalls);
    const pages = large.calls().filter((name) => name === 'listDliJobs').length;
    expect(pages).toBeLessThanOrEqual(count <= 4 ? 2 * count : 6);
  }
  for (const field of [
    'migratedTo { name sql ownerName }',
    'migratedFrom { name sql ownerName }',
  ]) {
    const { errors, text } = await large.query(
      `{ jobs(first: 300) { nodes { ${field} } } }`,
      {},
      { 'x-explain': '1' },
    );
    expect(errors).toBeUndefined();
    const { cost, upstream } = JSON.parse(text).extensions;
    expect(upstream.calls).toBeLessThanOrEqual(cost.upstreamCalls);
  }
  await large.close();
});
