import type { MessageCard, ThreadCard } from '@openward/domain/messaging';
import type { ComponentType, ReactNode } from 'react';
import { FollowUpCard } from '../follow-up/index.ts';
import { ReferralCard, SummaryCard } from '../consultation/index.ts';
import { OrderCard } from '../pharmacy/index.ts';
import { PrescriptionCard } from '../prescribing/index.ts';

/** Fetches what it shows by its id, as it stands now. */
type CardShown = ComponentType<{ readonly id: string }>;

/** What shows each kind of card in the thread. A feature that puts cards there enters its own. */
const cards: Readonly<Partial<Record<MessageCard['kind'], CardShown>>> = {
  'follow-up': FollowUpCard,
  order: OrderCard,
  prescription: PrescriptionCard,
  referral: ReferralCard,
  summary: SummaryCard,
};

const shownBy = new Map<string, CardShown>(Object.entries(cards));

/** The card of a thread entry; null for a kind this version has no card for. */
export function renderCard({ kind, id }: ThreadCard): ReactNode {
  const Shown = shownBy.get(kind);
  return Shown ? <Shown id={id} /> : null;
}
