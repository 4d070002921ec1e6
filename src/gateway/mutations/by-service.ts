import { type EntityType, type JobService, parseId, serviceOf } from '../mapping/ids.js';

type Resolve<Args, Context, Info, Answer> = (
  source: unknown,
  args: Args,
  context: Context,
  info: Info,
) => Answer;

/** A mutation that each service has in words of its own; `chosen` tells by the arguments which one it is of. */
export const byService =
  <Args, Context, Info, Answer>(
    chosen: (args: Args) => JobService,
    resolvers: Readonly<Record<JobService, Resolve<Args, Context, Info, Answer>>>,
  ): Resolve<Args, Context, Info, Answer> =>
  (source, args, context, info) =>
    resolvers[chosen(args)](source, args, context, info);

/** By the id of what is written. */
export const byId =
  (type: EntityType) =>
  ({ id }: { readonly id: string }): JobService =>
    serviceOf(parseId(type, id));

/** By what the input says; CS if it says nothing. */
export const byInput = ({
  input,
}: {
  readonly input: { readonly service?: JobService | null | undefined };
}): JobService => input.service ?? 'CS';
