/** A token of IAM. Times are those of `performance.now()`: the local clock, which nobody sets. */
export interface Token {
  readonly text: string;
  /** From when on a new one is asked for. */
  readonly renewAt: number;
  readonly endsAt: number;
}

/** Share of its life after which a token is renewed. */
const renewedAfter = 0.9;
const shortestPauseMs = 1_000;

/** A token that lives as long as its issuer says, from now on. */
export const tokenFor = (text: string, lifetimeMs: number): Token => {
  const now = performance.now();
  return { text, renewAt: now + lifetimeMs * renewedAfter, endsAt: now + lifetimeMs };
};

/** The token of one project, kept good. */
export interface Session {
  /** The token, at once where it is at hand; fails if there is none and none is to be had. */
  token(): string | Promise<string>;
  /** Told that a token is no good any more; it may have been replaced already. */
  ended(text: string): void;
}

/** Gets a token when it is asked for, and a new one in time; however many wait, `signIn` runs once. */
export const createSession = (signIn: () => Promise<Token>): Session => {
  let current: Token | null = null;
  let flight: Promise<Token> | null = null;

  const take = (token: Token): Token => {
    current = token;
    return token;
  };
  const renew = (): Promise<Token> => {
    flight ??= signIn()
      .then(take)
      .finally(() => {
        flight = null;
      });
    return flight;
  };
  /** The old one serves on; the nearer its end, the sooner the next try. */
  const renewAhead = (token: Token) =>
    renew().catch(() => {
      if (current !== token) return;
      const now = performance.now();
      const pauseMs = Math.max(shortestPauseMs, (token.endsAt - now) * (1 - renewedAfter));
      current = { ...token, renewAt: now + pauseMs };
    });

  return {
    token() {
      const now = performance.now();
      if (current === null || now >= current.endsAt) return renew().then(({ text }) => text);
      const { text } = current;
      if (now >= current.renewAt) void renewAhead(current);
      return text;
    },
    ended(text) {
      if (current?.text === text) current = null;
    },
  };
};
