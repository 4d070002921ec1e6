import { createHash } from 'node:crypto';
import type { GraphiQLFiles } from './graphiql-files.js';

/**
 * The files with the prefix of the graph's names in the page, which renames its tabs by it. The page has no compressed
 * twins then: it is small.
 */
export const tellingPrefix = (files: GraphiQLFiles, prefix: string): GraphiQLFiles => {
  const page = files.get('index.html')?.find(({ encoding }) => encoding === 'identity');
  if (prefix === '' || page === undefined) return files;
  const told = `<meta name="graph-prefix" content="${prefix}" />`;
  const content = Buffer.from(page.content.toString().replace('</head>', `  ${told}\n  </head>`));
  const etag = `"${createHash('sha256').update(content).digest('base64url')}"`;
  return new Map([...files, ['index.html', [{ ...page, content, etag }]]]);
};
