import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env.d.ts';

/** The schema's own scalars, as JSON has them; a file is sent beside the JSON. */
interface Scalars {
  DateTime: string;
  BigInt: number | string;
  JSON: unknown;
  Upload: File | Blob;
}

/** Makes typed documents: TypeScript reads the text and infers what goes in and what comes out. */
export const graphql = initGraphQLTada<{ introspection: introspection; scalars: Scalars }>();

export { type ResultOf, readFragment, type TadaDocumentNode } from 'gql.tada';
