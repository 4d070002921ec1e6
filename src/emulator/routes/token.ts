import { badBody } from '../body.js';
import { FrontFailure } from '../errors.js';
import type { Handlers } from '../handler.js';
import { demoPassword } from '../seed/users.js';
import type { Store } from '../store.js';

const at = (value: unknown, ...keys: readonly string[]): unknown =>
  keys.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined,
    value,
  );

const refuse = () => new FrontFailure(401, 'IAM.0001', 'User, password or project do not fit');

function scopeOf(store: Store, scope: unknown) {
  const id = at(scope, 'project', 'id');
  const name = at(scope, 'project', 'name');
  const domain = at(scope, 'domain', 'name');
  if (domain !== undefined && domain !== store.domain.name) throw refuse();
  if (id === undefined && name === undefined) return undefined;
  const projects = [...store.projects.values()];
  const project = projects.find((one) => (id === undefined ? one.name === name : one.id === id));
  if (!project) throw refuse();
  return project;
}

/** IAM prints times with microseconds. */
const timeOf = (ms: number) => new Date(ms).toISOString().replace('Z', '000Z');

const iamUrl = 'https://iam.cn-north-1.myhuaweicloud.com/v3/projects';

/** IAM: a token for user, password and project (3.1), and the projects of the account (7.3). */
export const token = {
  createToken({ body, store, tokens, tokenLifetimeMs, now, headers }) {
    const login = at(body, 'auth', 'identity', 'password', 'user');
    const methods = at(body, 'auth', 'identity', 'methods');
    const [name, password] = [at(login, 'name'), at(login, 'password')];
    if (!Array.isArray(methods) || !methods.includes('password')) throw badBody('createToken');
    if (typeof name !== 'string' || typeof password !== 'string') throw badBody('createToken');
    const users = [...store.projects.values()].flatMap(({ users }) => [...users.values()]);
    const user = users.find((one) => one.name === name);
    const domain = at(login, 'domain', 'name');
    if (!user || password !== demoPassword || domain !== store.domain.name) throw refuse();
    const project = scopeOf(store, at(body, 'auth', 'scope'));
    const grant = tokens.issue(user.name, project?.id, now + tokenLifetimeMs);
    headers['x-subject-token'] = grant.token;
    return {
      token: {
        expires_at: timeOf(grant.expiresAt),
        issued_at: timeOf(now),
        methods: ['password'],
        catalog: [{ name: 'cs', type: 'cs', endpoints: [{ region_id: 'cn-north-1' }] }],
        user: { id: user.id, name: user.name, domain: store.domain },
        ...(project && {
          project: { id: project.id, name: project.name, domain: store.domain },
        }),
      },
    };
  },

  listProjects: ({ store }) => ({
    projects: [...store.projects.values()].map(({ id, name }) => ({
      domain_id: store.domain.id,
      is_domain: false,
      parent_id: store.domain.id,
      name,
      description: '',
      links: { next: null, previous: null, self: `${iamUrl}/${id}` },
      id,
      enabled: true,
    })),
    links: { next: null, previous: null, self: iamUrl },
  }),
} satisfies Partial<Handlers>;
