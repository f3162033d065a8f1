import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

// Extracts the sentences of the pages into locales/*.xlf. Fails when that changes a file, so that none is forgotten.
const folder = 'locales/';
const read = () =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.xlf'))
    .map((file) => file + readFileSync(folder + file, 'utf8'))
    .join();

const before = read();
execFileSync('node_modules/.bin/lit-localize', ['extract'], { stdio: ['ignore', 'ignore', 'inherit'] });
if (read() !== before) {
  console.error(
    'The sentences of the pages have changed. locales/*.xlf is up to date now: please commit it.',
  );
  process.exitCode = 1;
}
