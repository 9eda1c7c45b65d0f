import type { TextPort } from '@openward/application/services';
import { loadMessages } from '@openward/i18n/messages';
import { createTranslator } from 'use-intl/core';
import { z } from 'zod';

const text = z.object({ subject: z.string(), body: z.string() });
const messagesSchema = z.object({ notification: z.object({ 'sign-in-code': text, called: text }) });

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
