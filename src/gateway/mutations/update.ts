import type { EndpointName } from '../../api/endpoints.js';
import type { ErrorCode } from '../../api/error-codes.js';
import type { Context } from '../context.js';
import { type EntityType, parseId } from '../mapping/ids.js';
import type { Body, Writer } from '../mapping/writer.js';
import type { Soon } from '../soon.js';
import { mutation, Refusal } from './mutation.js';
import { rehearse, type StateRule } from './rehearse.js';
import { settledBy, unsettled } from './settle.js';
import type { PathOf } from './user-errors.js';

interface Update<Args extends object, Input extends object, Model extends object, Payload> {
  readonly type: EntityType;
  readonly endpoint: EndpointName;
  readonly writer: Writer<Input>;
  /** Writes all that a thing of the kind has, as far as the service tells; the writer of changes, unless it leaves some out. */
  readonly whole?: { current(model: Model): Body };
  readonly idOf: (args: Args) => string;
  /** Where the caller finds fields of the wire that are not written by the writer, such as the id. */
  readonly paths: Readonly<Record<string, readonly string[]>>;
  /** Code for a thing that is not there. */
  readonly missing: ErrorCode;
  readonly read: (key: string, context: Context) => Soon<Model | null>;
  /** The input with what the service wants with every change. */
  readonly complete?: (input: Input, read: () => Promise<Model>) => Promise<Input>;
  /** The body around what the writer writes, where there is one. */
  readonly wrap?: (body: Body) => Body;
  readonly send: (key: string, body: Body, context: Context) => Promise<unknown>;
  readonly payload: (key: string) => Payload;
  readonly rules: (input: Input, model: Model, context: Context) => readonly StateRule[];
}

interface Arguments<Input> {
  readonly input: Input;
  readonly dryRun: boolean;
}

/** A mutation that changes what its input sets and nothing else, or tells in a dry run what would change. */
export const updates = <
  Args extends object,
  Input extends object,
  Model extends object,
  Payload extends object,
>({
  type,
  endpoint,
  writer,
  whole = writer,
  idOf,
  paths,
  complete = async (input) => input,
  wrap = (body) => body,
  ...update
}: Update<Args, Input, Model, Payload>) => {
  const pathOf =
    (input: Input): PathOf =>
    (wire) =>
      paths[wire] ?? writer.pathOf(wire, input);
  return mutation({
    paths: ({ input }: Args & Arguments<Input>) => pathOf(input),
    async write(args, context) {
      const { input: given, dryRun } = args;
      const key = parseId(type, idOf(args));
      writer.update(given); // what cannot be sent is refused before anything is read
      const read = async () => {
        const model = await update.read(key, context);
        if (model === null) throw new Refusal(update.missing);
        return model;
      };
      const input = await complete(given, read);
      const patch = writer.update(input);
      if (!dryRun) {
        await update.send(key, wrap(patch), context);
        return update.payload(key);
      }
      const model = await read();
      const before = whole.current(model);
      const rehearsal = await rehearse({
        endpoint,
        before: wrap(before),
        body: wrap({ ...before, ...patch }),
        changes: writer.changes(given, model),
        pathOf: pathOf(input),
        stateRules: update.rules(input, model, context),
      });
      return { ...update.payload(key), ...rehearsal };
    },
    async settle(args, context) {
      const key = parseId(type, idOf(args));
      const model = await update.read(key, context);
      return model ? settledBy(type, key, writer.holds(args.input, model)) : unsettled;
    },
  });
};
