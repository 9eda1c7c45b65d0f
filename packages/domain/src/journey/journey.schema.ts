import { z } from 'zod';
import { localizedName } from '../institution/index.ts';
import { journeyLinkKinds } from './journey-history.ts';
import { journeyStages } from './open.rules.ts';

/** What a step or a card leads to; each app knows its screen. */
export const journeyLinkSchema = z.object({ kind: z.enum(journeyLinkKinds), id: z.uuid() });

/** One row of the timeline: done, current or future, always actor and time. */
export const timelineStepSchema = z.object({
  /** A key of i18n timeline. */
  key: z.string(),
  status: z.enum(['done', 'current', 'future']),
  at: z.date().nullable(),
  actorName: z.string().nullable(),
  /** The same in Latin letters, for readers of no Chinese. */
  actorLatinName: z.string().nullable(),
  /** The patient, a clinician or the system acted. */
  actorKind: z.enum(['PATIENT', 'STAFF', 'SYSTEM']),
  /** What one queued for, where that tells two rows apart. */
  serviceName: localizedName.nullable(),
  /** The screen it leads to; null for what has none. */
  link: journeyLinkSchema.nullable(),
});
export type TimelineStepDto = z.infer<typeof timelineStepSchema>;

/** What the home screen leads back to. */
export const journeyCardSchema = z.object({
  journeyId: z.uuid(),
  patientName: z.string(),
  patientLatinName: z.string(),
  concern: z.string(),
  openedAt: z.date(),
  closedAt: z.date().nullable(),
  serviceName: localizedName.nullable(),
  /** What is open, and where. */
  stage: z.enum(journeyStages),
  open: journeyLinkSchema.nullable(),
  ticketId: z.uuid().nullable(),
  ticketNumber: z.string().nullable(),
  place: z.int().nullable(),
  consultationId: z.uuid().nullable(),
  clinicianName: z.string().nullable(),
  clinicianLatinName: z.string().nullable(),
  lastMessage: z.string().nullable(),
  unread: z.int(),
  step: z.int().min(1).max(6),
  updatedAt: z.date(),
});
export type JourneyCard = z.infer<typeof journeyCardSchema>;

export const journeyViewSchema = journeyCardSchema.extend({ timeline: z.array(timelineStepSchema) });
export type JourneyView = z.infer<typeof journeyViewSchema>;
export const journeyListSchema = z.object({ open: z.array(journeyCardSchema), past: z.array(journeyCardSchema) });
export type JourneyList = z.infer<typeof journeyListSchema>;

export const journeyInput = z.object({ journeyId: z.uuid() });
