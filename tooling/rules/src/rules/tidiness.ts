import type { SourceFile } from '../source-tree.ts';
import type { Rule } from '../violation.ts';

const longest = 500;
const long = 300;

/** No file over 500 lines, tables of facts apart. */
export const shortFiles: Rule = (tree) =>
  [...tree.files.values()]
    .filter((file) => !isData(file) && file.lineCount > longest)
    .map(({ path, lineCount }) => ({ path, message: `${lineCount} lines; ${longest} is the most` }));

/** Checks are not switched off without a reason on the same line (`oxlint-disable-next-line rule -- why`). */
export const noSilencedChecks: Rule = (tree) =>
  [...tree.files.values()].flatMap(({ path, silencedChecks }) =>
    silencedChecks.map(({ what, line }) => ({ path, line, message: `a check is silenced without a reason: ${what}` })),
  );

/** A test that is written is run. */
export const everyTestRuns: Rule = (tree) =>
  [...tree.files.values()].flatMap(({ path, testsNotRun }) =>
    testsNotRun.map(({ what, line }) => ({ path, line, message: `${what} keeps a test from running` })),
  );

/** Not a violation yet: files to split before they grow further. */
export function filesToSplit(files: Iterable<SourceFile>): SourceFile[] {
  return [...files].filter((file) => !isData(file) && file.lineCount > long);
}

function isData({ path }: SourceFile): boolean {
  return /\/(?:data|facts)\/|\.data\.ts$/.test(path);
}
