import type { Services } from '@openward/application/services';
import type { Actor, Permission } from '@openward/domain/access';
import type { LiveCommand, liveCommands } from '@openward/domain/realtime';
import type { z } from 'zod';
import type { MessageStore } from '../message-store.ts';
import type { GatewayServer, GatewaySocket } from '../socket-data.ts';

export interface CommandContext {
  readonly services: Services;
  readonly server: GatewayServer;
  readonly socket: GatewaySocket;
  /** Loaded from the session row for this very command, or lately when the command checks the session itself. */
  readonly actor: Actor;
  readonly messages: MessageStore;
}

/** A socket command: its permission, how often it may come, and the use case it calls. */
export interface Command<C extends LiveCommand> {
  readonly permission: Permission;
  /** Commands one socket may send within ten seconds. */
  readonly perTenSeconds: number;
  /** The use case's own statement refuses ended sessions and former members: no other question is asked before it. */
  readonly checksSession?: true;
  handle(
    context: CommandContext,
    input: z.output<(typeof liveCommands)[C]['input']>,
  ): Promise<z.input<(typeof liveCommands)[C]['output']>>;
}
