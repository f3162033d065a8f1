import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

// Prints the gzipped size of what a client's browser loads from the first page to the room. Fails above the budget.
const BUDGET = 150 * 1024;
const assets = 'dist/assets/';
const pages = ['tonight-page', 'session-page', 'room-view'];

const entry = /src="\/assets\/([^"]+\.js)"/.exec(readFileSync('dist/app/index.html', 'utf8'))?.[1];
const files = readdirSync(assets);
const seen = new Set();

function follow(file) {
  if (!file || seen.has(file)) return;
  seen.add(file);
  for (const [, next] of readFileSync(assets + file, 'utf8').matchAll(
    /(?:from|import)\s*["']\.\/([^"']+\.js)["']/g,
  ))
    follow(next);
}

follow(entry);
for (const page of pages) {
  const file = files.find((file) => file.startsWith(`${page}-`) && file.endsWith('.js'));
  if (!file) throw new Error(`the build has no page ${page}`);
  follow(file);
}

let total = 0;
for (const file of seen) {
  const size = gzipSync(readFileSync(assets + file), { level: 9 }).length;
  total += size;
  console.log(`${String(size).padStart(8)}  ${file}`);
}
console.log(`${String(total).padStart(8)}  total of the client's pages, gzipped; the budget is ${BUDGET}`);
if (total > BUDGET) process.exitCode = 1;
