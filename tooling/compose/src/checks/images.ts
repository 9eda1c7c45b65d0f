import { posix } from 'node:path';
import type { Check, Deployment } from '../deployment.ts';
import { readCopy } from '../dockerfile.ts';
import { isPinned } from './services.ts';

/** Stages build on pinned images or on earlier stages, and copy only what is in the tree or in a stage. */
export const dockerfileFitsTree: Check = ({ stages, exists }) => {
  const names = stages.map(({ name }) => name);
  return stages.flatMap(({ from, instructions }, index) => {
    const earlier = names.slice(0, index);
    const base =
      isPinned(from) || earlier.includes(from) ? [] : [`it builds on ${from}, which is neither pinned nor a stage`];
    const copies = instructions.filter(({ keyword }) => keyword === 'COPY' || keyword === 'ADD').map(readCopy);
    return [
      ...base,
      ...copies.flatMap(({ fromStage, sources }) =>
        fromStage === undefined
          ? sources.filter((source) => !exists(source)).map((source) => `it copies ${source}, which is not in the tree`)
          : earlier.includes(fromStage)
            ? []
            : [`it copies from ${fromStage}, which is no earlier stage`],
      ),
    ];
  });
};

/** Node, pnpm and turbo in the image are the ones the tree is pinned to. */
export const toolsAreTheTrees: Check = ({ dockerfile, packageJson, workspace }) => {
  const found = (pattern: RegExp, text: string) => pattern.exec(text)?.[1] ?? 'unknown';
  const wanted = {
    node: found(/^nodeVersion: (\S+)$/m, workspace),
    pnpm: found(/"packageManager": "pnpm@([\d.]+)/, packageJson),
    turbo: found(/^ {2}turbo: (\S+)$/m, workspace),
  };
  const used = [...dockerfile.matchAll(/\b(?:FROM (node):|(pnpm)@|(turbo)@)(\d+\.\d+\.\d+)/g)];
  return used.flatMap(([, node, pnpm, turbo, version]) =>
    [node && 'node', pnpm && 'pnpm', turbo && 'turbo']
      .filter((name): name is keyof typeof wanted => name !== undefined)
      .filter((name) => wanted[name] !== version)
      .map((name) => `the image has ${name} ${version}, the tree ${wanted[name]}`),
  );
};

/** The program a container starts is a file of its room; it runs without the rights of root and says when it is ready. */
export const containersStartTheirRoom: Check = (deployment) => {
  const { composed, exists, stages } = deployment;
  const says = stages.at(-1)?.instructions.some(({ keyword, text }) => keyword === 'USER' && text !== 'root')
    ? []
    : ['containers run as root'];
  for (const [name, { build, command, healthcheck }] of Object.entries(composed.services)) {
    if (!build) continue;
    const { ROOM: room, FOLDER: folder = '' } = build.args;
    if (!exists(build.dockerfile)) says.push(`${name} is built from ${build.dockerfile}, which is not in the tree`);
    if (!exists(`${folder}/package.json`)) says.push(`${name} is built from ${folder}, which is no room`);
    if (folder.split('/').at(-1) !== room) says.push(`${name} prunes to ${room} but starts in ${folder}`);
    for (const file of startedFiles(deployment, command))
      if (!exists(posix.join(folder, file))) says.push(`${name} starts ${file}, which ${folder} does not have`);
    const watcher = healthcheck?.test.find((word) => word.endsWith('.mjs'))?.replace(/^\/app\//, '');
    if (watcher !== undefined && !exists(watcher))
      says.push(`${name} is watched by ${watcher}, which is not in the tree`);
    if (name !== 'migrate' && watcher === undefined) says.push(`nobody watches whether ${name} is ready`);
  }
  return says;
};

/** The files of the tree among the words of a command; what is installed is the lockfile's concern. */
function startedFiles({ stages }: Deployment, command: readonly string[]): string[] {
  const fallback = stages.at(-1)?.instructions.findLast(({ keyword }) => keyword === 'CMD')?.text ?? '[]';
  const words = command.length > 0 ? command : [...fallback.matchAll(/"([^"]*)"/g)].map(([, word]) => word ?? '');
  return words.filter((word) => /\.[cm]?[jt]s$/.test(word) && !word.startsWith('node_modules/'));
}
