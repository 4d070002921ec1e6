import { describe, expect, it } from 'vitest';
import { useWorld } from '../support/start.js';
import {
  file,
  formBytes,
  map,
  operations,
  type Part,
  postBytes,
  postForm,
} from '../support/upload.js';

const world = useWorld();

const upload = `mutation ($clusterId: ID!, $file: Upload!) {
  uploadHostsFile(clusterId: $clusterId, file: $file) { hostMappings { ip } userErrors { code } }
}`;
const variables = { clusterId: '1002641', file: null };
const hosts = file('f', '10.1.1.1 cars.local\n');
const head = operations(upload, variables);
const places = map({ f: ['variables.file'] });
const text = (name: string, content: string): Part => ({ name, content });

/** Expects a form to be refused as such, without any upstream call. */
const refused = async (parts: readonly Part[]) => {
  world.calls();
  const { status, data, errors } = await postForm(world.url, parts);
  expect(status).toBe(400);
  expect(data).toBeUndefined();
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
  expect(world.calls()).toEqual([]);
};

describe('a form is refused', () => {
  it.each<[string, Part[]]>([
    ['without any part', []],
    ['without operations', [places, hosts]],
    ['without a map', [head]],
    ['with the map in front of the operations', [places, head, hosts]],
    ['with operations that are no JSON', [text('operations', '{'), places, hosts]],
    ['with several operations', [text('operations', '[{}, {}]'), places, hosts]],
    ['with operations that are null', [text('operations', 'null'), places, hosts]],
    ['with operations that are a file', [{ ...head, filename: 'o.json' }, places, hosts]],
    ['with a map that is no JSON', [head, text('map', '{"f"'), hosts]],
    ['with a map that is a list', [head, text('map', '[["variables.file"]]'), hosts]],
    ['with a place that is not in a list', [head, map({ f: 'variables.file' }), hosts]],
    ['with no place for a file', [head, map({ f: [] }), hosts]],
    [
      'with two places for a file',
      [
        operations(upload, { ...variables, other: null }),
        map({ f: ['variables.file', 'variables.other'] }),
        hosts,
      ],
    ],
    [
      'with two files for a place',
      [head, map({ f: ['variables.file'], g: ['variables.file'] }), hosts],
    ],
    [
      'with more than ten files',
      [
        operations(upload, { files: Array.from({ length: 11 }, () => null) }),
        map(
          Object.fromEntries(Array.from({ length: 11 }, (_, i) => [i, [`variables.files.${i}`]])),
        ),
        hosts,
      ],
    ],
  ])('%s', (_, parts) => refused(parts));

  it.each([
    'variables.clusterId',
    'variables.clusterId.length',
    'variables.nowhere',
    'variables.file.stream',
    'variables',
    'query',
    'operationName',
    'extensions',
    '',
    '__proto__',
    '__proto__.polluted',
    'constructor.prototype.polluted',
    'variables.__proto__',
    'variables.__proto__.polluted',
    'variables.__proto__.__proto__',
    'variables.constructor.prototype.polluted',
    'variables.list.length',
    'variables.list.1',
    17,
    null,
    ['variables.file'],
  ])('with a file for %j', async (place) => {
    await refused([operations(upload, { ...variables, list: ['x'] }), map({ f: [place] }), hosts]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(Object.hasOwn(Array.prototype, 'polluted')).toBe(false);
  });

  it.each([
    ['without a boundary', 'multipart/form-data', formBytes([head, places, hosts])],
    ['of another boundary', 'multipart/form-data; boundary=x', formBytes([head, places, hosts])],
    ['with an empty body', 'multipart/form-data; boundary=x', ''],
    ['that breaks off in its operations', undefined, formBytes([head], { complete: false })],
  ])('%s', async (_, type, body) => {
    const { status, errors } = await postBytes(
      world.url,
      body,
      type ? { 'content-type': type } : {},
    );
    expect(status).toBe(400);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
  });
});

describe('a file that is not there', () => {
  const lacks = async (parts: readonly Part[], options?: { complete: boolean }) => {
    world.emulator.reset();
    const { data, errors } = await postBytes(world.url, formBytes(parts, options));
    expect(data).toEqual({ uploadHostsFile: null });
    expect(errors).toMatchObject([
      { path: ['uploadHostsFile'], extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    const { payload } = await world.rest('/reserved_cluster/1002641/hosts?limit=100');
    expect(JSON.stringify(payload)).not.toContain('cars.local');
  };

  it.each<[string, Part[]]>([
    ['because there is none', [head, places]],
    ['because it comes in front of the map', [head, hosts, places]],
    ['because it has another name', [head, places, { ...hosts, name: 'g' }]],
    ['because it is text', [head, places, text('f', '10.1.1.1 cars.local')]],
    [
      'because it comes behind ten others',
      [head, places, ...Array.from({ length: 10 }, (_, index) => file(`x${index}`, 'x')), hosts],
    ],
  ])('%s', (_, parts) => lacks(parts));

  it('because the form ends within it', () => lacks([head, places, hosts], { complete: false }));

  it('but is nullable is no file', async () => {
    const { errors } = await world.query(upload, variables);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it.each([
    ['text', 'hosts.txt'],
    ['an object that looks like one', { file: {}, open: {} }],
    ['a number', 7],
  ])('since the variable is %s', async (_, given) => {
    world.calls();
    const { errors } = await world.query(upload, { ...variables, file: given });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(world.calls()).not.toContain('uploadClusterHostsFile');
  });
});

it('a file of the same name twice counts once', async () => {
  world.emulator.reset();
  const { data } = await postForm(world.url, [head, places, hosts, file('f', '10.1.1.2 b.local')]);
  expect(data.uploadHostsFile).toEqual({ hostMappings: [{ ip: '10.1.1.1' }], userErrors: [] });
});

it('what is wrong beside a file is told without the inside of it', async () => {
  const bad = operations(
    'mutation ($input: CreateJarJobInput!) { createJarJob(input: $input) { job { id } } }',
    {
      input: { name: 'x', jar: null },
    },
  );
  const { errors = [] } = await postForm(world.url, [
    bad,
    map({ f: ['variables.input.jar'] }),
    hosts,
  ]);
  expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  expect(errors[0]?.message).toContain('{ name: "x", jar: (a file) }');
});
