import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Continuous integration installs curl, so there its absence is a failure. */
export const isWithoutCurl =
  !process.env.CI &&
  (await promisify(execFile)('curl', ['--version']).then(
    () => false,
    () => true,
  ));
