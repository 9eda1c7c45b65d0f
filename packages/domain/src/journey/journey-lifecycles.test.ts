import { describe, expect, it } from 'vitest';
import { lifecycles } from '../audit/index.ts';
import { positions } from './progress.rules.ts';
import { rows } from './timeline.rules.ts';

const all = Object.entries(lifecycles);
const every = (names: 'stateNames' | 'commandNames') =>
  all.flatMap(([lifecycle, machine]) => machine[names].map((name) => `${lifecycle}.${name}`));

describe('a journey tells of every state and command, or leaves it out on purpose', () => {
  it('names no state and no command that a lifecycle does not have', () => {
    expect(Object.keys(positions).filter((state) => !every('stateNames').includes(state))).toEqual([]);
    const begun = ['TICKET.create', 'ORDER.create', 'PAYMENT.create', 'FOLLOW_UP.create'];
    const commands = [...every('commandNames'), ...begun];
    expect(Object.keys(rows).filter((command) => !commands.includes(command))).toEqual([]);
    const during = Object.entries(rows).flatMap(([command, row]) =>
      (row.during ?? []).map((state) => `${command.split('.')[0]}.${state}`),
    );
    expect(during.filter((state) => !every('stateNames').includes(state))).toEqual([]);
  });
  it('leaves out of the six steps only what is no part of the patient’s path', () => {
    const left = every('stateNames').filter(
      (state) => !Object.hasOwn(positions, state) && !/^(?:PAYMENT|CREDENTIAL)\./.test(state),
    );
    expect(left).toEqual([
      'CONSULTATION.CANCELLED',
      'PRESCRIPTION.DRAFT',
      'ORDER.EXPIRED',
      'ORDER.CANCELLED',
      'FOLLOW_UP.CANCELLED',
    ]);
  });
  it('leaves out of the timeline only what is no news to a patient', () => {
    const left = every('commandNames').filter(
      (command) => !Object.hasOwn(rows, command) && !command.startsWith('CREDENTIAL.'),
    );
    expect(left).toEqual([
      'TICKET.offer',
      'TICKET.decline',
      'TICKET.lapse',
      'TICKET.finish',
      'PRESCRIPTION.dispensePart',
      'PRESCRIPTION.dispense',
      'PRESCRIPTION.takeBack',
      'PRESCRIPTION.takeBackPart',
      'ORDER.pay',
      'ORDER.pick',
      'ORDER.check',
    ]);
  });
});
