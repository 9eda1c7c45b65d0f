import type { Prisma, Transaction } from '@openward/db';
import { subjectsOf, type Actor } from '@openward/domain/access';
import { paymentMachine, type PaymentCommand, type PaymentState } from '@openward/domain/billing';
import { consultationMachine, type ConsultationCommand, type ConsultationState } from '@openward/domain/consultation';
import { AppError } from '@openward/domain/errors';
import { followUpMachine, type FollowUpCommand, type FollowUpState } from '@openward/domain/follow-up';
import { credentialMachine, type CredentialCommand, type CredentialState } from '@openward/domain/institution';
import { transitionBy, type ActorKind, type Machine } from '@openward/domain/machine';
import { orderMachine, type OrderCommand, type OrderState } from '@openward/domain/pharmacy';
import { prescriptionMachine, type PrescriptionCommand, type PrescriptionState } from '@openward/domain/prescribing';
import { ticketMachine, type TicketCommand, type TicketState } from '@openward/domain/waiting-room';

interface Facts<Lifecycle extends string, State, Command, Columns> {
  readonly lifecycle: Lifecycle;
  readonly id: string;
  /** The state the caller decided on; another one now is a CONFLICT. */
  readonly from: State;
  readonly command: Command;
  /** null: the system's own jobs. */
  readonly actor: Actor | null;
  /** The practice role the actor acts in, when there is one. */
  readonly practiceRoleId?: string;
  readonly journeyId?: string;
  readonly reason?: string;
  readonly ruleProfile?: string;
  /** Columns that change with the state. */
  readonly set?: Columns;
}

export type StateChange =
  | Facts<'TICKET', TicketState, TicketCommand, Omit<Prisma.TicketUncheckedUpdateManyInput, 'state'>>
  | Facts<
      'CONSULTATION',
      ConsultationState,
      ConsultationCommand,
      Omit<Prisma.ConsultationUncheckedUpdateManyInput, 'state'>
    >
  | Facts<
      'PRESCRIPTION',
      PrescriptionState,
      PrescriptionCommand,
      Omit<Prisma.PrescriptionUncheckedUpdateManyInput, 'state'>
    >
  | Facts<'ORDER', OrderState, OrderCommand, Omit<Prisma.OrderUncheckedUpdateManyInput, 'state'>>
  | Facts<'PAYMENT', PaymentState, PaymentCommand, Omit<Prisma.PaymentUncheckedUpdateManyInput, 'state'>>
  | Facts<'FOLLOW_UP', FollowUpState, FollowUpCommand, Omit<Prisma.FollowUpUncheckedUpdateManyInput, 'state'>>
  | Facts<
      'CREDENTIAL',
      CredentialState,
      CredentialCommand,
      Omit<Prisma.PracticeRoleUncheckedUpdateManyInput, 'credential'>
    >;

/**
 * Changes a state by compare-and-set inside the transaction and writes the history row.
 * @throws AppError CONFLICT when the state is no longer `from` or has no such command; FORBIDDEN when the command
 * belongs to somebody else
 */
export async function changeState(tx: Transaction, change: StateChange): Promise<void> {
  const { to, count } = await move(tx, change);
  if (count !== 1) throw conflict(change, 'is no longer there');
  await tx.stateChange.create({
    data: {
      lifecycle: change.lifecycle,
      subjectId: change.id,
      journeyId: change.journeyId ?? null,
      command: change.command,
      fromState: change.from,
      toState: to,
      actorId: change.actor?.personId ?? null,
      actorRoleId: change.practiceRoleId ?? null,
      reason: change.reason ?? null,
      ruleProfile: change.ruleProfile ?? null,
    },
  });
}

async function move(tx: Transaction, change: StateChange): Promise<{ to: string; count: number }> {
  const { id } = change;
  switch (change.lifecycle) {
    case 'TICKET': {
      const to = next(ticketMachine, change);
      return {
        to,
        ...(await tx.ticket.updateMany({ where: { id, state: change.from }, data: { ...change.set, state: to } })),
      };
    }
    case 'CONSULTATION': {
      const to = next(consultationMachine, change);
      const where = { id, state: change.from };
      return { to, ...(await tx.consultation.updateMany({ where, data: { ...change.set, state: to } })) };
    }
    case 'PRESCRIPTION': {
      const to = next(prescriptionMachine, change);
      const where = { id, state: change.from };
      return { to, ...(await tx.prescription.updateMany({ where, data: { ...change.set, state: to } })) };
    }
    case 'ORDER': {
      const to = next(orderMachine, change);
      const where = { id, state: change.from };
      return { to, ...(await tx.order.updateMany({ where, data: { ...change.set, state: to } })) };
    }
    case 'PAYMENT': {
      const to = next(paymentMachine, change);
      const where = { id, state: change.from };
      return { to, ...(await tx.payment.updateMany({ where, data: { ...change.set, state: to } })) };
    }
    case 'FOLLOW_UP': {
      const to = next(followUpMachine, change);
      const where = { id, state: change.from };
      return { to, ...(await tx.followUp.updateMany({ where, data: { ...change.set, state: to } })) };
    }
    case 'CREDENTIAL': {
      const to = next(credentialMachine, change);
      const where = { id, credential: change.from };
      return { to, ...(await tx.practiceRole.updateMany({ where, data: { ...change.set, credential: to } })) };
    }
  }
}

interface Step<State, Command> {
  readonly id: string;
  readonly from: State;
  readonly command: Command;
  readonly actor: Actor | null;
  readonly lifecycle: string;
}

function next<S extends string, C extends string>(machine: Machine<S, C>, step: Step<S, C>): S {
  const answer = transitionBy(machine, step.from, { command: step.command, by: kindsOf(step.actor) });
  if (answer.ok) return answer.to;
  if (answer.reason !== 'not-this-actor') throw conflict(step, answer.reason);
  throw new AppError('FORBIDDEN', `${step.lifecycle} ${step.command} is not this actor's`, 'forbidden');
}

function kindsOf(actor: Actor | null): readonly ActorKind[] {
  if (!actor) return ['SYSTEM'];
  return subjectsOf(actor).filter((subject) => subject !== 'ANONYMOUS' && subject !== 'STAFF');
}

const conflict = (
  { lifecycle, id, from, command }: Pick<StateChange, 'lifecycle' | 'id' | 'from' | 'command'> | Step<string, string>,
  why: string,
) => new AppError('CONFLICT', `${lifecycle} ${id}: ${command} from ${from}: ${why}`, 'conflict');
