export { appendAudit, type AuditEntry } from './append-audit.ts';
export {
  claimTicket,
  type ClaimedTicket,
  type ClaimRefusal,
  type ClaimTicketInput,
  type ClaimTicketResult,
} from './claim-ticket.ts';
export { dispenseOrder, type DispenseRefusal, type DispenseResult } from './dispense-order.ts';
export { nextTicketNumber } from './next-ticket-number.ts';
export {
  type OrderLineToPlace,
  type OrderToPlace,
  placeOrder,
  type PlaceOutcome,
  type PlaceRefusal,
  releaseStock,
  type RefusedLine,
} from './place-order.ts';
export { type AuditSealed, sealAudit, verifyAudit, type VerifyAuditOptions } from './seal-audit.ts';
export { callSql, type SqlTarget } from './sql-target.ts';
export { type MessageToStore, storeMessages, type StoreOutcome, type StoreRefusal } from './store-messages.ts';
