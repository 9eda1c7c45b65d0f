import { addressText, deliveryPrice } from '@openward/domain/pharmacy';
import { addressOf } from '../people/add-addresses.ts';
import { demoId } from '../world/demo-id.ts';
import { plusMinutes } from '../world/moments.ts';
import type { OrderRow, PrescriptionLineRow, StockItemRow } from '../world/rows.ts';
import { sealedColumns } from '../world/sealed-columns.ts';
import { the, type World } from '../world/world.ts';
import type { Visit } from './join.ts';
import { lives, patientActor, system } from './life.ts';
import { payOrder } from './pay.ts';
import type { Prescribed } from './prescribe.ts';

/** The demo's receivers all tell the courier the same four digits. */
const receiverCode = '4821';

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
  placing: { pharmacy: string; at: Date; to: string },
): Ordered {
  const { visit, lines } = prescribed;
  const pharmacy = the(world.institutions, placing.pharmacy);
  const id = demoId(`order ${visit.key}`, placing.at);
  const address = addressOf(placing.to);
  const deliveryMinor = deliveryPrice(localityOf(world, pharmacy.id), address);
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
    addressSealed: world.vault.seal(addressText(address), id, sealedColumns.address),
    placedAt: placing.at,
    expiresAt: plusMinutes(placing.at, 30),
    endedAt: null,
    pickedById: null,
    pickedByPersonId: null,
    checkedById: null,
    checkedByPersonId: null,
  };
  world.rows.order.push(row);
  world.rows.order_line.push(...items.map(({ line, item }) => orderLine(id, { line, item, at: placing.at })));
  lives.order.begin(world, row, { by: patientActor(visit.patient.actor), at: placing.at, journeyId: visit.journey.id });
  return { row, visit, prescribed };
}

function localityOf(world: World, institutionId: string): { province: string; city: string } {
  const found = world.rows.institution.find(({ id }) => id === institutionId);
  if (!found) throw new Error(`no institution ${institutionId}`);
  return found;
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
  const { itemsMinor, deliveryMinor, pharmacyId } = row;
  const payer = patient.actor;
  payOrder(world, { orderId: row.id, pharmacyId, payer, journeyId: journey.id, itemsMinor, deliveryMinor, at });
  lives.order.advance(world, row, { command: 'pay', by: system, at: plusMinutes(at, 0.1), journeyId: journey.id });
}

export function pick(world: World, { row, visit }: Ordered, { dispenser, at }: { dispenser: string; at: Date }): void {
  const by = the(world.staff, dispenser);
  row.pickedById = by.practiceRoleId;
  row.pickedByPersonId = by.person.id;
  lives.order.advance(world, row, {
    command: 'pick',
    by,
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
  row.checkedById = moment.by.practiceRoleId;
  row.checkedByPersonId = moment.by.person.id;
  scanPacks(world, row, by.at);
  lives.order.advance(world, row, { ...moment, command: 'check' });
  lives.prescription.advance(world, prescribed.row, { ...moment, command: 'dispense' });
  for (const line of prescribed.lines) line.dispensedQuantity = line.quantity;
}

/** Every pack of the order with a trace code of its own. */
function scanPacks(world: World, row: OrderRow, at: Date): void {
  for (const line of world.rows.order_line.filter(({ orderId }) => orderId === row.id)) {
    if (line.id === undefined) continue;
    for (let pack = 1; pack <= line.quantity; pack += 1) {
      const place = world.rows.dispensed_pack.length + 1;
      world.rows.dispensed_pack.push({
        id: demoId(`pack ${line.id} ${pack}`, at),
        orderLineId: line.id,
        traceCode: `8126704019${String(place).padStart(10, '0')}`,
        scannedById: row.pickedById ?? '',
        scannedAt: plusMinutes(at, -1),
      });
    }
  }
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
  const trackingNumber = `DEMO${String(world.rows.parcel.length + 1).padStart(10, '0')}`;
  const receiverCodeHash = world.vault.index(`parcel:${parcelId}:${receiverCode}`);
  world.rows.parcel.push({
    id: parcelId,
    orderId: row.id,
    carrier: 'demo-courier',
    trackingNumber,
    receiverCodeHash,
    receiverCodeSealed: world.vault.seal(receiverCode, parcelId, sealedColumns.receiverCode),
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
  leaveToCourier(world, trackingNumber, steps);
}

/** The demo's courier goes on with it a good while after the demo has begun. */
function leaveToCourier(world: World, trackingNumber: string, steps: readonly ParcelStep[]): void {
  const [first, last] = [steps[0], steps.at(-1)];
  const parcel = world.rows.parcel.find((one) => one.trackingNumber === trackingNumber);
  if (!first || !last || !parcel || last[1] === 'DELIVERED') return;
  world.rows.demo_shipment.push({
    trackingNumber,
    receiverCodeHash: parcel.receiverCodeHash,
    fromCity: first[2],
    toCity: last[2],
    step: steps.length,
    nextAt: plusMinutes(world.now, 90),
    createdAt: parcel.createdAt ?? world.now,
  });
}

export function deliver(world: World, { row, visit }: Ordered, at: Date): void {
  lives.order.advance(world, row, { command: 'deliver', by: system, at, journeyId: visit.journey.id });
  row.endedAt = at;
}
