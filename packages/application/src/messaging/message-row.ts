import { messagePayloadSchema, type MessageDto } from '@openward/domain/messaging';

/** A message as the pool hands it over, with the side its sender stands on. */
export interface MessageRow {
  readonly id: string;
  readonly conversation_id: string;
  readonly seq: number;
  readonly sender_id: string | null;
  readonly kind: MessageDto['kind'];
  readonly body: string;
  readonly payload: unknown;
  readonly created_at: Date;
  readonly side: 'PATIENT' | 'CLINICIAN' | null;
}

/** The same for clients. */
export function messageOf(row: MessageRow): MessageDto {
  return {
    id: row.id,
    conversationId: row.conversation_id,
    seq: row.seq,
    senderId: row.sender_id,
    side: row.side ?? 'SYSTEM',
    kind: row.kind,
    body: row.body,
    payload: row.payload === null ? null : messagePayloadSchema.parse(row.payload),
    createdAt: row.created_at,
  };
}
