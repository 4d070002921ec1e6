import { createClient, ErrorReply } from '@redis/client';
import type { Logger } from '../../telemetry/log.js';
import type { Names } from './names.js';
import { within } from './within.js';

/** Redis cannot be used for the moment: whoever wanted it has to do without. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/** Whether a script is wrong, which is no matter of the connection. Older ones wrap in it what Redis cannot do now. */
const isMistake = (error: unknown): boolean =>
  error instanceof ErrorReply &&
  error.message.startsWith('ERR ') &&
  !/-(OOM|READONLY|MISCONF|NOREPLICAS) /.test(error.message);

/** Longest that anything asked of Redis may take; one that hangs is as good as none. */
const answerMs = 2_000;

/** Pauses between attempts to connect double from the first of these to the second. */
const firstPauseMs = 100;
const longestPauseMs = 5_000;

interface LinkOptions {
  readonly url: string;
  readonly names: Pick<Names, 'news' | 'probe'>;
  readonly log: Logger;
  /** What some replica, this one among them, has told all. */
  onMessage(text: string): void;
  /** There is a connection again: messages may have been missed. */
  onUp(): void;
}

/** One for commands and news alike, which the third version of the protocol allows. It is not mended when it breaks. */
const createConnection = (url: string) =>
  createClient({
    url,
    RESP: 3,
    disableOfflineQueue: true,
    disableClientInfo: true,
    maintNotifications: 'disabled',
    socket: { connectTimeout: answerMs, reconnectStrategy: false },
  });

interface Connection {
  readonly client: ReturnType<typeof createConnection>;
  /** Gives it up, once. */
  lose(error: unknown): void;
}

/**
 * The connection to Redis, for as long as this replica lives. After any failure, be it one of a command, it connects
 * anew, unless the command is wrong: whatever hangs, or may only be read, is left behind. That it cannot be used is logged once, and that it can again.
 */
export class Link {
  private connection: Connection | null = null;
  private readonly firstAttempt: Promise<void>;
  private upSince = 0;
  private pauseMs = firstPauseMs;
  private timer: NodeJS.Timeout | undefined;
  private isMissed = false;
  private isClosed = false;

  constructor(private readonly options: LinkOptions) {
    this.firstAttempt = this.connect();
  }

  get isUp(): boolean {
    return this.connection !== null;
  }

  /** Carries out a script. Where it fails, with `Unreachable`, it may have been carried out all the same. */
  async run(script: string, keys: string[], args: string[]): Promise<unknown> {
    await this.firstAttempt;
    const { connection } = this;
    if (connection === null) throw new Unreachable();
    try {
      return await within(answerMs, connection.client.eval(script, { keys, arguments: args }));
    } catch (error) {
      if (isMistake(error)) throw error;
      connection.lose(error);
      throw new Unreachable();
    }
  }

  close(): void {
    this.isClosed = true;
    clearTimeout(this.timer);
    this.connection?.lose(null);
  }

  private async connect(): Promise<void> {
    const { url, names, onMessage, onUp } = this.options;
    const client = createConnection(url);
    let isLost = false;
    const lose = (error: unknown) => {
      if (isLost) return;
      isLost = true;
      client.destroy();
      this.connection = null;
      this.retry(error);
    };
    client.on('error', lose);
    const open = async () => {
      await client.connect();
      await client.subscribe(names.news, onMessage);
      // To be connected is not enough: a replica of Redis only reads, and so does one whose memory is full.
      await client.set(names.probe, '', { expiration: { type: 'PX', value: 1 } });
    };
    try {
      await within(answerMs, open());
    } catch (error) {
      return lose(error);
    }
    if (this.isClosed) return lose(null);
    if (isLost) return;
    this.connection = { client, lose };
    this.upSince = performance.now();
    if (this.isMissed) this.options.log.info('Redis can be used again');
    this.isMissed = false;
    onUp();
  }

  /** Tries again after a pause, which grows as long as no connection lasts. */
  private retry(error: unknown): void {
    if (this.isClosed) return;
    if (!this.isMissed) {
      const words = 'Redis cannot be used: until it can, each replica polls for itself';
      this.options.log.warn({ err: error }, words);
    }
    const hasLasted = !this.isMissed && performance.now() - this.upSince > longestPauseMs;
    this.isMissed = true;
    if (hasLasted) this.pauseMs = firstPauseMs;
    this.timer = setTimeout(() => void this.connect(), this.pauseMs).unref();
    this.pauseMs = Math.min(2 * this.pauseMs, longestPauseMs);
  }
}
