export { handlePaymentNotice } from './handle-payment-notice.ts';
export { handleCourierNotice } from './handle-courier-notice.ts';
