import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { readTaskTab } from '../../../build/graphiql/task-tab.js';

const page = `# Rename a thing

## 1. Find it

\`\`\`graphql
query Find {
  thing {
    id
  }
}
\`\`\`

<!-- id of the thing: thing.id -->

## 2. Rename it

\`\`\`graphql
mutation Rename($id: ID!, $to: String) {
  rename(id: $id, to: $to)
}
\`\`\`

\`\`\`json variables
{ "id": "<id of the thing>", "to": "new" }
\`\`\`

\`\`\`json headers
{ "X-Peer-Auth-Token": "theirs, not one's own, as ever" }
\`\`\`

## 3. Send it

\`\`\`sh
curl http://127.0.0.1:4000/graphql
\`\`\`

## What can go wrong

<!-- refused: CS.10001 -->

\`\`\`graphql
mutation RenameAgain($id: ID!, $to: String) {
  rename(id: $id, to: $to)
}
\`\`\`

\`\`\`json variables
{ "id": "<id of the thing>", "to": { "two": "words" } }
\`\`\`
`;

test('A task is a tab: its operations, what they give and need, and the variables of all', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tasks-'));
  try {
    await writeFile(join(folder, '1-rename.md'), page);
    const { query, variables } = await readTaskTab(pathToFileURL(`${folder}/`), '1-rename.md');
    expect(query).toBe(`# Rename a thing
# From docs/tasks/1-rename.md
# Ctrl+Enter runs the step that the cursor is in.
# What is <in brackets> below, earlier answers give.

# 1. Find it
# Gives <id of the thing>: thing.id
query Find {
  thing {
    id
  }
}

# 2. Rename it
# Needs the header "X-Peer-Auth-Token": "theirs, not
# one's own, as ever"
mutation Rename($id: ID!, $to: String) {
  rename(id: $id, to: $to)
}

# 3. Send it
# Not from here: the page has the command

# What can go wrong
# Is refused: CS.10001
mutation RenameAgain($id: ID!, $to: String) {
  rename(id: $id, to: $to)
}
`);
    expect(variables).toBe(`{
  // Rename, RenameAgain:
  "id": "<id of the thing>",

  // Rename:
  "to": "new",

  // RenameAgain:
  // "to": {
  //   "two": "words"
  // },
}`);
  } finally {
    await rm(folder, { recursive: true });
  }
});
