import type { ClientBase } from 'pg';

/**
 * Makes a connection take one query at a time, in the order they were asked. Prisma loads the relations of a transaction side
 * by side on its one connection; pg still queues such queries by itself, and refuses them from version 9 on.
 */
export function askOneAtATime(client: Pick<ClientBase, 'query'>): void {
  const query: unknown = Reflect.get(client, 'query');
  if (typeof query !== 'function') throw new TypeError('a connection that cannot be asked');
  const ask = (asked: readonly unknown[]): unknown => Reflect.apply(query, client, asked);
  let last: Promise<unknown> = Promise.resolve();
  Reflect.set(client, 'query', (...asked: readonly unknown[]): unknown => {
    // With a callback it is the pool that asks, on a connection that nobody else holds meanwhile.
    if (typeof asked.at(-1) === 'function') return ask(asked);
    const answer = last.then(() => ask(asked));
    last = answer.catch(() => undefined);
    return answer;
  });
}
