import { vi } from 'vitest';

type Listener = (event: { readonly loaded: number; readonly total: number }) => void;

/** A request as the browser would send a file with it; the test decides what becomes of it. */
export class SentFile {
  readonly upload = { addEventListener: (_: 'progress', listener: Listener) => this.#progress.push(listener) };
  status = 0;
  responseText = '';
  url = '';
  body: File | null = null;
  readonly #progress: Listener[] = [];
  readonly #ends: Record<string, () => void> = {};

  open(_: string, url: string): void {
    this.url = url;
  }
  addEventListener(name: string, listener: () => void): void {
    this.#ends[name] = listener;
  }
  send(body: File): void {
    this.body = body;
    sending.push(this);
  }
  /** @param share of the file, 0 to 1 */
  arrive(share: number): void {
    for (const tell of this.#progress) tell({ loaded: share, total: 1 });
  }
  answer(status: number, said: object): void {
    this.status = status;
    this.responseText = JSON.stringify(said);
    this.#ends['load']?.();
  }
  lose(): void {
    this.#ends['error']?.();
  }
}

let sending: SentFile[] = [];

/** Takes the files in place of the server. Returns those sent so far, in order. */
export function stubSending(): readonly SentFile[] {
  sending = [];
  vi.stubGlobal('XMLHttpRequest', SentFile);
  return sending;
}
