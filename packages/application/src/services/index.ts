export type { CourierBooking, CourierPort } from './courier-port.ts';
export type {
  ChargeRequest,
  CleanFile,
  CredentialPort,
  DemoChargeView,
  DemoPaymentPort,
  IdentityPort,
  LogFields,
  LogPort,
  NotificationPort,
  OutgoingMessage,
  PaymentPort,
  RateLimitPort,
  RefundRequest,
  StoragePort,
  TextPort,
  UploadPort,
  TextTemplate,
} from './ports.ts';
export type { Services } from './services.ts';
