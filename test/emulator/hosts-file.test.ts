import { describe, expect, test } from 'vitest';
import { useEmulator } from './client.js';

const world = useEmulator();
const path = async (cluster: string) => `/reserved_cluster/${await world.cluster(cluster)}`;
const upload = async (
  content: string | Uint8Array<ArrayBuffer>,
  cluster = 'laboratory',
  part = 'hosts_file',
) => {
  const form = new FormData();
  form.set(part, new Blob([content]), 'hosts');
  return world.inProject(`${await path(cluster)}/hosts_file`, { method: 'POST', form });
};
const list = async () =>
  (await world.inProject(`${await path('laboratory')}/hosts?limit=2000&order=asc`)).json.payload
    .hosts_info;
const lines = (count: number) =>
  Array.from({ length: count }, (_, index) => `10.1.1.1 host-${index}.example`).join('\n');
/** A file of so many bytes: one mapping, and a comment that fills it up. */
const sized = (bytes: number) => '10.1.1.1 one.example #'.padEnd(bytes, '.');

describe('A hosts file', () => {
  test('adds a mapping for each name of each line', async () => {
    const before = await list();
    const answer = await upload(
      '# our machines\r\n10.1.1.1 one.example one\n\n  fe80::1\ttwo.example # the second\n',
    );
    expect(answer.json).toHaveLength(3);
    expect(answer.json[0]).toMatchObject({ message_id: 'CS.22018' });
    expect(await list()).toEqual([
      ...before,
      ...[
        { hostname: 'one.example', ip: '10.1.1.1' },
        { hostname: 'one', ip: '10.1.1.1' },
        { hostname: 'two.example', ip: 'fe80::1' },
      ].map((info, index) => ({ id: answer.json[index].payload.host_id, info })),
    ]);
  });

  test.each([
    ['a line without a name', '10.1.1.1 one.example\n10.1.1.2', 'CS.22004'],
    ['a name before its address', 'one.example 10.1.1.1', 'CS.22004'],
    ['an address that is none', '10.1.1.256 one.example', 'CS.22004'],
    ['a name that is none', '10.1.1.1 one_example', 'CS.22004'],
    ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0x00]), 'CS.22004'],
    ['nothing', '', 'CS.22005'],
    ['blank lines and comments alone', '\n  \n# nothing\n', 'CS.22005'],
    ['more than 8 MB', sized(8 * 1024 * 1024 + 1), 'CS.22006'],
    ['a name twice', '10.1.1.1 one.example\n10.1.1.2 one.example', 'CS.22002'],
    ['the address of a node', '10.1.1.1 one.example\n172.22.0.11 two.example', 'CS.22002'],
    ['too many names', lines(1_000), 'CS.22007'],
  ])('with %s adds nothing', async (_, content, code) => {
    const before = await list();
    expect((await upload(content)).json.error_id).toBe(code);
    expect(await list()).toEqual(before);
  });

  test('may have 8 MB, and as many names as there is room', async () => {
    expect((await upload(sized(8 * 1024 * 1024))).json).toHaveLength(1);
    const room = 1_000 - (await list()).length;
    expect((await upload(lines(room))).json).toHaveLength(room);
  });

  test('comes as the part hosts_file, for a cluster that runs', async () => {
    expect((await upload('10.1.1.1 one', 'laboratory', 'file')).json.error_id).toBe('CS.22005');
    expect((await upload('10.1.1.1 one', 'archive_replay')).json.error_id).toBe('CS.20026');
    const text = await world.post(`${await path('laboratory')}/hosts_file`, { hosts_file: 'x' });
    expect(text.json.error_id).toBe('CS.10004');
  });
});
