import type { TextPort, TextTemplate } from '@openward/application/services';
import { loadMessages } from '@openward/i18n/messages';
import { createTranslator } from 'use-intl/core';
import { z } from 'zod';

const templates = [
  'sign-in-code',
  'called',
  'ticket-moved',
  'prescription-approved',
  'prescription-rejected',
  'prescription-withdrawn',
  'prescription-returned-to-doctor',
  'prescription-rejected-to-doctor',
  'follow-up-due',
  'follow-up-reminder',
  'parcel-shipped',
  'parcel-delivered',
  'parcel-failed',
  'order-refused',
] as const satisfies readonly TextTemplate[];
const text = z.object({ subject: z.string(), body: z.string() });
const messagesSchema = z.object({
  notification: z.record(z.enum(templates), text),
});

/** Writes e-mails and text messages in the reader's language, from the messages of i18n. */
export const texts: TextPort = {
  render: async (template, locale, values) => {
    const translate = createTranslator({
      locale,
      messages: messagesSchema.parse(await loadMessages('notification', locale)),
      // A message that is malformed must not go out as its key.
      onError: (error) => {
        throw error;
      },
    });
    return {
      subject: translate(`notification.${template}.subject`, values),
      body: translate(`notification.${template}.body`, values),
    };
  },
};
