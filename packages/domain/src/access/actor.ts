import { AppError } from '../errors/index.ts';
import { isPermitted, type Permission, type Role, type Subject } from './permissions.ts';

/** A role the person may exercise right now: verified, licence valid today, not suspended. */
export interface ActorPractice {
  readonly practiceRoleId: string;
  readonly role: Role;
  /** null for platform roles. */
  readonly institutionId: string | null;
  readonly departmentIds: readonly string[];
}

/** Who acts, as loaded from the session row of this very request. */
export interface Actor {
  readonly personId: string;
  readonly sessionId: string;
  readonly app: 'PATIENT' | 'CONSOLE';
  readonly locale: 'en' | 'zh-CN';
  /** Empty in the patient app. */
  readonly practices: readonly ActorPractice[];
  readonly secondFactorAt: Date | null;
}

/** The subjects of the permission table this actor stands for: whose licence ran out still ends sessions and reads why. */
export function subjectsOf(actor: Actor | null): Subject[] {
  if (!actor) return ['ANONYMOUS'];
  if (actor.app === 'PATIENT') return ['PATIENT'];
  return ['STAFF', ...new Set(actor.practices.map((practice) => practice.role))];
}

/**
 * Refuses unless the actor holds the permission.
 * @throws AppError UNAUTHENTICATED without an actor, FORBIDDEN otherwise
 */
export function authorize(actor: Actor | null, permission: Permission): void {
  if (isPermitted(subjectsOf(actor), permission)) return;
  if (!actor) throw new AppError('UNAUTHENTICATED', `no session for ${permission}`, 'unauthenticated');
  throw new AppError('FORBIDDEN', `${permission} denied`, 'forbidden');
}
