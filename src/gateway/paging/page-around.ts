/** The page size and number of the smallest page that holds the entries from `start` to `end`, as far as one can. */
export const pageAround = (start: number, end: number, max: number) => {
  for (let size = end - start; size <= max; size++) {
    const number = Math.floor(start / size);
    if ((number + 1) * size >= end) return { size, number };
  }
  return { size: max, number: Math.floor(start / max) };
};
