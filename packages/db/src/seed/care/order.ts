import { createHash } from 'node:crypto';
import { demoId } from '../world/demo-id.ts';
import { plusMinutes } from '../world/moments.ts';
import type { OrderRow, PrescriptionLineRow, StockItemRow } from '../world/rows.ts';
import { sealedColumns } from '../world/sealed-columns.ts';
import { the, type World } from '../world/world.ts';
import type { Visit } from './join.ts';
import { lives, patientActor, system } from './life.ts';
import { payOrder } from './pay.ts';
import type { Prescribed } from './prescribe.ts';

/** Delivery inside one province, fen. */
const deliveryMinor = 600;

interface Ordered {
  readonly row: OrderRow;
  readonly visit: Visit;
  readonly prescribed: Prescribed;
}

function stockOf(world: World, pharmacyId: string, medicineId: string): StockItemRow {
  const found = world.rows.stock_item.find(
    (item) => item.institutionId === pharmacyId && item.medicineId === medicineId,
  );
  if (!found) throw new Error(`${pharmacyId} has no ${medicineId}`);
  return found;
}

/** The patient orders everything the prescription allows, and the stock is held for them. */
export function placeOrder(
  world: World,
  prescribed: Prescribed,
  placing: { pharmacy: string; at: Date; address: string },
): Ordered {
  const { visit, lines } = prescribed;
  const pharmacy = the(world.institutions, placing.pharmacy);
  const id = demoId(`order ${visit.key}`, placing.at);
  const items = lines.map((line) => ({ line, item: stockOf(world, pharmacy.id, line.medicineId) }));
  for (const { line, item } of items) item.reserved += line.quantity;
  const row: OrderRow = {
    id,
    patientId: visit.patient.person.id,
    placedById: visit.patient.actor.id,
    journeyId: visit.journey.id,
    prescriptionId: prescribed.row.id,
    pharmacyId: pharmacy.id,
    state: lives.order.initial,
    itemsMinor: items.reduce((sum, { line, item }) => sum + line.quantity * item.priceMinor, 0),
    deliveryMinor,
    addressSealed: world.vault.seal(placing.address, id, sealedColumns.address),
    placedAt: placing.at,
    expiresAt: plusMinutes(placing.at, 30),
    endedAt: null,
  };
  world.rows.order.push(row);
  world.rows.order_line.push(...items.map(({ line, item }) => orderLine(id, { line, item, at: placing.at })));
  lives.order.begin(world, row, { by: patientActor(visit.patient.actor), at: placing.at, journeyId: visit.journey.id });
  return { row, visit, prescribed };
}

function orderLine(orderId: string, { line, item, at }: { line: PrescriptionLineRow; item: StockItemRow; at: Date }) {
  return {
    id: demoId(`order line ${orderId} ${line.position}`, at),
    orderId,
    position: line.position,
    medicineId: line.medicineId,
    prescriptionLineId: line.id,
    quantity: line.quantity,
    unitPriceMinor: item.priceMinor,
  };
}

/** Paid through the provider, whose notice moves the order. */
export function payFor(world: World, { row, visit }: Ordered, at: Date): void {
  const { journey, patient } = visit;
  const { itemsMinor, pharmacyId } = row;
  const payer = patient.actor;
  payOrder(world, { orderId: row.id, pharmacyId, payer, journeyId: journey.id, itemsMinor, deliveryMinor, at });
  lives.order.advance(world, row, { command: 'pay', by: system, at: plusMinutes(at, 0.1), journeyId: journey.id });
}

export function pick(world: World, { row, visit }: Ordered, { dispenser, at }: { dispenser: string; at: Date }): void {
  lives.order.advance(world, row, {
    command: 'pick',
    by: the(world.staff, dispenser),
    at,
    journeyId: visit.journey.id,
  });
}

/** A pharmacist checks the packs; with that the prescription is used up. */
export function checkPacks(
  world: World,
  { row, visit, prescribed }: Ordered,
  by: { pharmacist: string; at: Date },
): void {
  const moment = { by: the(world.staff, by.pharmacist), at: by.at, journeyId: visit.journey.id };
  lives.order.advance(world, row, { ...moment, command: 'check' });
  lives.prescription.advance(world, prescribed.row, { ...moment, command: 'dispense' });
  for (const line of prescribed.lines) line.dispensedQuantity = line.quantity;
}

type ParcelStep = readonly [
  minutesAfter: number,
  kind: 'HANDED_OVER' | 'IN_TRANSIT' | 'OUT_FOR_DELIVERY' | 'DELIVERED',
  place: string,
];

/** Handed to the courier: the packs leave the stock, the parcel moves. */
export function ship(
  world: World,
  ordered: Ordered,
  shipping: { dispenser: string; at: Date; steps: readonly ParcelStep[] },
): void {
  const { row, visit, prescribed } = ordered;
  const { at, steps } = shipping;
  lives.order.advance(world, row, {
    command: 'ship',
    by: the(world.staff, shipping.dispenser),
    at,
    journeyId: visit.journey.id,
  });
  for (const line of prescribed.lines) {
    const item = stockOf(world, row.pharmacyId, line.medicineId);
    item.reserved -= line.quantity;
    item.onHand -= line.quantity;
  }
  const parcelId = demoId(`parcel ${row.id}`, at);
  world.rows.parcel.push({
    id: parcelId,
    orderId: row.id,
    carrier: 'demo-courier',
    trackingNumber: `DEMO${String(world.rows.parcel.length + 1).padStart(10, '0')}`,
    receiverCodeHash: createHash('sha256').update(`${parcelId} 4821`).digest(),
    createdAt: at,
  });
  for (const [minutesAfter, kind, place] of steps) {
    const occurredAt = plusMinutes(at, minutesAfter);
    world.rows.parcel_event.push({
      id: demoId(`${parcelId} ${kind} ${place}`, occurredAt),
      parcelId,
      kind,
      place,
      occurredAt,
    });
  }
}

export function deliver(world: World, { row, visit }: Ordered, at: Date): void {
  lives.order.advance(world, row, { command: 'deliver', by: system, at, journeyId: visit.journey.id });
  row.endedAt = at;
}
