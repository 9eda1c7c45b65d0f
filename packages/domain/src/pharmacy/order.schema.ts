import { z } from 'zod';
import { localizedName } from '../institution/index.ts';
import { addressSchema } from './address.schema.ts';
import { MAX_ORDER_LINES, MAX_PACKS_PER_LINE } from './order-amounts.rules.ts';
import { orderStepKeys } from './order-steps.rules.ts';
import { shopCategories } from './shop-category.rules.ts';

export const orderStateSchema = z.enum([
  'PLACED',
  'PAID',
  'PICKING',
  'CHECKED',
  'SHIPPED',
  'DELIVERED',
  'DELIVERY_FAILED',
  'RETURNED',
  'EXPIRED',
  'CANCELLED',
]);

/** A medicine by its generic name, as it stands on an order or a shelf. */
export const soldMedicineSchema = z.object({
  id: z.uuid(),
  name: localizedName,
  form: z.string(),
  strength: z.string(),
  packUnits: z.int().min(1),
  packUnit: z.string(),
});
export type SoldMedicineCard = z.infer<typeof soldMedicineSchema>;

/** An over-the-counter medicine of the shop. */
export const shopItemSchema = soldMedicineSchema.extend({
  category: z.enum(shopCategories),
  /** Of the pharmacies that have it; null: nobody has a pack left. */
  fromPriceMinor: z.int().min(0).nullable(),
  currency: z.string(),
});
export type ShopItem = z.infer<typeof shopItemSchema>;

/** Name in English or Chinese, or pinyin initials; empty shows the shelf. */
export const searchShopInput = z.object({
  search: z.string().trim().max(80).default(''),
  category: z.enum(shopCategories).nullable().default(null),
  cursor: z.string().max(300).nullable().default(null),
});
export const searchShopResult = z.object({ items: z.array(shopItemSchema), nextCursor: z.string().nullable() });

export const medicineInput = z.object({ medicineId: z.uuid() });
/** What is known of a medicine, and who has it. Nothing is told that the catalogue does not hold. */
export const shopMedicineSchema = shopItemSchema.extend({
  atcCode: z.string(),
  pharmacies: z.array(
    z.object({
      pharmacyId: z.uuid(),
      name: localizedName,
      province: z.string(),
      city: z.string(),
      priceMinor: z.int().min(0),
    }),
  ),
});
export type ShopMedicine = z.infer<typeof shopMedicineSchema>;

const packs = z.int().min(1).max(MAX_PACKS_PER_LINE);
const cartLine = z.object({ medicineId: z.uuid(), quantity: packs });
export type CartLine = z.infer<typeof cartLine>;

const fromCart = z.object({
  kind: z.literal('cart'),
  patientId: z.uuid(),
  lines: z.array(cartLine).min(1).max(MAX_ORDER_LINES),
});
const fromPrescription = z.object({ kind: z.literal('prescription'), prescriptionId: z.uuid() });

/** What is to be ordered, and where to; without an address the price of delivery is not known yet. */
export const quoteOrderInput = z.object({
  what: z.discriminatedUnion('kind', [fromCart, fromPrescription]),
  addressId: z.uuid().nullable(),
});
export type QuoteOrderInput = z.infer<typeof quoteOrderInput>;

const offeredLine = z.object({
  medicineId: z.uuid(),
  prescriptionLineId: z.uuid().nullable(),
  /** Packs this pharmacy can send of those wanted. */
  quantity: z.int().min(1),
  unitPriceMinor: z.int().min(0),
});

/** A pharmacy that can send everything or a part. */
export const pharmacyOfferSchema = z.object({
  pharmacyId: z.uuid(),
  name: localizedName,
  kind: z.enum(['HOSPITAL', 'PHARMACY']),
  province: z.string(),
  city: z.string(),
  lines: z.array(offeredLine),
  isComplete: z.boolean(),
  itemsMinor: z.int().min(0),
  deliveryMinor: z.int().min(0).nullable(),
  totalMinor: z.int().min(0).nullable(),
});
export type PharmacyOffer = z.infer<typeof pharmacyOfferSchema>;

export const orderQuoteSchema = z.object({
  patient: z.object({ personId: z.uuid(), name: z.string(), latinName: z.string() }),
  wanted: z.array(
    z.object({
      medicine: soldMedicineSchema,
      prescriptionLineId: z.uuid().nullable(),
      quantity: z.int().min(1),
    }),
  ),
  /** Complete ones first, then by what they cost; nothing else decides the order (rule 8). */
  offers: z.array(pharmacyOfferSchema),
  currency: z.string(),
  /** Until when the prescription can be ordered from; null for the shop. */
  validUntil: z.date().nullable(),
  asOf: z.date(),
});
export type OrderQuote = z.infer<typeof orderQuoteSchema>;

/** The offer as it was seen: what has changed since is refused, never charged. */
export const placeOrderInput = z.object({
  key: z.uuid(),
  patientId: z.uuid(),
  prescriptionId: z.uuid().nullable(),
  pharmacyId: z.uuid(),
  addressId: z.uuid(),
  lines: z
    .array(
      z.object({
        medicineId: z.uuid(),
        prescriptionLineId: z.uuid().nullable(),
        quantity: z.int().min(1).max(999),
        unitPriceMinor: z.int().min(0).max(100_000_000),
      }),
    )
    .min(1)
    .max(MAX_ORDER_LINES),
  deliveryMinor: z.int().min(0).max(1_000_000),
});
export type PlaceOrderInput = z.infer<typeof placeOrderInput>;
export const placeOrderResult = z.object({ orderId: z.uuid(), paymentId: z.uuid() });

export const orderInput = z.object({ orderId: z.uuid() });
export const listOrdersInput = z.object({ journeyId: z.uuid().nullable().default(null) });

/** An order in a list, in the thread, on a journey. */
export const orderCardSchema = z.object({
  id: z.uuid(),
  number: z.int(),
  state: orderStateSchema,
  placedAt: z.date(),
  /** While it waits for payment. */
  expiresAt: z.date().nullable(),
  pharmacyName: localizedName,
  patientName: z.string(),
  patientLatinName: z.string(),
  medicines: z.array(z.object({ name: localizedName, strength: z.string(), quantity: z.int() })),
  totalMinor: z.int(),
  currency: z.string(),
  prescriptionId: z.uuid().nullable(),
  journeyId: z.uuid().nullable(),
});
export type OrderCardDto = z.infer<typeof orderCardSchema>;
export const orderListSchema = z.object({ open: z.array(orderCardSchema), past: z.array(orderCardSchema) });
export type OrderList = z.infer<typeof orderListSchema>;

export const parcelEventKindSchema = z.enum([
  'HANDED_OVER',
  'IN_TRANSIT',
  'OUT_FOR_DELIVERY',
  'DELIVERED',
  'FAILED',
  'RETURNED',
]);

/** A parcel on its way. */
export const orderParcelSchema = z.object({
  id: z.uuid(),
  carrier: z.string(),
  trackingNumber: z.string(),
  /** What the receiver tells the courier at the door; null once it is over. */
  receiverCode: z.string().nullable(),
  /** Newest first. */
  events: z.array(
    z.object({ id: z.uuid(), kind: parcelEventKindSchema, place: z.string().nullable(), occurredAt: z.date() }),
  ),
});

/** An order as its patient and the guardians see it. */
export const orderViewSchema = orderCardSchema.extend({
  pharmacy: z.object({ id: z.uuid(), name: localizedName, licenceNumber: z.string(), city: z.string() }),
  lines: z.array(
    z.object({
      id: z.uuid(),
      medicine: soldMedicineSchema,
      quantity: z.int(),
      unitPriceMinor: z.int(),
    }),
  ),
  itemsMinor: z.int(),
  deliveryMinor: z.int(),
  address: addressSchema,
  steps: z.array(
    z.object({
      key: z.enum(orderStepKeys),
      status: z.enum(['done', 'current', 'future']),
      at: z.date().nullable(),
      actorName: z.string().nullable(),
      actorLatinName: z.string().nullable(),
    }),
  ),
  parcels: z.array(orderParcelSchema),
  payment: z
    .object({
      paymentId: z.uuid(),
      state: z.enum(['PENDING', 'CAPTURED', 'PARTLY_REFUNDED', 'REFUNDED', 'FAILED']),
      refundedMinor: z.int(),
      refundAskedMinor: z.int(),
    })
    .nullable(),
  /** Why it was cancelled or refused, in the words of who did it. */
  endReason: z.string().nullable(),
  mayCancel: z.boolean(),
  /** Whether the patient may say that the parcel is there. */
  mayReceive: z.boolean(),
  asOf: z.date(),
});
export type OrderView = z.infer<typeof orderViewSchema>;
