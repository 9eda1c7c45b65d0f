import type { ThreadState } from '@openward/realtime/client';
import { useState } from 'react';

function firstUnread({ messages, marks }: ThreadState, personId: string): string | null {
  const read = marks.find((mark) => mark.personId === personId)?.readSeq ?? 0;
  return (
    messages.find((message) => message.seq > read && message.kind === 'TEXT' && message.senderId !== personId)?.id ??
    null
  );
}

/** The first message not read when the conversation was opened: where the divider stays, whatever is read since. */
export function useUnreadFrom(state: ThreadState, personId: string): string | null {
  const [unread] = useState(() => firstUnread(state, personId));
  return unread;
}
