import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema, getIntrospectionQuery, Kind, parse, specifiedRules, validate } from 'graphql';
import { expect, test } from 'vitest';
import { needWithinBudget } from '../../../src/gateway/limits/budget.js';
import { documentRules } from '../../../src/gateway/limits/document-rules.js';
import { createEstimate } from '../../../src/gateway/limits/estimate.js';
import { readTypeDefs } from '../../../src/gateway/schema.js';
import { createQueryWriter } from '../../support/every-field.js';
import { nobody, optionsOf } from '../../support/options.js';

const options = optionsOf({ url: '', demo: nobody });
const schema = buildSchema(readTypeDefs().join('\n'));
const estimate = createEstimate(schema, options);

const project = new URL('../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, project), 'utf8');
const filesIn = (folder: string) => readdirSync(new URL(folder, project));
const examplesIn = (path: string) =>
  [...read(path).matchAll(/```graphql[^\n]*\n([\s\S]*?)```/g)].map(([, document = '']) => document);

const tabs = filesIn('src/graphiql/tabs/').filter((name) => name.endsWith('.graphql'));
const pages = ['docs/graph.md', ...filesIn('docs/tasks/').map((name) => `docs/tasks/${name}`)];
const writer = createQueryWriter(schema, {
  'Query.job': { id: '1' },
  'Query.cluster': { id: '1' },
  'Query.jobs': { first: '100' },
  'Job.metricsHistory': { last: '5' },
  'Query.clusters': { first: '100' },
  'Query.templates': { first: '100' },
  'Query.quotas': { first: '100' },
});

test.each([
  ...tabs.map((name) => [name, read(`src/graphiql/tabs/${name}`)]),
  ...pages.flatMap((page) => examplesIn(page).map((document) => [page, document])),
  ...['job', 'cluster'].map((name) => [`all of a ${name}`, writer.root(name, 2)]),
  ...['jobs', 'clusters', 'templates', 'quotas'].map((name) => [
    `all of 100 ${name}`,
    writer.root(name, 1),
  ]),
  ['introspection', getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true })],
])('The default limits have room for twice as much as %s asks for', (_, text = '') => {
  const half = (limit: number) => Math.floor(limit / 2);
  const document = parse(text, { maxTokens: half(options.maxTokens) });
  const rules = documentRules({ ...options, maxAliases: half(options.maxAliases) });
  expect(validate(schema, document, [...specifiedRules, ...rules])).toEqual([]);
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  expect(operations.length).toBeGreaterThan(0);
  for (const operation of operations) {
    const { maxCost, maxUpstreamCalls } = options;
    needWithinBudget(estimate(document, operation), {
      maxCost: half(maxCost),
      maxUpstreamCalls: half(maxUpstreamCalls),
    });
  }
});
