/** The argument at `open`, an opening brace: its name, its kind, and where it ends. */
function argumentAt(text: string, open: number): { name: string; kind: string | null; body: string; end: number } {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth > 0) continue;
    const [name = '', kind, ...body] = text.slice(open + 1, at).split(',');
    return { name: name.trim(), kind: kind?.trim() ?? null, body: body.join(','), end: at };
  }
  throw new Error(`a brace is not closed: ${text}`);
}

function collect(text: string, found: Set<string>): void {
  for (let at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at)) {
    const { name, kind, body, end } = argumentAt(text, at);
    if (!/^[\w-]+$/.test(name)) throw new Error(`not an argument name: ${name}`);
    const counts = kind === 'plural' || kind === 'selectordinal';
    found.add(counts ? `${name} (${/#/.test(body) ? 'number' : 'chooses'})` : name);
    // The branches of plural and select are messages of their own: {one # minute} {other # minutes}.
    if (kind && /^(plural|select|selectordinal)$/.test(kind)) {
      for (let branch = body.indexOf('{'); branch >= 0; ) {
        const inner = argumentAt(body, branch);
        collect(body.slice(branch + 1, inner.end), found);
        branch = body.indexOf('{', inner.end);
      }
    }
    at = end;
  }
  for (const [, tag] of text.matchAll(/<(\w+)>/g)) found.add(`<${tag}>`);
}

/**
 * Arguments and tags of an ICU message, sorted: ["<link>", "count (number)", "name"]. A plural that shows its number says
 * "(number)", one that only chooses between words "(chooses)".
 */
export function icuArguments(text: string): string[] {
  const found = new Set<string>();
  collect(text, found);
  return [...found].toSorted();
}
