import { z } from 'zod';
import { clinicianCardSchema, localizedName, serviceCardSchema } from '../institution/index.ts';
import { evidenceInput } from '../intake/index.ts';

export const referralStateSchema = z.enum(['OPEN', 'ACCEPTED', 'DECLINED']);

/** A referral as both sides see it on its card. */
export const referralViewSchema = z.object({
  id: z.uuid(),
  journeyId: z.uuid(),
  state: referralStateSchema,
  reason: z.string(),
  createdAt: z.date(),
  madeBy: clinicianCardSchema,
  service: z.object({
    id: z.uuid(),
    name: localizedName,
    institutionName: localizedName,
    priceMinor: z.int(),
    currency: z.string(),
    isOpen: z.boolean(),
  }),
  /** Where the accepted one stands: the place in the queue, or the payment that makes it. */
  ticketId: z.uuid().nullable(),
  paymentId: z.uuid().nullable(),
  patient: z.object({ personId: z.uuid(), name: z.string(), latinName: z.string() }),
  /** Rule 1: doctors answer there, so a prior diagnosis may be declared; without one the visit is advice. */
  takesEvidence: z.boolean(),
  /** The text to agree to before joining. */
  consentVersion: z.string(),
  /** Rule 5: under six the guardian confirms being present. */
  guardianMustBePresent: z.boolean(),
});
export type ReferralView = z.infer<typeof referralViewSchema>;

export const referralInput = z.object({ referralId: z.uuid() });
export const makeReferralInput = z.object({
  key: z.uuid(),
  consultationId: z.uuid(),
  serviceId: z.uuid(),
  reason: z.string().trim().min(3).max(500),
});
export const makeReferralResult = z.object({ referralId: z.uuid() });

/** Consent, price and a prior diagnosis are the patient's, as when they queue by themselves. */
export const acceptReferralInput = z.object({
  key: z.uuid(),
  referralId: z.uuid(),
  consentVersion: z.string().max(40),
  acceptedPriceMinor: z.int().min(0),
  guardianPresent: z.boolean().default(false),
  evidence: evidenceInput.nullable().default(null),
});
export type AcceptReferralInput = z.infer<typeof acceptReferralInput>;

export const referralServicesInput = z.object({ consultationId: z.uuid(), search: z.string().trim().max(60) });
export const referralServicesResult = z.object({ services: z.array(serviceCardSchema) });
export const declineReferralResult = z.object({ journeyId: z.uuid() });
