import { beforeEach, describe, expect, it } from 'vitest';
import { useWorld } from '../support/start.js';
import {
  file,
  formBytes,
  jarJobSettings,
  map,
  operations,
  postBytes,
  postForm,
} from '../support/upload.js';

const world = useWorld();
beforeEach(() => world.emulator.reset());

const create = `mutation ($input: CreateJarJobInput!) {
  createJarJob(input: $input) { job { id } userErrors { code field } }
}`;
const input = jarJobSettings;
/** The jobs that were created. */
const created = async () => (await world.rest('/jobs?name=uploaded')).payload.jobs;

describe('what the service refuses in a file', () => {
  const eightMegabytes = 8 * 1024 * 1024;
  const hosts = `mutation ($clusterId: ID!, $file: Upload!) {
    refused: uploadHostsFile(clusterId: $clusterId, file: $file) {
      hostMappings { id }
      userErrors { code field }
    }
  }`;
  const job = create.replace('createJarJob', 'refused: createJarJob');
  const asJar = (content: Buffer) => [
    operations(job, { input: { ...input, jar: null } }),
    map({ f: ['variables.input.jar'] }),
    file('f', content),
  ];
  const asHosts = (content: Buffer) => [
    operations(hosts, { clusterId: '1002641', file: null }),
    map({ f: ['variables.file'] }),
    file('f', content),
  ];
  const padded = (start: string, size: number, filler: string) =>
    Buffer.concat([Buffer.from(start), Buffer.alloc(size - start.length, filler)]);

  it.each([
    ['an empty jar', asJar(Buffer.alloc(0)), 'CS.11017', ['input', 'jar']],
    ['something else than a jar', asJar(Buffer.from('#!/bin/sh')), 'CS.11017', ['input', 'jar']],
    ['a large jar', asJar(padded('PK', eightMegabytes + 1, 'x')), 'CS.11031', null],
    ['empty hosts', asHosts(Buffer.alloc(0)), 'CS.22005', ['file']],
    ['hosts that are none', asHosts(Buffer.from('cars.local 10.1.1.1')), 'CS.22004', ['file']],
    ['large hosts', asHosts(padded('#', eightMegabytes + 1, 'x')), 'CS.22006', ['file']],
  ])('%s', async (_, parts, code, field) => {
    const { data, errors } = await postForm(world.url, parts);
    expect(errors).toBeUndefined();
    expect(data.refused.userErrors).toMatchObject([{ code, field }]);
    expect(await created()).toEqual([]);
  });

  it('a jar of exactly 8 MB it takes', async () => {
    const { data } = await postForm(world.url, asJar(padded('PK', eightMegabytes, 'x')));
    expect(data.refused.userErrors).toEqual([]);
    expect(await created()).toHaveLength(1);
  });
});

describe('limits of the gateway', () => {
  const parts = (size: number) => [
    operations(create, { input: { ...input, jar: null } }),
    map({ f: ['variables.input.jar'] }),
    file('f', `PK${'x'.repeat(size - 2)}`),
  ];

  it('let a file pass that just keeps to them', async () => {
    const { url } = await world.startAnother({ maxUploadBytes: 100_000 });
    const { data } = await postForm(url, parts(100_000));
    expect(data.createJarJob.userErrors).toEqual([]);
  });

  it('refuse a file that is a byte longer, and write nothing', async () => {
    const { url } = await world.startAnother({ maxUploadBytes: 100_000 });
    const { data, errors } = await postForm(url, parts(100_001));
    expect(data.createJarJob).toBeNull();
    expect(errors).toMatchObject([
      { path: ['createJarJob'], extensions: { code: 'UPLOAD_TOO_LARGE' } },
    ]);
    expect(await created()).toEqual([]);
  });

  it('hold for one file as for the other, and for one that never comes', async () => {
    const { url } = await world.startAnother({ maxUploadBytes: 100_000 });
    const document = `mutation ($a: CreateJarJobInput!, $b: CreateJarJobInput!) {
      a: createJarJob(input: $a) { userErrors { code } }
      b: createJarJob(input: $b) { userErrors { code } }
    }`;
    const variables = { a: { ...input, jar: null }, b: { ...input, jar: null } };
    const { data, errors } = await postForm(url, [
      operations(document, variables),
      map({ a: ['variables.a.jar'], b: ['variables.b.jar'] }),
      file('a', 'x'.repeat(1_000_000)),
    ]);
    expect(data).toEqual({ a: null, b: null });
    expect(errors).toMatchObject([
      { path: ['a'], extensions: { code: 'UPLOAD_TOO_LARGE' } },
      { path: ['b'], extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect(await created()).toEqual([]);
  });

  it('refuse a form that says that it is longer than all its parts may be', async () => {
    const { url } = await world.startAnother({ maxUploadBytes: 1_024, maxBodyBytes: 1_024 });
    const { status, errors } = await postForm(url, parts(11 * 1_024 + 1));
    expect(status).toBe(413);
    expect(errors).toMatchObject([{ extensions: { code: 'BODY_TOO_LARGE' } }]);
  });

  it('refuse operations that are too long', async () => {
    const { url } = await world.startAnother({ maxBodyBytes: 1_024 });
    const { status, errors } = await postBytes(
      url,
      formBytes([operations('{ projects { name } }', { x: 'x'.repeat(1_024) }), map({})]),
    );
    expect(status).toBe(413);
    expect(errors).toMatchObject([{ extensions: { code: 'BODY_TOO_LARGE' } }]);
  });
});
