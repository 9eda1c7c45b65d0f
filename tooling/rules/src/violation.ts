import type { SourceTree } from './source-tree.ts';

export interface Violation {
  readonly path: string;
  readonly line?: number;
  readonly message: string;
}

export type Rule = (tree: SourceTree) => Violation[];
