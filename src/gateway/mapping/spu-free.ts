interface SpuFigures {
  readonly spuUsed?: number | null | undefined;
  readonly spuQuota?: number | null | undefined;
}

/** SPUs left: quota less use, never below 0; null if either is not known. */
export const spuFree = ({ spuUsed, spuQuota }: SpuFigures): number | null =>
  typeof spuUsed === 'number' && typeof spuQuota === 'number'
    ? Math.max(spuQuota - spuUsed, 0)
    : null;
