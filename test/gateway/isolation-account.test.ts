import { expect, test } from 'vitest';
import { useWorld } from '../support/start.js';
import { randomOf } from '../support/tenants.js';

const world = useWorld();
const jobs = '{ jobs(first: 5) { nodes { projectId } } }';

/** The project in the path of a call, and the token that the call was made with. */
const sentTo = () =>
  world.received().flatMap(({ url, headers }) => {
    const [, project] = /^\/v1\.0\/([^/]+)\//.exec(url) ?? [];
    return project ? [{ project, token: String(headers['x-auth-token']) }] : [];
  });

test('One account for two projects takes the token of one to it alone, however often tokens end', async () => {
  const { user, password, domain } = world.emulator.demo;
  const gateway = await world.startAnother({
    env: { CS_AUTH: 'password', IAM_USER: user, IAM_PASSWORD: password, IAM_DOMAIN: domain },
    defaultCaller: { token: null, projectId: null },
  });
  world.emulator.inject({ kind: 'token-expiry', endpoints: ['listJobs'], rate: 0.05 });
  world.emulator.inject({ kind: 'error', endpoints: ['createToken'], rate: 0.05 });
  world.received();

  const random = randomOf(5);
  let shown = 0;
  for (let round = 0; round < 10; round++) {
    const asked = Array.from({ length: 30 }, async () => {
      const projectId = world.emulator.projectIds[random() < 0.5 ? 0 : 1] ?? '';
      const { data, text } = await gateway.query(jobs, {}, { 'x-project-id': projectId });
      const others = world.emulator.projectIds.filter((id) => id !== projectId);
      for (const other of others) expect(text).not.toContain(other);
      if (data.jobs) shown += 1;
    });
    await Promise.all(asked);
    if (round % 3 === 2) world.emulator.expireTokens();
  }

  const projects = new Map<string, Set<string>>();
  for (const { project, token } of sentTo()) {
    projects.set(token, new Set([...(projects.get(token) ?? []), project]));
  }
  expect([...projects.values()].filter(({ size }) => size !== 1)).toEqual([]);
  expect(projects.size).toBeGreaterThan(6);
  expect(shown).toBeGreaterThan(150);
});
