import type { Locale } from '../locale/locales.ts';
import { consoleFiles, patientFiles, sharedFiles } from './message-files.ts';

/** Who reads: one of the two apps, or the worker that writes emails and text messages. */
export type MessageReader = 'patient' | 'console' | 'notification';

/** Texts by namespace; a namespace is the path of its file. */
export interface Messages {
  [key: string]: string | Messages;
}

interface MessageModule {
  readonly default: Messages;
}

async function loadShared(locale: Locale, name: string): Promise<Messages> {
  // oxlint-disable-next-line typescript/no-unsafe-assignment -- the shape of every message file is held by a test
  const module: MessageModule = await import(`../../messages/${locale}/${name}.json`, { with: { type: 'json' } });
  return module.default;
}

async function loadApp(locale: Locale, app: 'patient' | 'console', name: string): Promise<Messages> {
  // oxlint-disable-next-line typescript/no-unsafe-assignment -- the shape of every message file is held by a test
  const module: MessageModule =
    app === 'patient'
      ? await import(`../../messages/${locale}/patient/${name}.json`, { with: { type: 'json' } })
      : await import(`../../messages/${locale}/console/${name}.json`, { with: { type: 'json' } });
  return module.default;
}

async function gather(names: readonly string[], load: (name: string) => Promise<Messages>): Promise<Messages> {
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await load(name)] as const)));
}

/**
 * Every text a reader may show, shared ones and its own.
 * @returns nested by namespace: `state.TICKET.WAITING`, `patient.home.promise`
 */
export async function loadMessages(reader: MessageReader, locale: Locale): Promise<Messages> {
  const files = reader === 'notification' ? [...sharedFiles, 'notification'] : sharedFiles;
  const messages = await gather(files, (name) => loadShared(locale, name));
  if (reader === 'patient') messages[reader] = await gather(patientFiles, (name) => loadApp(locale, reader, name));
  if (reader === 'console') messages[reader] = await gather(consoleFiles, (name) => loadApp(locale, reader, name));
  return messages;
}
