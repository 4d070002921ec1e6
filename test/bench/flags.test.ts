import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nodeFlags } from '../../bench/throughput/subject.js';

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

test('What is measured has the flags of `npm start` and of the image', () => {
  const { start } = JSON.parse(read('package.json')).scripts;
  expect(start).toMatch(new RegExp(`exec node ${nodeFlags.join(' ')} dist/main\\.js$`));
  const command = JSON.stringify(['node', ...nodeFlags, 'dist/main.js']).replaceAll(',', ', ');
  expect(read('Dockerfile')).toContain(`CMD ${command}\n`);
});
