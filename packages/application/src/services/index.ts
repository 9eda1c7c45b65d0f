export type {
  CredentialPort,
  LogFields,
  LogPort,
  NotificationPort,
  OutgoingMessage,
  RateLimitPort,
  TextPort,
} from './ports.ts';
export type { Services } from './services.ts';
