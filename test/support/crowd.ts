import { randomOf, strangersIn, type Tenant } from './tenants.js';
import { createTransports, type Transport } from './transports.js';

/** What became of the requests of a crowd. */
export interface Outcome {
  answers: number;
  aborted: number;
  /** Answers in which the own mark stands, by the way that they came. */
  readonly own: Partial<Record<Transport, number>>;
  /** Answers that hold the mark of somebody else, or a token. */
  readonly leaks: string[];
  /** Answers that a cache might keep. */
  readonly cacheable: string[];
}

/** Lets a crowd of tenants ask the gateway `requests` times, `parallel` at a time. */
export const letAsk = async (
  gatewayUrl: string,
  tenants: readonly Tenant[],
  { requests, parallel = 32, seed = 1 }: { requests: number; parallel?: number; seed?: number },
): Promise<Outcome> => {
  const random = randomOf(seed);
  const { pick, ask, abandon, close } = createTransports(gatewayUrl, tenants, random);
  const outcome: Outcome = { answers: 0, aborted: 0, own: {}, leaks: [], cacheable: [] };

  const once = async () => {
    const tenant = pick(tenants);
    if (random() < 0.03) {
      outcome.aborted += 1;
      return abandon(tenant);
    }
    const { name, text, cacheControl } = await ask(tenant);
    outcome.answers += 1;
    if (text.includes(tenant.mark)) outcome.own[name] = (outcome.own[name] ?? 0) + 1;
    const isLeak = strangersIn(text, tenant).length > 0 || /(token|peer)-of-/.test(text);
    if (isLeak) outcome.leaks.push(`${name}, ${tenant.mark}: ${text}`);
    // That a hash is not known yet is for clients to know, and holds no data.
    const holdsNothing = text.includes('PERSISTED_QUERY_NOT_FOUND');
    if (cacheControl !== undefined && cacheControl !== 'private, no-store' && !holdsNothing) {
      outcome.cacheable.push(`${name}: ${text}`);
    }
  };

  let left = requests;
  const worker = async () => {
    while (left-- > 0) await once();
  };
  try {
    await Promise.all(Array.from({ length: parallel }, worker));
  } finally {
    await close();
  }
  return outcome;
};
