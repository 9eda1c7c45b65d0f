/** One cycle for each knot of a graph, as the nodes on the way round; a node that names itself is a cycle of one. */
export function findCycles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const cycles: string[][] = [];
  const settled = new Set<string>();
  for (const start of graph.keys()) {
    const way: string[] = [];
    // A stack of iterators instead of recursion: chains of files are long.
    const open = [[start].values()];
    while (open.length > 0) {
      const { value: node, done } = open.at(-1)?.next() ?? { value: undefined, done: true };
      if (done || node === undefined) {
        open.pop();
        const left = way.pop();
        if (left !== undefined) settled.add(left);
      } else if (way.includes(node)) {
        cycles.push(way.slice(way.indexOf(node)));
      } else if (!settled.has(node)) {
        way.push(node);
        open.push((graph.get(node) ?? []).values());
      }
    }
  }
  return cycles;
}
