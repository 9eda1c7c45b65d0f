import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import path from 'node:path';
import { type Measure, missedBars, pages } from './bars.ts';
import { measurePage } from './measure-page.ts';

const results = path.resolve(import.meta.dirname, '../../results/lighthouse.json');
const kept: ({ path: string; person: string | null } & Measure)[] = [];
const missed: string[] = [];
let chromiumVersion = '';
// What else the machine did: scores of a busy one are too low.
const load = Math.round((loadavg()[0] ?? 0) * 10) / 10;

console.log('page      performance  accessibility  JavaScript  layout shift');
for (const page of pages) {
  const { measure, chromium } = await measurePage(page);
  const { performance, accessibility, scriptBytes, layoutShift } = measure;
  console.log(
    [
      page.path.padEnd(8),
      String(performance).padStart(12),
      String(accessibility).padStart(14),
      `${Math.ceil(scriptBytes / 1_000)} KB`.padStart(11),
      String(layoutShift).padStart(13),
    ].join(' '),
  );
  kept.push({ path: page.path, person: page.person, ...measure });
  missed.push(
    ...missedBars(measure, page.bar).map((name) => `${page.path}: ${name} ${measure[name]}, bar ${page.bar[name]}`),
  );
  chromiumVersion = chromium;
}
const date = new Date().toISOString().slice(0, 10);
const record = { date, chromium: chromiumVersion, cores: availableParallelism(), load, pages: kept };
mkdirSync(path.dirname(results), { recursive: true });
writeFileSync(results, `${JSON.stringify(record, null, 2)}\n`);
for (const line of missed) console.log(`missed  ${line}`);
process.exitCode = missed.length > 0 ? 1 : 0;
