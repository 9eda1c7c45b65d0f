import { readFileSync } from 'node:fs';

/**
 * What the Prisma CLI says on the command line: `[--datamodels file]... [--datasource json] [cli <command>]`.
 * The database's URL comes from there alone, so that prisma.config.ts stays the one place that chooses it.
 * @param {string[]} argv
 */
export function readArguments(argv) {
  const datasource = valuesOf(argv, '--datasource')[0];
  const cli = argv.indexOf('cli');
  return {
    onlyVersion: argv.includes('--version'),
    databaseCommand: cli < 0 ? undefined : argv[cli + 1],
    url: datasource && JSON.parse(datasource).url,
    datamodels: valuesOf(argv, '--datamodels').map((file) => [file, readFileSync(file, 'utf8')]),
  };
}

/** @param {string[]} argv @param {string} name */
function valuesOf(argv, name) {
  return argv.flatMap((argument, at) => (argument === name ? [argv[at + 1]] : []));
}
