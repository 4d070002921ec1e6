// Before an example is built: it needs the package `cs-graphql-schema`, which is not kept in the repository.
import { existsSync } from 'node:fs';

if (!existsSync('node_modules/cs-graphql-schema/cs.graphql')) {
  console.error(
    'The package cs-graphql-schema is missing. Write it by `npm run schema` in the root of the repository, then install it here by `npm ci`.',
  );
  process.exitCode = 1;
}
