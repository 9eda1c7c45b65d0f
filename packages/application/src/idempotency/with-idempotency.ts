import { createHash } from 'node:crypto';
import type { Transaction } from '@openward/db';
import type { Actor } from '@openward/domain/access';
import { AppError } from '@openward/domain/errors';
import type { z } from 'zod';
import { commit } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';

/** A command whose repetition must be the same act: ids only in its answer, so that it can be kept as JSON. */
export interface Command<Answer> {
  readonly name: string;
  /** Made by the client, once per intention. */
  readonly key: string;
  /** Everything the person decided; another input under the same key is refused. */
  readonly input: unknown;
  readonly answer: z.ZodType<Answer>;
}

/**
 * Runs `work` once per actor and key, in one transaction with the row that remembers its answer. A repetition, also a
 * simultaneous one, gets the first one's answer; what was refused is forgotten and may be tried again.
 * @throws AppError CONFLICT `idempotency-differs` when the key was used for something else
 */
export async function withIdempotency<Answer>(
  services: Services,
  actor: Actor,
  { command, work }: { readonly command: Command<Answer>; readonly work: (tx: Transaction) => Promise<Answer> },
): Promise<Answer> {
  const hash = createHash('sha256').update(canonical(command.input)).digest();
  return commit(services, async (tx) => {
    // Waits for a simultaneous repetition to end, and then sees its row.
    const fresh = await tx.$executeRaw`
      INSERT INTO idempotency_key (actor_id, key, command, request_hash, response)
      VALUES (${actor.personId}::uuid, ${command.key}::uuid, ${command.name}, ${hash}, 'null')
      ON CONFLICT DO NOTHING`;
    const id = { actorId_key: { actorId: actor.personId, key: command.key } };
    if (fresh === 1) {
      const answer = await work(tx);
      // oxlint-disable-next-line typescript/no-unsafe-assignment -- what JSON.stringify wrote is JSON
      await tx.idempotencyKey.update({ where: id, data: { response: JSON.parse(JSON.stringify(answer)) } });
      return answer;
    }
    const known = await tx.idempotencyKey.findUniqueOrThrow({ where: id });
    if (known.command !== command.name || !hash.equals(known.requestHash)) {
      throw new AppError('CONFLICT', `key of ${known.command} used for another request`, 'idempotency-differs');
    }
    return command.answer.parse(known.response);
  });
}

/** JSON with the keys of every object in order, so that equal inputs have equal texts. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner) && !(inner instanceof Date)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
