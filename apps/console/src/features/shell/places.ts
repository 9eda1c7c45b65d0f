import type { Permission } from '@openward/domain/access';
import type { StaffMe } from '@openward/domain/identity';

export interface Place {
  readonly id:
    | 'workbench'
    | 'dispensing'
    | 'review'
    | 'queues'
    | 'tasks'
    | 'clinicians'
    | 'services'
    | 'orders'
    | 'audit'
    | 'start';
  readonly href: string;
  /** Second key after G. */
  readonly letter: string;
}

/** For what is shown alone; the server asks again on each call. */
export function mayOpen(me: StaffMe, permission: Permission): boolean {
  return me.permissions.includes(permission);
}

const guarded: readonly (Place & { readonly permission: Permission })[] = [
  { id: 'workbench', href: '/workbench', letter: 'w', permission: 'queue.read' },
  { id: 'review', href: '/review', letter: 'r', permission: 'review.read' },
  { id: 'queues', href: '/queues', letter: 'q', permission: 'supervision.read' },
  { id: 'tasks', href: '/tasks', letter: 't', permission: 'task.read' },
  { id: 'dispensing', href: '/dispensing', letter: 'd', permission: 'dispensing.read' },
  { id: 'orders', href: '/orders', letter: 'o', permission: 'order.oversee' },
  { id: 'clinicians', href: '/clinicians', letter: 'c', permission: 'clinician.read' },
  { id: 'services', href: '/services', letter: 'p', permission: 'service.read' },
  { id: 'audit', href: '/audit', letter: 'a', permission: 'audit.read' },
];

/** The places this person may open, first the one to land on; Start for who has none yet. */
export function placesOf(me: StaffMe): readonly Place[] {
  const open = guarded.filter(({ permission }) => mayOpen(me, permission));
  return open.length > 0 ? open : [{ id: 'start', href: '/start', letter: 's' }];
}
