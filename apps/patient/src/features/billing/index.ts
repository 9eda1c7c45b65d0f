export { PayScreen } from './pay-screen.tsx';
export { PaymentsScreen } from './payments-screen.tsx';
export { ReceiptScreen } from './receipt-screen.tsx';
