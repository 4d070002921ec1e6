import { specifiedScalarTypes } from 'graphql';

const rootTypes: ReadonlySet<string> = new Set(['Query', 'Mutation', 'Subscription']);
const ownOfGraphQL: ReadonlySet<string> = new Set(specifiedScalarTypes.map(({ name }) => name));

/** Whether a type is the entry to the graph, whose fields stand beside those of other graphs. */
export const isRootType = (name: string): boolean => rootTypes.has(name);

/** What types and root fields are called where the graph has a prefix, such as `CsJob` and `csJobs`. */
export interface Names {
  type(name: string): string;
  rootField(name: string): string;
}

const asTheyAre: Names = { type: (name) => name, rootField: (name) => name };

/** `Cs` as `cs`, `HW` as `hw`, and `HWCloud` as `hwCloud`: the last of several capitals may begin a word. */
const decapitalized = (text: string) =>
  text.replace(/^[A-Z]+(?![a-z])|^[A-Z]/, (capitals) => capitals.toLowerCase());
const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const createNames = (prefix: string): Names =>
  prefix === ''
    ? asTheyAre
    : {
        type: (name) => (rootTypes.has(name) || ownOfGraphQL.has(name) ? name : `${prefix}${name}`),
        rootField: (name) => `${decapitalized(prefix)}${capitalized(name)}`,
      };

/** Whether text can stand in front of the names of types: they begin with a capital letter, and none with `__`. */
export const isPrefix = (text: string): boolean => /^[A-Z][A-Za-z0-9]{0,30}$/.test(text);
