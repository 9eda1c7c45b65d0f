export type { CredentialPort, LogFields, LogPort, NotificationPort, OutgoingMessage, RateLimitPort } from './ports.ts';
export type { Services } from './services.ts';
