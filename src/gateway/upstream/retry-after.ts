/** Milliseconds that `Retry-After` asks to wait, in seconds or as a date; null where it asks for nothing. */
export const retryAfter = (header: unknown): number | null => {
  if (typeof header !== 'string') return null;
  const ms = /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(ms) ? null : Math.max(0, ms);
};
