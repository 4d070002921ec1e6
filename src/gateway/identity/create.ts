import type { Logger } from '../telemetry/log.js';
import { accessKey } from './access-key.js';
import type { Auth, Credentials, Exchange } from './credentials.js';
import { passthrough } from './passthrough.js';
import { password } from './password.js';

/** The credentials of the mode that is configured; `exchange` is how those that need tokens of their own get them. */
export const createCredentials = (auth: Auth, exchange: Exchange, log: Logger): Credentials => {
  if (auth.mode === 'password') return password(auth, exchange, log);
  if (auth.mode === 'aksk') return accessKey(auth);
  return passthrough;
};
