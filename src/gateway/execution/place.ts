/** An object or a list of the answer, and where it stands. */
export class Place {
  /** Whether it is null in the answer, for an error: then nothing below it matters any more. */
  dead = false;

  constructor(
    readonly above: Place | null,
    /** Its key in the object or its index in the list above. */
    readonly key: string | number,
    readonly nullable: boolean,
    readonly result: Record<string | number, unknown>,
  ) {}
}

/** Whether the place, or one that it stands in, is dead. */
export const isDead = (place: Place): boolean => {
  for (let at: Place | null = place; at; at = at.above) if (at.dead) return true;
  return false;
};

/** Puts null to the nearest place that can be null, beginning with the given one; gives whether that is the whole answer. */
export const die = (place: Place): boolean => {
  let at = place;
  for (; at.above; at = at.above) {
    at.dead = true;
    if (!at.nullable) continue;
    at.above.result[at.key] = null;
    return false;
  }
  at.dead = true;
  return true;
};

/** The path of what stands at a place under a key. */
export const pathTo = (place: Place, key: string | number): (string | number)[] => {
  const path = [key];
  for (let at = place; at.above; at = at.above) path.push(at.key);
  return path.reverse();
};
