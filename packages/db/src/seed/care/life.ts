import { lifecycles, type Lifecycle } from '@openward/domain/audit';
import { calendarDayOf, ruleProfileOn } from '@openward/domain/institution';
import { type ActorKind, type Machine, transitionBy } from '@openward/domain/machine';
import { demoId } from '../world/demo-id.ts';
import type { World } from '../world/world.ts';

/** Who did it: a member of staff in a role, a patient (or the guardian), or the system. */
export interface Actor {
  readonly person: { readonly id: string } | null;
  readonly practiceRoleId: string | null;
  readonly role: ActorKind;
}

export const system: Actor = { person: null, practiceRoleId: null, role: 'SYSTEM' };
export const patientActor = (person: { readonly id: string }): Actor => ({
  person,
  practiceRoleId: null,
  role: 'PATIENT',
});

interface Moment {
  readonly by: Actor;
  readonly at: Date;
  readonly reason?: string;
  readonly journeyId?: string;
}

/** The version of the rules of care in force on that day, as every decision records it. */
export const ruleVersion = (at: Date): string => ruleProfileOn('cn-2018', calendarDayOf(at)).version;

interface Change extends Moment {
  readonly command: string;
  readonly from: string | null;
  readonly to: string;
}

function writeChange(world: World, lifecycle: Lifecycle, subjectId: string, change: Change): void {
  const place = world.rows.state_change.length;
  world.rows.state_change.push({
    id: demoId(`change ${lifecycle} ${subjectId} ${change.to} ${place}`, change.at, place),
    lifecycle,
    subjectId,
    journeyId: change.journeyId ?? null,
    command: change.command,
    fromState: change.from,
    toState: change.to,
    actorId: change.by.person?.id ?? null,
    actorRoleId: change.by.practiceRoleId,
    reason: change.reason ?? null,
    ruleProfile: ruleVersion(change.at),
    createdAt: change.at,
  });
}

/** Moves rows only as their lifecycle allows for that kind of actor, and writes the history that proves it. */
function life<S extends string, C extends string>(lifecycle: Lifecycle, machine: Machine<S, C>) {
  /** The row comes into being in the lifecycle's first state. */
  const begin = (world: World, row: { readonly id: string }, moment: Moment): void =>
    writeChange(world, lifecycle, row.id, { ...moment, command: 'create', from: null, to: machine.initial });

  const next = (state: S, command: C, by: Actor): S => {
    const answer = transitionBy(machine, state, { command, by: [by.role] });
    if (!answer.ok) throw new Error(`${lifecycle} ${state} does not ${command} by ${by.role}: ${answer.reason}`);
    return answer.to;
  };

  /** One command; the row's state changes with it. */
  const advance = (
    world: World,
    row: { readonly id: string; state: S },
    moment: Moment & { readonly command: C },
  ): void => {
    const from = row.state;
    row.state = next(from, moment.command, moment.by);
    writeChange(world, lifecycle, row.id, { ...moment, from, to: row.state });
  };

  /** The history of a row made in its present state; a history that leads elsewhere stops the seed. */
  const replay = (
    world: World,
    row: { readonly id: string; readonly state: S },
    moments: readonly (Moment & { readonly command: C | 'create' })[],
  ): void => {
    const moving = { id: row.id, state: machine.initial };
    for (const { command, ...moment } of moments) {
      if (command === 'create') begin(world, row, moment);
      else advance(world, moving, { ...moment, command });
    }
    if (moving.state !== row.state) throw new Error(`${lifecycle} ${row.id} ends ${moving.state}, not ${row.state}`);
  };

  return { initial: machine.initial, begin, advance, replay };
}

export const lives = {
  ticket: life('TICKET', lifecycles.TICKET),
  consultation: life('CONSULTATION', lifecycles.CONSULTATION),
  prescription: life('PRESCRIPTION', lifecycles.PRESCRIPTION),
  order: life('ORDER', lifecycles.ORDER),
  payment: life('PAYMENT', lifecycles.PAYMENT),
  followUp: life('FOLLOW_UP', lifecycles.FOLLOW_UP),
  credential: life('CREDENTIAL', lifecycles.CREDENTIAL),
} as const;
