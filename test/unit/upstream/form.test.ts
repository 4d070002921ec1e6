import { once } from 'node:events';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { UploadFailed } from '../../../src/gateway/upstream/error.js';
import { type FilePart, formOf, isUpload } from '../../../src/gateway/upstream/form.js';

const part = (filename: string, ...chunks: (string | Buffer)[]): FilePart => ({
  filename,
  mimeType: 'application/java-archive',
  stream: Readable.from(chunks, { objectMode: false }),
});
const file = (filename: string, ...chunks: (string | Buffer)[]) => ({
  open: async () => part(filename, ...chunks),
});

/** A file that comes, or fails, when the test says so. */
const awaited = () => {
  let arrive: (part: FilePart) => void = () => {};
  let fail: (error: Error) => void = () => {};
  const file = new Promise<FilePart>((resolve, reject) => {
    arrive = resolve;
    fail = reject;
  });
  file.catch(() => {}); // as those of requests do
  return { open: () => file, arrive, fail };
};

/** The bytes of a form with `B` for its boundary. */
const bytesOf = async (fields: Record<string, unknown>): Promise<string> => {
  const { contentType, body } = formOf(fields);
  const boundary = contentType.replace('multipart/form-data; boundary=', '');
  return (await text(body)).replaceAll(boundary, 'B');
};

const jarHead = (filename: string, name = 'jar') =>
  `--B\r\nContent-Disposition: form-data; name="${name}"; filename="${filename}"\r\nContent-Type: application/java-archive\r\n\r\n`;

describe('The bytes of a form', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['without fields', {}, '--B--\r\n'],
    [
      'with text',
      { name: 'cars', desc: '' },
      '--B\r\nContent-Disposition: form-data; name="name"\r\n\r\ncars\r\n' +
        '--B\r\nContent-Disposition: form-data; name="desc"\r\n\r\n\r\n--B--\r\n',
    ],
    [
      'with numbers of 64 bits and switches',
      { job_id: 9007199254740993n, log_enabled: false },
      '--B\r\nContent-Disposition: form-data; name="job_id"\r\n\r\n9007199254740993\r\n' +
        '--B\r\nContent-Disposition: form-data; name="log_enabled"\r\n\r\nfalse\r\n--B--\r\n',
    ],
    [
      'with lines and letters beyond ASCII',
      { args: 'ä\r\n--B\n漢' },
      '--B\r\nContent-Disposition: form-data; name="args"\r\n\r\nä\r\n--B\n漢\r\n--B--\r\n',
    ],
    [
      'with a file',
      { jar: file('cars.jar', 'PK', '\u0003\u0004') },
      `${jarHead('cars.jar')}PK\u0003\u0004\r\n--B--\r\n`,
    ],
    ['with an empty file', { jar: file('') }, `${jarHead('')}\r\n--B--\r\n`],
    [
      'with text behind a file, which comes first',
      { jar: file('cars.jar', 'PK'), name: 'cars' },
      `--B\r\nContent-Disposition: form-data; name="name"\r\n\r\ncars\r\n${jarHead('cars.jar')}PK\r\n--B--\r\n`,
    ],
  ])('%s', async (_, fields, bytes) => {
    expect(await bytesOf(fields)).toBe(bytes);
  });

  test.each([
    ['a "b".jar', 'a %22b%22.jar'],
    ['a\r\nX-Evil: 1\r\n\r\n.jar', 'a%0D%0AX-Evil: 1%0D%0A%0D%0A.jar'],
    ["a'b\\c.jar", "a'b\\c.jar"],
    ['車.jar', '車.jar'],
  ])('keep the file name %j inside its quotes', async (filename, quoted) => {
    expect(await bytesOf({ jar: file(filename) })).toBe(`${jarHead(quoted)}\r\n--B--\r\n`);
    expect(await bytesOf({ [filename]: 'x' })).toContain(`; name="${quoted}"\r\n`);
  });

  test('are those of the file, whatever they are', async () => {
    const all = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
    const { body } = formOf({ jar: file('x', all, all) });
    const bytes = Buffer.concat(await body.toArray());
    expect(bytes.includes(Buffer.concat([all, all]))).toBe(true);
  });

  test('have a boundary that is never the same', () => {
    expect(formOf({}).contentType).not.toBe(formOf({}).contentType);
    expect(formOf({}).contentType).toMatch(/^multipart\/form-data; boundary=[\w-]{1,70}$/);
  });
});

describe('Files', () => {
  test('stand in the order in which they arrive', async () => {
    const [jar, config] = [awaited(), awaited()];
    const bytes = bytesOf({ jar, config, name: 'cars' });
    config.arrive(part('cars.conf', 'a=b'));
    await turn();
    jar.arrive(part('cars.jar', 'PK'));
    expect(await bytes).toBe(
      '--B\r\nContent-Disposition: form-data; name="name"\r\n\r\ncars\r\n' +
        `${jarHead('cars.conf', 'config')}a=b\r\n${jarHead('cars.jar')}PK\r\n--B--\r\n`,
    );
  });

  test('are all asked for before anything is sent', async () => {
    const asked: string[] = [];
    const asking = (name: string) => ({
      open: async () => {
        asked.push(name);
        return part(name);
      },
    });
    const fields = { config: asking('config'), name: 'cars', jar: asking('jar') };
    const { body } = formOf(fields);
    expect(asked).toEqual([]);
    await once(body, 'readable');
    expect(String(body.read(10))).toMatch(/^--form-/);
    expect(asked).toEqual(['config', 'jar']);
    body.destroy();
  });

  test('are not read before somebody takes them', async () => {
    let read = 0;
    const stream = Readable.from(
      (function* () {
        for (; read < 1_000; read++) yield Buffer.alloc(16_384);
      })(),
      { objectMode: false },
    );
    const { body } = formOf({
      jar: { open: async () => ({ filename: 'x', mimeType: 'y', stream }) },
    });
    await turn();
    expect(read).toBe(0);
    body.once('readable', () => {});
    for (let turns = 0; turns < 100; turns++) await turn();
    expect(read).toBeLessThan(20);
    body.destroy();
  });

  const failed = new UploadFailed('UPLOAD_TOO_LARGE', 'Too large.');

  test('that never come break the form off', async () => {
    const jar = awaited();
    const bytes = bytesOf({ name: 'cars', jar });
    jar.fail(failed);
    await expect(bytes).rejects.toBe(failed);
  });

  test('that break off break the form off, before its end', async () => {
    const jar = awaited();
    const { body } = formOf({ jar });
    const seen: Buffer[] = [];
    body.on('data', (chunk: Buffer) => seen.push(chunk));
    const ended = new Promise((resolve) => {
      body.once('error', resolve);
    });
    const stream = new Readable({ read() {} });
    jar.arrive({ filename: 'x', mimeType: 'y', stream });
    stream.push('PK');
    await expect.poll(() => String(Buffer.concat(seen))).toMatch(/PK$/);
    stream.destroy(failed);
    expect(await ended).toBe(failed);
    expect(String(Buffer.concat(seen))).not.toMatch(/--\r\n$/);
  });

  test('that fail while the text is still being taken do so in order', async () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown) => unhandled.push(reason);
    process.on('unhandledRejection', note);
    try {
      const jar = awaited();
      const { body } = formOf({ jar, args: 'x'.repeat(100_000), name: 'cars' });
      body.once('readable', () => {});
      await turn();
      jar.fail(failed);
      for (let turns = 0; turns < 10; turns++) await turn();
      expect(unhandled).toEqual([]);
      await expect(text(body)).rejects.toBe(failed);
    } finally {
      process.off('unhandledRejection', note);
    }
  });

  test('are let go of if nobody wants the form any more', async () => {
    const stream = new Readable({ read() {} });
    const { body } = formOf({
      jar: { open: async () => ({ filename: 'x', mimeType: 'y', stream }) },
    });
    let seen = '';
    body.on('data', (chunk: Buffer) => {
      seen += chunk;
    });
    stream.push('PK');
    await expect.poll(() => seen).toMatch(/PK$/);
    body.destroy();
    stream.push('more');
    await expect.poll(() => stream.destroyed).toBe(true);
    expect(seen).toMatch(/PK$/);
  });
});

test.each([
  [{ open: () => undefined }, true],
  [{ open: 'x' }, false],
  [{}, false],
  [null, false],
  ['file', false],
  [5n, false],
])('%o is an upload: %j', (value, is) => {
  expect(isUpload(value)).toBe(is);
});
