import type { IdKind } from '../../api/ids.js';
import type { Context } from '../context.js';
import type { EntityType } from '../mapping/ids.js';
import type { Writer } from '../mapping/writer.js';
import { createdId, mutation } from './mutation.js';
import { rehearse, type StateRule } from './rehearse.js';
import { settledByName } from './settle.js';
import type { WaitFor, WaitForArgument } from './wait.js';

interface Named {
  readonly name: string;
}

type CreationEndpoint =
  | 'createSqlJob'
  | 'createJarJob'
  | 'createDliSqlJob'
  | 'createDliJarJob'
  | 'createTemplate'
  | 'createDliTemplate'
  | 'createCluster'
  | 'createQueue'
  | 'createElasticResourcePool'
  | 'createEnhancedConnection';

interface Creation<Input extends Named, Model, Payload> {
  readonly type: EntityType;
  readonly endpoint: CreationEndpoint;
  /** Where the answer has the new id; without it, things go by their names, which the service writes in lower case. */
  readonly idKey?: IdKind;
  readonly writer: Writer<Input>;
  /** The input with what the service wants to be told expressly; fails for one that cannot be sent. */
  readonly complete?: (input: Input, context: Context) => Input;
  /** What has this name already. */
  readonly named: (name: string, context: Context) => Promise<Model | null>;
  readonly keyOf: (model: Model) => string;
  /** The payload for the new id. */
  readonly payload: (key: string) => Payload;
  readonly rules: (input: Input, context: Context) => readonly StateRule[];
  readonly wait?: (args: WaitForArgument, context: Context) => WaitFor<Payload> | null;
}

interface Arguments<Input> extends WaitForArgument {
  readonly input: Input;
  readonly dryRun: boolean;
}

/** A mutation that creates an entity of a name of its own, or tells in a dry run what would come of it. */
export const creates = <Input extends Named, Model, Payload extends object>({
  type,
  endpoint,
  idKey,
  writer,
  complete = (input) => input,
  ...creation
}: Creation<Input, Model, Payload>) =>
  mutation({
    paths:
      ({ input }: Arguments<Input>) =>
      (wire) =>
        writer.pathOf(wire, input),
    async write({ input: given, dryRun }, context) {
      const input = complete(given, context);
      const body = writer.create(input);
      if (dryRun) {
        return rehearse({
          endpoint,
          body,
          changes: writer.changes(input, null),
          pathOf: (wire) => writer.pathOf(wire, input),
          stateRules: creation.rules(input, context),
        });
      }
      const answer = await context.upstream(endpoint, { body });
      const key = idKey ? createdId(endpoint, answer, idKey) : input.name.toLowerCase();
      return creation.payload(key);
    },
    async settle({ input }, context) {
      const found = await creation.named(input.name, context);
      // The name is its own: what has all that can be told is it.
      const isIt = (model: Model) =>
        writer.holds(complete(input, context), model as object) !== false; // models are objects
      return settledByName(type, found, creation.keyOf, isIt);
    },
    wait(args, context) {
      const waitFor = creation.wait?.(args, context) ?? null;
      return waitFor && (async (payload) => ('changes' in payload ? payload : waitFor(payload)));
    },
  });
