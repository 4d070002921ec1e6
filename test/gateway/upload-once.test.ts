import { describe, expect, it } from 'vitest';
import { useWorld } from '../support/start.js';
import { file, map, openForm, operations, postForm } from '../support/upload.js';

const world = useWorld();

const create = `mutation ($input: CreateJarJobInput!) { createJarJob(input: $input) { job { id } userErrors { code } } }`;
const input = {
  name: 'uploaded_once',
  description: 'A job from a file',
  type: 'FLINK_JAR_JOB',
  clusterId: '1002641',
  managerSpu: 1,
  spuNumber: 2,
  parallelism: 1,
};
const jobs = async () => (await world.rest('/jobs?name=uploaded_once')).payload.jobs;

describe('a file', () => {
  it('goes to one place, even as one variable', async () => {
    const twice = `mutation ($file: Upload!) {
      createJarJob(input: { name: "uploaded_once", description: "x", type: FLINK_JAR_JOB, clusterId: "1002641",
        managerSpu: 1, spuNumber: 2, parallelism: 1, jar: $file, config: $file }) { job { id } userErrors { code } }
    }`;
    const { errors } = await postForm(world.url, [
      operations(twice, { file: null }),
      map({ f: ['variables.file'] }),
      file('f', 'PK and more'),
    ]);
    expect(errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT' }, message: expect.stringMatching(/one place/) },
    ]);
    expect(await jobs()).toEqual([]);
  });

  it('serves the first of two mutations that want it', async () => {
    const twice = `mutation ($file: Upload!) {
      a: uploadHostsFile(clusterId: "1002641", file: $file) { hostMappings { hostname } userErrors { code } }
      b: uploadHostsFile(clusterId: "1002641", file: $file) { hostMappings { hostname } userErrors { code } }
    }`;
    const { data, errors } = await postForm(world.url, [
      operations(twice, { file: null }),
      map({ f: ['variables.file'] }),
      file('f', '10.7.7.7 once.local\n'),
    ]);
    expect(data).toEqual({
      a: { hostMappings: [{ hostname: 'once.local' }], userErrors: [] },
      b: null,
    });
    expect(errors).toMatchObject([{ path: ['b'], extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('that comes to a halt is given up, and nothing is written', async () => {
    const { url } = await world.startAnother({ uploadTimeoutMs: 100 });
    const form = openForm(url);
    form.send(operations(create, { input: { ...input, jar: null } }));
    form.send(map({ f: ['variables.input.jar'] }));
    form.begin({ name: 'f', filename: 'a.jar' });
    form.write(Buffer.from('PK and no more'));
    const answer = await form.answer;
    expect(answer?.errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT' }, message: expect.stringMatching(/halt/) },
    ]);
    expect(await jobs()).toEqual([]);
    form.abort();
  });

  it('that is text is told to be none', async () => {
    const { errors } = await postForm(world.url, [
      operations(create, { input: { ...input, jar: null } }),
      map({ f: ['variables.input.jar'] }),
      { name: 'f', content: 'a.jar' },
    ]);
    expect(errors).toMatchObject([{ message: expect.stringMatching(/"f" is text, not a file/) }]);
    expect(await jobs()).toEqual([]);
  });

  it('behind ten others is told that it is too many', async () => {
    const others = Array.from({ length: 10 }, (_, index) => file(`other${index}`, 'x'));
    const { errors } = await postForm(world.url, [
      operations(create, { input: { ...input, jar: null } }),
      map({ f: ['variables.input.jar'] }),
      ...others,
      file('f', 'PK and more'),
    ]);
    expect(errors).toMatchObject([{ message: expect.stringMatching(/At most 10 files/) }]);
  });
});
