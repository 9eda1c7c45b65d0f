import type { Services } from '@openward/application/services';
import type { Actor, Permission } from '@openward/domain/access';

/** Facts of the request that are no identity. */
export interface RequestMeta {
  /** The address to count attempts under, as @openward/server/web finds it. */
  readonly address: string;
  /** The public address of the app: what a socket ticket is bound to. */
  readonly publicUrl: string;
  /** Where browsers reach the gateway. */
  readonly gatewayUrl: string;
}

/** What every procedure gets. */
export interface ApiContext {
  /** null: nobody is signed in. */
  readonly actor: Actor | null;
  readonly services: Services;
  readonly requestId: string;
  readonly meta: RequestMeta;
}

/** What every procedure declares. */
export interface ProcedureMeta {
  readonly permission: Permission;
}
