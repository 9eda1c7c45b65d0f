import { z } from 'zod';
import { freshFactor } from '../access/index.ts';
import { localeSchema, sexSchema } from '../identity/index.ts';
import { emergencySchema, localizedName } from '../institution/index.ts';
import { allergySchema } from '../intake/index.ts';
import { addressSchema } from './address.schema.ts';
import { boardSections, checkPoints, orderRefusalReasons } from './dispensing.policy.ts';
import { parcelEventKinds } from './parcel.rules.ts';
import { orderInput, orderStateSchema } from './order.schema.ts';
import { cleanTraceCode, traceCodeSchema } from './trace-code.rules.ts';

const personSchema = z.object({ personId: z.uuid(), name: z.string(), latinName: z.string() });
export type DispensingPerson = z.infer<typeof personSchema>;

export const dispensingRowSchema = z.object({
  orderId: z.uuid(),
  number: z.int(),
  patientName: z.string(),
  latinName: z.string(),
  section: z.enum(boardSections),
  lines: z.int(),
  packs: z.int(),
  packsScanned: z.int(),
  paidAt: z.date(),
  pickedBy: personSchema.nullable(),
  /** Refused scans nobody has looked into. */
  alerts: z.int(),
});
export type DispensingRow = z.infer<typeof dispensingRowSchema>;

export const dispensingBoardSchema = z.object({
  rows: z.array(dispensingRowSchema),
  /** Orders beyond the rows. */
  more: z.int(),
});
export type DispensingBoard = z.infer<typeof dispensingBoardSchema>;

export const orderMedicineSchema = z.object({
  name: localizedName,
  strength: z.string(),
  form: z.string(),
  packUnits: z.int(),
  packUnit: z.string(),
  class: z.enum(['OTC', 'PRESCRIPTION', 'RESTRICTED']),
});

export const dispensingLineSchema = z.object({
  id: z.uuid(),
  position: z.int(),
  medicine: orderMedicineSchema,
  quantity: z.int(),
  prescribed: z.boolean(),
  /** The shape of domain/prescribing dosage; null without a prescription. */
  dosage: z.unknown(),
  days: z.int().nullable(),
  packs: z.array(z.object({ id: z.uuid(), traceCode: z.string(), scannedAt: z.date(), scannedByPersonId: z.uuid() })),
});
export type DispensingLine = z.infer<typeof dispensingLineSchema>;

export const traceAlertSchema = z.object({
  id: z.uuid(),
  traceCode: z.string(),
  at: z.date(),
  scannedBy: personSchema,
  /** Where the code was sold; null when that pack has been taken back since. */
  sold: z.object({ on: z.date(), orderNumber: z.int() }).nullable(),
  acknowledgedAt: z.date().nullable(),
});
export type TraceAlertView = z.infer<typeof traceAlertSchema>;

export const parcelViewSchema = z.object({
  id: z.uuid(),
  carrier: z.string(),
  trackingNumber: z.string(),
  createdAt: z.date(),
  returnAskedAt: z.date().nullable(),
  events: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(parcelEventKinds),
      place: z.string().nullable(),
      occurredAt: z.date(),
      byHand: z.boolean(),
    }),
  ),
});
export type ParcelView = z.infer<typeof parcelViewSchema>;

/** One change of an order. */
export const dispensingStepSchema = z.object({
  id: z.uuid(),
  command: z.string(),
  state: orderStateSchema,
  at: z.date(),
  by: personSchema.nullable(),
  reason: z.string().nullable(),
});

/** An order as the pharmacy's staff see it. */
export const dispensingViewSchema = z.object({
  orderId: z.uuid(),
  number: z.int(),
  state: orderStateSchema,
  placedAt: z.date(),
  pharmacyName: localizedName,
  /** Whom to call where the pharmacy is; printed on each leaflet. */
  emergency: emergencySchema,
  patient: personSchema.extend({
    sex: sexSchema,
    birthDate: z.date().nullable(),
    /** What labels and leaflets are written in. */
    locale: localeSchema,
    allergies: z.array(allergySchema).nullable(),
    /** The reader is the patient, or guardian of the patient. */
    isReaders: z.boolean(),
  }),
  prescription: z
    .object({
      number: z.int(),
      effectiveAt: z.date().nullable(),
      validUntil: z.date().nullable(),
      prescriber: personSchema,
      reviewer: personSchema.extend({ at: z.date() }).nullable(),
    })
    .nullable(),
  lines: z.array(dispensingLineSchema),
  alerts: z.array(traceAlertSchema),
  picker: personSchema.nullable(),
  checker: personSchema.nullable(),
  steps: z.array(dispensingStepSchema),
  parcels: z.array(parcelViewSchema),
  /** Where it goes. */
  address: addressSchema,
  courier: z.object({
    /** false: staff hand the parcel over themselves and enter what happens to it. */
    books: z.boolean(),
    isDemo: z.boolean(),
  }),
});
export type DispensingView = z.infer<typeof dispensingViewSchema>;

export const scanPackInput = z.object({
  orderId: z.uuid(),
  /** The line the person at the shelf is at; without it the first that lacks packs. */
  lineId: z.uuid().nullable(),
  traceCode: z.string().max(80).transform(cleanTraceCode).pipe(traceCodeSchema),
});

/** A refused scan is an expected answer, kept with its alert. */
export const scanPackResult = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('added'), lineId: z.uuid(), left: z.int() }),
  z.object({ outcome: z.literal('already-here') }),
  z.object({ outcome: z.literal('already-sold'), soldOn: z.date(), orderNumber: z.int() }),
]);
export type ScanPackResult = z.infer<typeof scanPackResult>;

export const undoScanResult = z.object({ traceCode: z.string() });
export const checkOrderInput = orderInput.extend({
  /** Every point, each confirmed by itself. */
  confirmed: z.array(z.enum(checkPoints)).max(checkPoints.length),
});
export const shipOrderInput = orderInput.extend({
  /** Only where no courier is booked: what stands on the receipt. */
  byHand: z
    .object({
      carrier: z.string().trim().min(2).max(60),
      trackingNumber: z.string().trim().min(4).max(60),
    })
    .nullable(),
});
export const refuseOrderInput = orderInput.extend({
  reason: z.enum(orderRefusalReasons),
  note: z.string().trim().max(500).default(''),
  ...freshFactor,
});
export const parcelInput = z.object({ parcelId: z.uuid() });
export const enterParcelEventInput = parcelInput.extend({
  kind: z.enum(parcelEventKinds),
  place: z.string().trim().max(80).nullable(),
  /** With DELIVERED: what the receiver told the courier at the door. */
  code: z
    .string()
    .regex(/^\d{4}$/)
    .nullable()
    .default(null),
});
export const traceAlertInput = z.object({ traceAlertId: z.uuid() });
export const acknowledgedResult = z.object({ acknowledgedAt: z.date() });
export const orderStateResult = z.object({ state: orderStateSchema });
