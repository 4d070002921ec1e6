import type { Batch } from './dli-store.js';

export type BatchState = 'starting' | 'running' | 'dead' | 'success' | 'recovering';

/** How long a batch takes to start, for the first time or again. The documents name no time. */
const startingMs = 30_000;

/** When a batch ended, or null if it has not. */
export function batchEnd({ cancelledAt, endsAt }: Batch, now: number): number | null {
  if (cancelledAt > 0) return cancelledAt;
  return endsAt <= now ? endsAt : null;
}

/** Where time has taken a batch. */
export function batchStateOf(batch: Batch, now: number): BatchState {
  const { createdAt, failedAt, cancelledAt, failsInTheEnd } = batch;
  if (batchEnd(batch, now) !== null) return cancelledAt > 0 || failsInTheEnd ? 'dead' : 'success';
  if (now < createdAt + startingMs) return 'starting';
  return failedAt <= now && now < failedAt + startingMs ? 'recovering' : 'running';
}

/** How long it has run, in milliseconds. */
export const runtimeOf = (batch: Batch, now: number): number =>
  Math.max((batchEnd(batch, now) ?? now) - batch.createdAt - startingMs, 0);

/** When its state last changed. */
export function changedAt(batch: Batch, now: number): number {
  const { createdAt, failedAt } = batch;
  const end = batchEnd(batch, now);
  const changes = [createdAt + startingMs, failedAt, failedAt && failedAt + startingMs];
  return end ?? Math.max(createdAt, ...changes.filter((at) => at <= now));
}
