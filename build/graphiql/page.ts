import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, type Plugin } from 'vite';
import { compressFiles } from './compress.js';
import { unpackFonts } from './fonts.js';
import { readTabs } from './tabs.js';

const source = fileURLToPath(new URL('../../src/graphiql/', import.meta.url));

/** The module `virtual:tabs`, which the page takes its tabs from. */
const tabs: Plugin = {
  name: 'tabs',
  resolveId: (id) => (id === 'virtual:tabs' ? id : null),
  load: async (id) =>
    id === 'virtual:tabs' ? `export const tabs = ${JSON.stringify(await readTabs())};` : null,
};

/**
 * Builds the page into a folder, with all that it loads in the folder `graphiql` within, and the compressed twins of
 * both. All addresses are relative, so that a proxy may put the page below a prefix.
 */
export const buildPage = async (target: string): Promise<void> => {
  const fonts = await mkdtemp(join(tmpdir(), 'fonts-'));
  try {
    await build({
      configFile: false,
      root: source,
      base: './',
      logLevel: 'warn',
      plugins: [react(), tabs],
      resolve: {
        alias: { 'virtual-fonts.css': await unpackFonts(fonts) },
        dedupe: ['graphql', 'react', 'react-dom'],
      },
      build: {
        outDir: target,
        emptyOutDir: true,
        assetsDir: 'graphiql',
        assetsInlineLimit: 0,
        chunkSizeWarningLimit: 4_000,
        rolldownOptions: {
          checks: { moduleLevelDirective: false }, // those of the compiler of React
          output: {
            codeSplitting: {
              groups: [
                { name: 'editor', test: /monaco-(editor|graphql)/ },
                { name: 'prettier', test: /prettier/ }, // loaded when somebody asks for it
              ],
            },
          },
        },
      },
    });
  } finally {
    await rm(fonts, { recursive: true });
  }
  await compressFiles(target);
};
