import pino, { type DestinationStream, type Logger } from 'pino';

export type { Logger } from 'pino';

/** The log: one JSON object a line. */
export const createLog = (level: string, destination?: DestinationStream): Logger =>
  pino({ level }, destination ?? pino.destination(1));
