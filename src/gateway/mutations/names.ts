import type { Context } from '../context.js';
import type { PageQuery } from '../mapping/page.js';

interface Named {
  readonly name?: string | null | undefined;
}

/**
 * Finding an entity by its name, in a list that is filtered by name or short enough: the first hundred that it gives,
 * newest first, are looked at.
 */
export const byName = <Model extends Named>(
  list: (
    page: PageQuery & { name: string },
    context: Context,
  ) => Promise<{ rows: readonly Model[] }>,
) => {
  const named = async (name: string, context: Context): Promise<Model | null> => {
    const page = { name, cursor: undefined, next: true, limit: 100, order: 'desc' } as const;
    const { rows } = await list(page, context);
    return rows.find((model) => model.name === name) ?? null;
  };
  return {
    named,
    /** Whether the name is something else's already. */
    isTaken: async (name: string | null | undefined, context: Context): Promise<boolean> =>
      Boolean(name && (await named(name, context))),
  };
};
