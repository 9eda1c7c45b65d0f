import { z } from 'zod';

type Locale = 'en' | 'zh-CN';
type Values = Readonly<Record<string, string>>;

/** An instant at a place, kept with the notification and written out in the reader's language when it is sent. */
const moment = { zone: z.string() };
const prescription = z.object({ number: z.string() });
const order = z.object({ order: z.string() });
const called = z.object({ ticket: z.string(), clinician: z.string(), enterBy: z.iso.datetime(), ...moment });
const moved = z.object({ ticket: z.string(), service: z.object({ en: z.string(), zh: z.string() }) });
const approved = prescription.extend({ until: z.iso.datetime(), ...moment });
const asked = z.object({ answerBy: z.iso.datetime(), ...moment });

const paramsSchema = z.discriminatedUnion('template', [
  z.object({ template: z.literal('called'), params: called }),
  z.object({ template: z.literal('ticket-moved'), params: moved }),
  z.object({ template: z.literal('prescription-approved'), params: approved }),
  z.object({ template: z.literal('prescription-rejected'), params: prescription }),
  z.object({ template: z.literal('prescription-withdrawn'), params: prescription }),
  z.object({ template: z.literal('prescription-returned-to-doctor'), params: prescription }),
  z.object({ template: z.literal('prescription-rejected-to-doctor'), params: prescription }),
  z.object({ template: z.literal('follow-up-due'), params: asked }),
  z.object({ template: z.literal('follow-up-reminder'), params: asked }),
  z.object({ template: z.literal('parcel-shipped'), params: order }),
  z.object({ template: z.literal('parcel-delivered'), params: order }),
  z.object({ template: z.literal('parcel-failed'), params: order }),
  z.object({ template: z.literal('order-refused'), params: order }),
]);

/** What a person is told outside the conversation: a key of i18n `notification` and the facts for its sentence. */
export type Notice = z.infer<typeof paramsSchema>;

/** A stored notification's facts. @throws ZodError for a row that no release wrote */
export const noticeOf = (row: { readonly template: string; readonly params: unknown }): Notice =>
  paramsSchema.parse(row);

/** The values of the sentence in the reader's language. */
export function valuesOf({ template, params }: Notice, locale: Locale): Values {
  switch (template) {
    case 'called': {
      const { ticket, clinician, enterBy, zone } = params;
      const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
      return { ticket, clinician, time: written(enterBy, locale, { ...clock, timeZone: zone }) };
    }
    case 'ticket-moved':
      return { ticket: params.ticket, service: locale === 'en' ? params.service.en : params.service.zh };
    case 'prescription-approved': {
      const { number, until, zone } = params;
      const day = { month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
      return { number, until: written(until, locale, { ...day, timeZone: zone }) };
    }
    case 'follow-up-due':
    case 'follow-up-reminder': {
      const { answerBy, zone } = params;
      const day = { weekday: 'short', month: 'long', day: 'numeric' } as const;
      return { day: written(answerBy, locale, { ...day, timeZone: zone }) };
    }
    case 'prescription-rejected':
    case 'prescription-withdrawn':
    case 'prescription-returned-to-doctor':
    case 'prescription-rejected-to-doctor':
    case 'parcel-shipped':
    case 'parcel-delivered':
    case 'parcel-failed':
    case 'order-refused':
      return params;
  }
}

const written = (instant: string, locale: Locale, format: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, format).format(new Date(instant));
