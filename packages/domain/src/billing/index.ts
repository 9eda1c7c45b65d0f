export * from './billing.schema.ts';
export * from './failed-refund.schema.ts';
export { mayRetryRefund, type RefundRetry, type RefundRetryRefusal } from './refund-retry.rules.ts';
export { paymentMachine, type PaymentCommand, type PaymentState } from './payment.machine.ts';
export { capturePosting, refundPosting, type PostingEntry, type RefundedMoney } from './posting.rules.ts';
export { accounts, consultationPrice, orderPrice, totalOf, type PricePart } from './price.rules.ts';
export {
  consultationRefund,
  orderRefund,
  refundReasons,
  type PaidIntake,
  type RefundReason,
} from './refund.rules.ts';
export {
  PAY_WITHIN_SECONDS,
  refundable,
  refundCommand,
  settlementOf,
  type PaidSoFar,
  type Settlement,
} from './settlement.rules.ts';
