export { choosePaymentDriver, type PaymentSettings } from './choose-driver.ts';
