/** What next-auth's handler calls on a response, gathered into a Response of the web platform. */
export interface AuthResponse {
  status(code: number): AuthResponse;
  getHeader(name: string): string | string[] | undefined;
  setHeader(name: string, value: string | string[]): AuthResponse;
  json(body: unknown): void;
  send(body: unknown): void;
  end(): void;
  /** @param publicUrl every redirect stays on this origin, whatever host the request named */
  toResponse(publicUrl: string): Response;
}

export function authResponse(): AuthResponse {
  const headers = new Map<string, string | string[]>();
  let status = 200;
  let body: string | null = null;
  const response: AuthResponse = {
    status: (code) => {
      status = code;
      return response;
    },
    getHeader: (name) => headers.get(name.toLowerCase()),
    setHeader: (name, value) => {
      headers.set(name.toLowerCase(), value);
      return response;
    },
    json: (value) => {
      headers.set('content-type', 'application/json');
      body = JSON.stringify(value);
    },
    send: (value) => {
      if (typeof value === 'string' || value === undefined || value === null) body = value ?? null;
      else response.json(value);
    },
    end: () => {},
    toResponse: (publicUrl) => {
      const sent = new Headers({ 'cache-control': 'private, no-store' });
      for (const [name, value] of headers) {
        for (const one of [value].flat()) sent.append(name, name === 'location' ? onOrigin(one, publicUrl) : one);
      }
      return new Response(body === null ? null : redirectsOnOrigin(body, publicUrl), { status, headers: sent });
    },
  };
  return response;
}

/** next-auth guesses its own address from the environment or the Host header; ours is a setting. */
function onOrigin(url: string, publicUrl: string): string {
  const { pathname, search, hash } = new URL(url, publicUrl);
  return new URL(`${pathname}${search}${hash}`, publicUrl).href;
}

/** The answer to a form sent by script is `{ url }` instead of a redirect. */
function redirectsOnOrigin(body: string, publicUrl: string): string {
  if (!body.startsWith('{"url":')) return body;
  const answer: unknown = JSON.parse(body);
  if (typeof answer !== 'object' || answer === null || !('url' in answer) || typeof answer.url !== 'string')
    return body;
  return JSON.stringify({ url: onOrigin(answer.url, publicUrl) });
}
