import { randomUUID } from 'node:crypto';
import { reloadActor } from '@openward/auth';
import type { Services } from '@openward/application/services';
import { authorize } from '@openward/domain/access';
import { AppError } from '@openward/domain/errors';
import { type Ack, type LiveCommand, liveCommands } from '@openward/domain/realtime';
import { type CommandContext, commands } from './commands/index.ts';
import { createAllowance } from './allowance.ts';
import type { GatewaySocket } from './socket-data.ts';

type Context = Omit<CommandContext, 'actor' | 'socket'>;

/** Wires every command of the table to a socket: rate, parse, session, permission, use case, acknowledgement. */
export function listenToCommands(context: Context, socket: GatewaySocket): void {
  const allowances = new Map<string, () => boolean>();
  socket.onAny((name: string, input: unknown, acknowledge: unknown) => {
    if (typeof acknowledge !== 'function' || !(name in commands)) return;
    const command = name as LiveCommand; // checked in the line above
    const allowed = allowances.get(command) ?? createAllowance(commands[command].perTenSeconds, 10_000);
    allowances.set(command, allowed);
    const answer = allowed() ? run(context, socket, command, input) : Promise.resolve(refusal(tooMany(command)));
    void answer.then((ack) => void Reflect.apply(acknowledge, undefined, [ack]));
  });
}

async function run(context: Context, socket: GatewaySocket, name: LiveCommand, input: unknown): Promise<Ack<unknown>> {
  try {
    const parsed = liveCommands[name].input.safeParse(input);
    if (!parsed.success) throw new AppError('BAD_INPUT', `malformed ${name}`, 'bad-input');
    const actor = await currentActor(context.services, socket);
    authorize(actor, commands[name].permission);
    // The table pairs each name with its own input; TypeScript cannot follow that through a union of names.
    const handle = commands[name].handle as (context: CommandContext, input: unknown) => Promise<unknown>;
    return { ok: true, value: await handle({ ...context, socket, actor }, parsed.data) };
  } catch (error) {
    if (error instanceof AppError) return refusal(error);
    const requestId = randomUUID();
    context.services.log.error('command failed', error, { requestId, procedure: name });
    return refusal(new AppError('INTERNAL', 'unexpected', 'internal', { requestId }));
  }
}

async function currentActor(services: Services, socket: GatewaySocket) {
  const actor = await reloadActor(services, socket.data.actor.sessionId);
  if (actor) return actor;
  socket.emit('session:ended', { reason: 'expired' });
  socket.disconnect(true);
  throw new AppError('UNAUTHENTICATED', 'the session behind the socket has ended', 'unauthenticated');
}

const tooMany = (name: string) => new AppError('TOO_MANY_REQUESTS', `too many ${name}`, 'too-many-requests');

const refusal = ({ code, userMessageKey, details }: AppError): Ack<never> => ({
  ok: false,
  code,
  key: userMessageKey,
  details: { ...details },
});
