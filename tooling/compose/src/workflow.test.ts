import { describe, expect, it } from 'vitest';
import { readText } from './tree.ts';
import { faultsOfWorkflow } from './workflow.ts';

const text = readText('.github/workflows/ci.yml');
const ciRun = readText('.ci/run');

it('the public CI runs what .ci/run runs', () => {
  expect(faultsOfWorkflow(text, ciRun)).toEqual([]);
});

describe('a planted fault is found', () => {
  it.each([
    ['run: npm test', 'run: npm run check', 'it runs npm run check instead of npm test'],
    ['pull_request:', 'workflow_dispatch:', 'it does not run for each change'],
    ['uses: actions/checkout@v5', 'uses: actions/labeler@v5', 'it does not begin with the sources'],
    ['node-version: 20', 'node-version: 18', 'it starts with a Node below 20'],
    ['.local/share/pnpm/store', '.npm', 'it does not keep the store of pnpm'],
    ["hashFiles('pnpm-lock.yaml')", 'github.sha', 'its store is not bound to the lockfile'],
    ['path: test-report', 'path: report', 'it does not show the browser report of a failure'],
    ['if: failure()', 'if: success()', 'it does not show the browser report of a failure'],
    ['actions/cache@v4', 'actions/cache@main', 'actions/cache@main names no version'],
  ])('%s -> %s', (good, bad, says) => {
    expect(text).toContain(good);
    expect(faultsOfWorkflow(text.replace(good, bad), ciRun)).toContain(says);
  });
});
