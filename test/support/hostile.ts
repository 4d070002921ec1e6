import { type GraphQLInputType, getNamedType, isEnumType } from 'graphql';

/** Texts that mean something to a path, a query, a header, a form, JSON or a careless program. */
export const hostileTexts: readonly string[] = [
  '',
  ' ',
  '\t',
  '.',
  '..',
  '../..',
  '../jobs?limit=1#',
  '%2e%2e',
  '%2e%2e%2f',
  '..%2fjobs',
  '%252e%252e%252f',
  '/',
  '//evil.example/',
  'http://evil.example/',
  '1/run',
  '\\..\\..',
  '?cursor=1',
  '&limit=10000',
  'a=b&name=c',
  'a+b c',
  '#fragment',
  ';x=1',
  '1\r\nX-Auth-Token: stolen',
  '1 HTTP/1.1\r\nhost: evil\r\n\r\nDELETE /v1.0/p1/job/1',
  '\n',
  '1\u0000',
  '\u0000',
  '\u007f\u001b[2J',
  '\u2028\u2029\u0085',
  '\ufeff1\u200b\u202e',
  '․․／',
  '．．／',
  '١٢٣',
  '１２',
  'ſK',
  '🦊',
  '\ud800',
  'x\udfff\udbff',
  String(2n ** 63n),
  String(2n ** 64n + 1n),
  `-${2n ** 63n}`,
  '__proto__:1',
  '{project_id}',
  '$(reboot)`reboot`',
  '"}, {"name": "other"',
  '--boundary\r\nContent-Disposition: form-data; name="jar_url"\r\n\r\nx',
  "'; DROP TABLE jobs; --",
  '<script>alert(1)</script>',
  'x/'.repeat(50_000),
];

/** JSON that is no value of the scalar or enum in question. */
export const wrongValues = (type: GraphQLInputType): readonly unknown[] => {
  const name = getNamedType(type).name;
  const objects = [{ a: 1 }, JSON.parse('{"__proto__": {"toString": 1}}'), [['1', '2']]];
  if (name === 'Int') return [...objects, '1', 1.5, 2 ** 31, -(2 ** 31) - 1, 1e300, true, '..'];
  if (name === 'Boolean') return [...objects, 'true', 1, 0, '..'];
  if (name === 'Upload') return [...objects, 'x', 1, { open: 'x' }, { filename: 'x' }];
  if (name === 'JSON') return [[['1', '2']], '..', 1.5, true, [null]];
  if (isEnumType(getNamedType(type)))
    return [...objects, '..', '__proto__', 'constructor', 1, true];
  return [...objects, true, 1.5, [null], [true]];
};
