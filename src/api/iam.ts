import { endpointsOf } from './endpoint.js';

const endpoint = endpointsOf('iam');

/** The two IAM calls that the CS reference rests on: a token, and the projects it opens. */
export const iam = {
  /** The token itself comes in the header X-Subject-Token. */
  createToken: endpoint('POST /v3/auth/tokens', {
    section: '3.1',
    body: 'json',
    status: 201,
    envelope: 'bare',
    key: 'token',
    write: false,
    token: false,
  }),
  listProjects: endpoint('GET /v3/projects', { section: '7.3', envelope: 'bare', key: 'projects' }),
};
