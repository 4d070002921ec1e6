import { describe, expect, test } from 'vitest';
import { compareWithRelease } from '../../../build/schema/comparison.js';
import { workspaceOf } from '../../support/schema-workspace.js';

const old = (day: string) =>
  `@deprecated(reason: "The service has two names. Use \`Query.new\`. Goes on ${day}.")`;

const graphWith = (fields: string, more = '') =>
  `type Query { new(by: Sort, in: Filter): Int ${fields} } enum Sort { UP } input Filter { to: Int } ${more}`;

const problems = async (released: string, now: string, today = '2026-06-01', notice = 0) => {
  const workspace = workspaceOf(released, now);
  return (await compareWithRelease(workspace, today, notice)).problems;
};

describe('What goes', () => {
  const announced = graphWith(
    `old: Int ${old('2026-06-01')} args(a: Int ${old('2026-06-01')}): Int`,
    `extend enum Sort { DOWN ${old('2026-06-01')} } extend input Filter { of: Int ${old('2026-06-01')} }`,
  );
  const gone = graphWith('args: Int');

  test('may go from the day that the last release said', async () => {
    expect(await problems(announced, gone, '2026-06-01')).toEqual([]);
    expect(await problems(announced, gone, '2027-01-01')).toEqual([]);
  });

  test('may not go before', async () => {
    const [first, ...others] = await problems(announced, gone, '2026-05-31');
    expect(first).toBe(
      '`Filter.of` is removed, but release 1.0.0 says that it goes on 2026-06-01. Put it back until then.',
    );
    expect(others.map((problem) => problem.split(' ')[0])).toEqual([
      '`Query.args(a:)`',
      '`Query.old`',
      '`Sort.DOWN`',
    ]);
  });

  test('may not go if the last release did not say so', async () => {
    expect(await problems(graphWith('old: Int'), graphWith(''))).toEqual([
      '`Query.old` is removed, but release 1.0.0 did not say that it goes. Put it back, deprecate it with a date, and remove it after a release has said so and the date has come.',
    ]);
  });

  test('may not go if the last release named no day', async () => {
    const vague = graphWith('old: Int @deprecated(reason: "It is old.")');
    expect(await problems(vague, graphWith(''))).toEqual([
      expect.stringContaining('did not say that it goes'),
    ]);
  });
});

describe('A type goes', () => {
  const day = '2026-06-01';
  const list = (deprecated: string) =>
    graphWith(
      `list: List ${deprecated}`,
      'type List { of: [Item] is: Is } type Item { id: ID } enum Is { ON }',
    );

  test('with the last field that leads to it', async () => {
    expect(await problems(list(old(day)), graphWith(''))).toEqual([]);
  });

  test('but not before', async () => {
    const refused = await problems(list(old(day)), graphWith(''), '2026-05-31');
    expect(refused).toHaveLength(4);
    expect(refused).toContain(
      '`Item` is removed, but release 1.0.0 leads to it by what has to stay. Put it back, deprecate all that leads to it, and remove it together with that.',
    );
  });

  test('not while another field leads to it', async () => {
    const led = (field: string) => `${list(old(day))} extend type Query { ${field} }`;
    const now = graphWith('item: Other', 'type Other { id: ID }');
    expect(await problems(led('item: Item'), now)).toEqual([
      expect.stringContaining('`Item` is removed'),
      expect.stringMatching(/^Field 'Query.item' changed type/),
    ]);
  });

  test('with an argument that takes it', async () => {
    const released = graphWith(
      `args(in: In ${old(day)}): Int`,
      'input In { of: Deep } input Deep { id: ID }',
    );
    expect(await problems(released, graphWith('args: Int'))).toEqual([]);
  });

  describe('to which an interface leads', () => {
    const node = 'extend type Query { node: Node } interface Node { id: ID! }';
    const job = 'type Job implements Node { id: ID! }';
    const thing = (deprecated: string) =>
      graphWith(
        '',
        `${node} ${job} type Thing implements Node { id: ID! name: Int ${deprecated} }`,
      );
    const now = graphWith('', `${node} ${job}`);

    test('with the last field of its own', async () => {
      expect(await problems(thing(old(day)), now)).toEqual([]);
    });

    test('not while a field of its own stays', async () => {
      expect(await problems(thing(''), now)).toEqual([
        expect.stringContaining('`Thing` is removed'),
      ]);
    });

    test('never, if it has no fields of its own', async () => {
      expect(await problems(now, now.replace('Job', 'Task'))).toEqual([
        expect.stringContaining('`Job` is removed'),
      ]);
    });
  });
});

describe('A type to which a union leads', () => {
  const day = '2026-06-01';
  const thing = (deprecated: string) =>
    graphWith(
      'any: Any',
      `union Any = Job | Thing type Job { id: ID! } type Thing { name: Int ${deprecated} }`,
    );
  const now = graphWith('any: Any', 'union Any = Job type Job { id: ID! }');

  test('goes with its last field', async () => {
    expect(await problems(thing(old(day)), now)).toEqual([]);
  });

  test('does not go before', async () => {
    expect(await problems(thing(old(day)), now, '2026-05-31')).toHaveLength(2);
    expect(await problems(thing(''), now)).toEqual([
      expect.stringContaining('`Thing` is removed'),
      "Member 'Thing' was removed from Union type 'Any'. No deprecation can announce that. Take it back; add what is new beside it, and deprecate the old.",
    ]);
  });

  test('may leave the union and stay where nothing else leads to it', async () => {
    const left = `${now} extend type Query { thing: Thing } type Thing { name: Int }`;
    expect(await problems(thing(old(day)), left)).toEqual([]);
    expect(await problems(`${thing('')} extend type Query { thing: Thing }`, left)).toEqual([
      expect.stringContaining("Member 'Thing' was removed"),
    ]);
  });
});

describe('A type leaves an interface', () => {
  const node = 'interface Node { id: ID! } extend type Query { node: Node }';
  const thing = (name: string, rest = ' implements Node') =>
    graphWith('', `${node} type Job implements Node { id: ID! } type Thing${rest} { ${name} }`);
  const left = `${thing('name: Int', '')} extend type Query { thing: Thing }`;

  test('from the day that it may go itself', async () => {
    const released = thing(`id: ID! name: Int ${old('2026-06-01')}`);
    const now = thing('id: ID! name: Int', '').replace('Query {', 'Query { thing: Thing');
    expect(await problems(released, now)).toEqual([]);
    expect(await problems(released, now, '2026-05-31')).toEqual([
      expect.stringContaining("'Thing' object type no longer implements 'Node'"),
    ]);
  });

  test('not while it has to stay', async () => {
    const [first] = await problems(thing('id: ID! name: Int'), left);
    expect(first).toContain("'Thing' object type no longer implements 'Node' interface.");
  });
});

test.each([
  [
    'an input that takes one field only',
    graphWith('').replace('input Filter', 'input Filter @oneOf'),
    "Directive 'oneOf' was added to input object 'Filter'. No deprecation can announce that. Give the rule to a new input beside it, and deprecate what takes this one.",
  ],
  [
    'a directive that may not be repeated',
    `${graphWith('')} directive @hint on FIELD`,
    "Directive 'hint' removed repeatable. No deprecation can announce that. Take it back; add what is new beside it, and deprecate the old.",
  ],
])('A breach is told of in whole sentences: %s', async (_, now, problem) => {
  const hint = now.includes('@hint') ? 'directive @hint repeatable on FIELD' : '';
  expect(await problems(`${graphWith('')} ${hint}`, now)).toEqual([problem]);
});

describe('No deprecation announces', () => {
  const released = graphWith(`old(a: Int = 1, b: Int! = 1): Int ${old('2026-01-01')}`);

  test.each([
    ['another type', '): Int', '): String', 'Give the new type to a new field beside it'],
    ['another type of an argument', 'a: Int = 1', 'a: String', 'to a new, optional argument'],
    ['another type of an input field', 'to: Int', 'to: String', 'to a new, optional field'],
    ['a new argument that is a must', 'a: Int = 1', 'a: Int = 1, c: Int!', 'Make it optional'],
    ['a new input field that is a must', 'to: Int', 'to: Int and: Int!', 'Make it optional'],
    ['a must in place of a default', 'b: Int! = 1', 'b: Int!', 'Keep a default'],
  ])('%s', async (_, from, to, advice) => {
    const [problem, ...others] = await problems(released, released.replaceAll(from, to));
    expect(others.filter((other) => !other.includes(advice))).toEqual([]);
    expect(problem).toContain('No deprecation can announce that.');
    expect(problem).toContain(advice);
  });

  test('another kind of type', async () => {
    const now = released.replace('enum Sort { UP }', 'scalar Sort');
    expect(await problems(released, now)).toEqual([
      "'Sort' kind changed from 'EnumTypeDefinition' to 'ScalarTypeDefinition'. No deprecation can announce that. Take it back; add what is new beside it, and deprecate the old.",
    ]);
  });
});

describe('A reason', () => {
  const reasons = (reason: string) =>
    problems(graphWith('old: Int'), graphWith(`old: Int @deprecated(reason: "${reason}")`));

  test.each([
    'It is old. Use `Query.new`. Goes on 2027-05-01.',
    'It is old, and slow! Nothing replaces it. Goes on 2027-05-01.',
    'It is old. Use `Query.new(by:)`. Goes on 2027-05-01.',
    'It is old. Use `Sort.UP`. Goes on 2027-05-01.',
    'It is old. Use `Filter`. Goes on 2027-05-01.',
    'It is old.\\n  Use `Filter.to`.\\n  Goes on 2027-05-01.',
  ])('is good: %s', async (reason) => {
    expect(await reasons(reason)).toEqual([]);
  });

  test.each([
    'It is old.',
    'Use `Query.new`. Goes on 2027-05-01.',
    'It is old. Use Query.new. Goes on 2027-05-01.',
    'It is old. Use `Query.new`.',
    'It is old. Goes on 2027-05-01.',
    'It is old. Use `Query.new`. Goes on 2027-02-30.',
    'It is old. Use `Query.new`. Goes in May 2027.',
    'It is old. Use `Query.new`. Goes on 2027-05-01. Really.',
  ])('has not the form: %s', async (reason) => {
    const [problem, ...others] = await reasons(reason);
    expect(others).toEqual([]);
    expect(problem).toContain(`The reason of \`Query.old\` is "${reason}". Write @deprecated(`);
  });

  test.each(['Query.newer', 'Job.name', 'Query.new(to:)', 'Sort.DOWN', 'new'])(
    'names %s, which is not there',
    async (replacement) => {
      expect(await reasons(`It is old. Use \`${replacement}\`. Goes on 2027-05-01.`)).toEqual([
        `\`Query.old\` is said to be replaced by \`${replacement}\`, which is not in the graph. Name a type, \`Type.field\`, \`Type.field(argument:)\` or \`Enum.VALUE\` of it.`,
      ]);
    },
  );

  test('names what is deprecated itself', async () => {
    expect(await reasons('It is old. Use `Query.old`. Goes on 2027-05-01.')).toEqual([
      expect.stringContaining('which is deprecated itself'),
    ]);
  });

  test('has to be given', async () => {
    const [problem] = await problems(graphWith('old: Int'), graphWith('old: Int @deprecated'));
    expect(problem).toContain('The reason of `Query.old` is "No longer supported".');
  });
});

describe('A day', () => {
  const at = (day: string) => graphWith(`old: Int ${old(day)}`);

  test('is not over when it is first named', async () => {
    expect(await problems(graphWith('old: Int'), at('2026-06-01'), '2026-06-01')).toEqual([]);
    expect(await problems(graphWith('old: Int'), at('2026-06-01'), '2026-06-02')).toEqual([
      '`Query.old` is to go on 2026-06-01, which clients would learn too late. Name 2026-06-02 or a later day.',
    ]);
  });

  test('may be over when it was named before, or be put off', async () => {
    expect(await problems(at('2026-06-01'), at('2026-06-01'), '2026-07-01')).toEqual([]);
    expect(await problems(at('2026-06-01'), at('2026-06-15'), '2026-07-01')).toEqual([]);
  });

  test('is not brought forward without notice', async () => {
    const sooner = () => problems(at('2027-06-01'), at('2026-07-01'), '2026-06-01', 90);
    expect(await sooner()).toEqual([expect.stringContaining('Name 2026-08-30 or a later day.')]);
  });
});

test('A graph that has changed has a later version than the last release', async () => {
  const compare = async (now: string, version: string) =>
    (await compareWithRelease(workspaceOf(graphWith(''), now, { version }), '2026-06-01')).problems;
  const changed = graphWith('more: Int');
  expect(await compare(graphWith(''), '1.0.0')).toEqual([]);
  expect(await compare(changed, '1.0.1-dev')).toEqual([]);
  for (const version of ['1.0.0', '1.0.0-dev', '0.9.10']) {
    expect(await compare(changed, version)).toEqual([
      `The graph has changed since 1.0.0, so it is no longer version ${version}. Give package.json a later one: npm version --no-git-tag-version <version>.`,
    ]);
  }
});

test('A graph that is not valid is refused', async () => {
  const must = graphWith(`args(a: Int! ${old('2027-05-01')}): Int`);
  await expect(problems(graphWith(''), must)).rejects.toThrow(
    'Required argument Query.args(a:) cannot be deprecated.',
  );
});
