import { defineConfig } from 'vite';
import relay from 'vite-plugin-relay';

/** The plugin puts what relay-compiler has made in place of each `graphql` text. */
export default defineConfig({ plugins: [relay] });
