type Status = string | null | undefined;

/** What a write does to a thing, as the status of the thing shows it afterwards. */
export interface Effect {
  /** Whether the status is one that it leads to. */
  readonly reached: (status: Status) => boolean;
  /** Whether the status is one that only a thing on its way there has. */
  readonly underWay: (status: Status) => boolean;
  /** Whether the status shows that nothing has happened; null stands for a thing that is not there. */
  readonly unmoved: (status: Status) => boolean;
}

/** Whether a status is one of these, the words of one kind of thing. */
export const amongThose =
  <Word extends string>() =>
  (...statuses: readonly Word[]) =>
  (status: Status): boolean =>
    (statuses as readonly Status[]).includes(status); // so that any status may be asked for
