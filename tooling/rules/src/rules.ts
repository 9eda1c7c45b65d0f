import { oneEnvironmentFile } from './rules/environment.ts';
import { featureDoors } from './rules/feature-doors.ts';
import { noFileCycles, noPackageCycles } from './rules/no-cycles.ts';
import { packageEdges, prismaStaysInDb, pureDomain } from './rules/package-edges.ts';
import { roomEdges } from './rules/room-edges.ts';
import { everyTestRuns, noSilencedChecks, shortFiles } from './rules/tidiness.ts';
import type { Rule } from './violation.ts';

/** Every rule of the tree, by the sentence it holds. */
export const rules = {
  'a room imports only the rooms the table allows': roomEdges,
  'a package lists only the packages its rooms may import': packageEdges,
  'a feature is entered through its index.ts': featureDoors,
  'files do not import each other in a circle': noFileCycles,
  'packages do not depend on each other in a circle': noPackageCycles,
  'domain knows nothing but zod': pureDomain,
  'Prisma stays in db': prismaStaysInDb,
  'the environment is read in one file of a package': oneEnvironmentFile,
  'no file is longer than 500 lines': shortFiles,
  'no check is silenced without a reason': noSilencedChecks,
  'no test is skipped': everyTestRuns,
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof rules;
