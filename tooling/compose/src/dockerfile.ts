export interface Instruction {
  readonly keyword: string;
  readonly text: string;
}

export interface Stage {
  readonly name: string | undefined;
  readonly from: string;
  readonly instructions: readonly Instruction[];
}

/** Reads the stages of a Dockerfile; a line that ends in a backslash goes on in the next. */
export function readDockerfile(text: string): Stage[] {
  const stages: { name: string | undefined; from: string; instructions: Instruction[] }[] = [];
  const lines = text
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('#'))
    .join('\n')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n');
  for (const line of lines) {
    const [, keyword, rest = ''] = /^\s*([A-Za-z]+)\s+(.*)$/.exec(line) ?? [];
    if (keyword === undefined) continue;
    if (keyword.toUpperCase() === 'FROM') {
      const [from = '', , name] = rest.split(/\s+/);
      stages.push({ name, from, instructions: [] });
    } else {
      stages.at(-1)?.instructions.push({ keyword: keyword.toUpperCase(), text: rest });
    }
  }
  return stages;
}

export interface Copy {
  readonly fromStage: string | undefined;
  readonly sources: readonly string[];
}

export function readCopy({ text }: Instruction): Copy {
  const words = text.split(/\s+/);
  const fromStage = words.find((word) => word.startsWith('--from='))?.slice('--from='.length);
  return { fromStage, sources: words.filter((word) => !word.startsWith('--')).slice(0, -1) };
}
