import type { JourneyLink } from '@openward/domain/journey';

const places: Readonly<Record<JourneyLink['kind'], string>> = {
  ticket: '/waiting-room',
  consultation: '/consultation',
  prescription: '/prescriptions',
  order: '/orders',
  payment: '/pay',
  'follow-up': '/follow-ups',
};

/** The patient's screen of what a step or a card leads to. */
export const linkPath = ({ kind, id }: JourneyLink): string => `${places[kind]}/${id}`;
