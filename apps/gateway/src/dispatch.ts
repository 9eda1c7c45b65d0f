import { randomUUID } from 'node:crypto';
import { reloadActor } from '@openward/auth';
import { type Actor, authorize } from '@openward/domain/access';
import { AppError, type ErrorCode } from '@openward/domain/errors';
import { type Ack, type LiveCommand, liveCommands } from '@openward/domain/realtime';
import { type CommandContext, commands } from './commands/index.ts';
import { createAllowance } from './allowance.ts';
import { endSocket } from './session-sweep.ts';
import type { GatewaySocket } from './socket-data.ts';

export interface DispatchContext extends Omit<CommandContext, 'actor' | 'socket'> {
  /** Told of each answered command; `name` is of the table, or unknown. */
  readonly onAnswer?: (name: string, outcome: ErrorCode | 'OK', seconds: number) => void;
}

export interface Dispatch {
  /** Wires every command of the table to a socket: rate, parse, session, permission, use case, acknowledgement. */
  listen(socket: GatewaySocket): void;
  /** Refuses what comes from now on; resolves when what is under way has been answered. */
  drain(): Promise<void>;
}

/** How old the actor may be for a command whose own statement checks the session, milliseconds. */
const freshForMs = 60_000;
/** Names outside the table share one allowance. */
const unknownPerTenSeconds = 40;
const isCommand = (name: string): name is LiveCommand => Object.hasOwn(commands, name);

export function createDispatch(context: DispatchContext): Dispatch {
  const underWay = new Set<Promise<void>>();
  let draining = false;

  const answer = async (socket: GatewaySocket, name: string, input: unknown): Promise<Ack<unknown>> => {
    if (draining) return refusal(new AppError('UNAVAILABLE', 'the gateway is stopping', 'unavailable'));
    if (!isCommand(name)) return refusal(new AppError('BAD_INPUT', 'unknown command', 'bad-input'));
    return run(context, socket, { name, input });
  };

  const listen = (socket: GatewaySocket) => {
    const allowances = new Map<string, () => boolean>();
    const mayRun = (name: string): boolean => {
      const key = isCommand(name) ? name : 'unknown';
      const points = isCommand(name) ? commands[name].perTenSeconds : unknownPerTenSeconds;
      const allowance = allowances.get(key) ?? createAllowance(points, 10_000);
      allowances.set(key, allowance);
      return allowance();
    };
    socket.onAny((name: string, input: unknown, acknowledge: unknown) => {
      if (typeof acknowledge !== 'function') return;
      const from = performance.now();
      const answered = (mayRun(name) ? answer(socket, name, input) : Promise.resolve(tooMany)).then((ack) => {
        Reflect.apply(acknowledge, undefined, [ack]);
        if (!ack.ok && ack.code === 'UNAUTHENTICATED') endSocket(socket);
        context.onAnswer?.(
          isCommand(name) ? name : 'unknown',
          ack.ok ? 'OK' : ack.code,
          (performance.now() - from) / 1000,
        );
        underWay.delete(answered);
      });
      underWay.add(answered);
    });
  };

  return {
    listen,
    drain: async () => {
      draining = true;
      await Promise.all(underWay);
    },
  };
}

async function run(
  context: DispatchContext,
  socket: GatewaySocket,
  { name, input }: { name: LiveCommand; input: unknown },
): Promise<Ack<unknown>> {
  try {
    const parsed = liveCommands[name].input.safeParse(input);
    if (!parsed.success) throw new AppError('BAD_INPUT', `malformed ${name}`, 'bad-input');
    const actor = await actorFor(context, socket, name);
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

/** Who acts right now; loading also keeps the session awake. */
async function actorFor({ services }: DispatchContext, { data }: GatewaySocket, name: LiveCommand): Promise<Actor> {
  if (commands[name].checksSession && performance.now() - data.loadedAt < freshForMs) return data.actor;
  const actor = await reloadActor(services, data.actor.sessionId);
  if (!actor) throw new AppError('UNAUTHENTICATED', 'the session behind the socket has ended', 'unauthenticated');
  data.actor = actor;
  data.loadedAt = performance.now();
  return actor;
}

const refusal = ({ code, userMessageKey, details }: AppError): Ack<never> => ({
  ok: false,
  code,
  key: userMessageKey,
  details: { ...details },
});

const tooMany = refusal(new AppError('TOO_MANY_REQUESTS', 'too many of one command', 'too-many-requests'));
