export * from './address.schema.ts';
export * from './order.schema.ts';
export { addressText, maskedPhone, readAddressText } from './address.rules.ts';
export { deliveryPrice, deliveryTariff, deliveryZone, type DeliveryZone } from './delivery-price.rules.ts';
export { pharmacyOffers, type PharmacyShelf, type WantedPacks } from './offers.rules.ts';
export {
  MAX_ORDER_LINES,
  MAX_PACKS_PER_LINE,
  ORDER_EXPIRES_MINUTES,
  orderAmounts,
  type OrderAmounts,
} from './order-amounts.rules.ts';
export { orderSteps, type OrderChange, type OrderStep, type OrderStepKey } from './order-steps.rules.ts';
export {
  isNeverSoldOnline,
  isShownInShop,
  mayOrderFrom,
  mayOrderLine,
  mayReceive,
  maySellMedicines,
  remainingPacks,
  type OrderRefusal,
  type SoldMedicine,
} from './order.policy.ts';
export { findCity, findProvince, provinces, type Place, type Province } from './place.rules.ts';
export { atcPrefixesOf, shopCategories, shopCategoryOf, type ShopCategory } from './shop-category.rules.ts';
export * from './courier.schema.ts';
export * from './dispensing.schema.ts';
export {
  boardSection,
  boardSections,
  type BoardSection,
  checkPoints,
  type CheckPoint,
  dispensingTargetSeconds,
  mayCheck,
  orderRefusalReasons,
  type CheckRefusal,
  type OrderRefusalReason,
  type OrderToCheck,
} from './dispensing.policy.ts';
export { orderMachine, type OrderCommand, type OrderState } from './order.machine.ts';
export { orderNumber, prescriptionNumber } from './order-number.rules.ts';
export { isPacked, lineForScan, packsToGo, type PackingLine } from './packing.rules.ts';
export {
  commandsTowards,
  decisiveMoment,
  inParcelOrder,
  parcelEventKinds,
  type ParcelEventKind,
  type ParcelMoment,
} from './parcel.rules.ts';
export { cleanTraceCode, groupTraceCode, isWholeTraceCode, traceCodeSchema } from './trace-code.rules.ts';
