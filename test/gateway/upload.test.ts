import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { hashOf, startSink } from '../support/sink.js';
import { startOn, useWorld } from '../support/start.js';
import { file, jarJobSettings, map, operations, postForm } from '../support/upload.js';
import { jarFile } from '../support/writes.js';

const world = useWorld();
beforeEach(() => {
  world.emulator.reset();
  world.calls();
});

const create = `mutation ($input: CreateJarJobInput!) {
  createJarJob(input: $input) { job { id name jarUrl } userErrors { code reason field } }
}`;
const input = jarJobSettings;
const jar = (more = ' and more') => Buffer.from(`PK\u0003\u0004${more}`);
/** The job that was to be created, as the service has it. */
const created = async () => (await world.rest('/jobs?name=uploaded')).payload.jobs;

/** Runs something with a gateway in front of an upstream that takes forms and hashes their files. */
const withSink = async <T>(use: (url: string, sink: Sink) => Promise<T>): Promise<T> => {
  const sink = await startSink();
  const gateway = await startOn(sink.url, { defaultCaller: { token: 't', projectId: 'p1' } });
  try {
    return await use(gateway.url, sink);
  } finally {
    await gateway.close();
    await sink.close();
  }
};
type Sink = Awaited<ReturnType<typeof startSink>>;

describe('a file', () => {
  it('of a new JAR job goes to the service, which keeps it', async () => {
    const { data } = await world.upload(
      create,
      { input: { ...input, jar: null } },
      { 'input.jar': jarFile('cars.jar') },
    );
    const { job, userErrors } = data.createJarJob;
    expect(userErrors).toEqual([]);
    expect(job).toMatchObject({ name: 'uploaded', jarUrl: expect.stringMatching(/cars\.jar$/) });
    expect(world.calls()).toEqual(['createJarJob', 'getJob']);
  });

  it('of a changed JAR job takes the place of the old one', async () => {
    const { payload } = await world.rest('/jobs?name=trips_heatmap');
    const { data } = await world.upload(
      `mutation ($id: ID!, $input: UpdateJarJobInput!) {
        updateJarJob(id: $id, input: $input) { job { jarUrl managerSpu } userErrors { code } }
      }`,
      { id: String(payload.jobs[0].job_id), input: { jar: null } },
      { 'input.jar': jarFile('newer.jar') },
    );
    expect(data.updateJarJob).toEqual({
      job: { jarUrl: expect.stringMatching(/newer\.jar$/), managerSpu: 1 },
      userErrors: [],
    });
  });

  it('of hosts becomes host mappings', async () => {
    const { data } = await world.upload(
      `mutation ($clusterId: ID!, $file: Upload!) {
        uploadHostsFile(clusterId: $clusterId, file: $file) {
          hostMappings { hostname ip }
          userErrors { code }
        }
      }`,
      { clusterId: '1002641', file: null },
      { file: new File(['10.1.1.1 cars.local # fast\n\n10.1.1.2 bikes.local\n'], 'hosts') },
    );
    expect(data.uploadHostsFile).toEqual({
      hostMappings: [
        { hostname: 'cars.local', ip: '10.1.1.1' },
        { hostname: 'bikes.local', ip: '10.1.1.2' },
      ],
      userErrors: [],
    });
  });

  const both = [
    operations(create.replace('name jarUrl', ''), {
      input: { ...input, jar: null, config: null },
    }),
    map({ program: ['variables.input.jar'], settings: ['variables.input.config'] }),
  ];
  const program = file('program', randomBytes(300_000), 'cars.jar');
  const settings = { ...file('settings', 'speed = "100"\r\n--', 'cars.conf'), type: 'text/plain' };

  it.each([
    ['the program in front', [program, settings]],
    ['the settings in front', [settings, program]],
  ])('comes through unchanged beside another one, %s', (_, files) =>
    withSink(async (url, { forms }) => {
      const { errors, data } = await postForm(url, [...both, ...files]);
      expect(errors).toBeUndefined();
      expect(data.createJarJob).toEqual({ job: { id: 'Job:7' }, userErrors: [] });
      expect(forms[0]).toMatchObject({
        complete: true,
        fields: { name: 'uploaded', manager_spu: '1' },
        files: {
          jar: {
            filename: 'cars.jar',
            type: 'application/octet-stream',
            size: 300_000,
            hash: hashOf(Buffer.from(program.content)),
          },
          config: {
            filename: 'cars.conf',
            type: 'text/plain',
            hash: hashOf(Buffer.from(settings.content)),
          },
        },
      });
    }),
  );

  it.each([
    ['in UTF-8', 'Autos für Köln.jar', 'Autos für Köln.jar'],
    ['with a folder', 'C:\\\\jars\\\\cars.jar', 'cars.jar'],
    ['that is missing', undefined, 'program'],
  ])('has a name %s', (_, filename, told) =>
    withSink(async (url, { forms }) => {
      const { content, name, type = '' } = program;
      const part = { name, content, type, ...(filename !== undefined && { filename }) };
      await postForm(url, [
        operations(create, { input: { ...input, jar: null } }),
        map({ program: ['variables.input.jar'] }),
        part,
      ]);
      expect(forms[0]?.files.jar).toMatchObject({ filename: told, size: 300_000 });
    }),
  );

  it('is not waited for in a dry run', async () => {
    const answer = await postForm(world.url, [
      operations(create.replace('input: $input', 'input: $input, dryRun: true'), {
        input: { ...input, spuNumber: 401, jar: null },
      }),
      map({ program: ['variables.input.jar'] }),
      file('program', randomBytes(2_000_000)),
    ]);
    expect(answer.data.createJarJob.userErrors).toMatchObject([{ code: 'CS.11012' }]);
    expect(await created()).toEqual([]);
  });

  describe('for each of two mutations', () => {
    const files = [file('a', jar('x'.repeat(500_000))), file('b', jar('x'.repeat(500_000)))];
    const document = `mutation ($a: CreateJarJobInput!, $b: CreateJarJobInput!) {
      a: createJarJob(input: $a) { job { name } userErrors { code } }
      b: createJarJob(input: $b) { job { name } userErrors { code } }
    }`;
    const head = [
      operations(document, {
        a: { ...input, name: 'uploaded_a', jar: null },
        b: { ...input, name: 'uploaded_b', jar: null },
      }),
      map({ a: ['variables.a.jar'], b: ['variables.b.jar'] }),
    ];

    it('comes in their order', async () => {
      const { data } = await postForm(world.url, [...head, ...files]);
      expect(data).toEqual({
        a: { job: { name: 'uploaded_a' }, userErrors: [] },
        b: { job: { name: 'uploaded_b' }, userErrors: [] },
      });
    });

    it('is passed over if it comes while the other one is wanted', async () => {
      const { data, errors } = await postForm(world.url, [...head, ...files.toReversed()]);
      expect(data).toEqual({ a: { job: { name: 'uploaded_a' }, userErrors: [] }, b: null });
      expect(errors).toMatchObject(
        [{ path: ['b'], message: /order/, extensions: { code: 'BAD_USER_INPUT' } }].map(
          (error) => ({ ...error, message: expect.stringMatching(error.message) }),
        ),
      );
      expect(await created()).toMatchObject([{ name: 'uploaded_a' }]);
    });
  });
});

describe('a form without files', () => {
  it.each([
    ['a query', '{ serviceVersion { version } }', {}, { serviceVersion: expect.anything() }],
    [
      'a mutation',
      create,
      { input: { ...input, jarUrl: 'cs-jars/orders_backfill/OrdersBackfill.jar' } },
      { createJarJob: { job: { name: 'uploaded' }, userErrors: [] } },
    ],
  ])('may bring %s', async (_, query, variables, answer) => {
    const { data, errors } = await postForm(world.url, [operations(query, variables), map({})]);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject(answer);
  });

  it('may have parts that nobody asked for', async () => {
    const { data } = await postForm(world.url, [
      operations('{ serviceVersion { version } }', {}),
      map({}),
      { name: 'more', content: 'text' },
      file('other', randomBytes(200_000)),
    ]);
    expect(data.serviceVersion).not.toBeNull();
  });
});
