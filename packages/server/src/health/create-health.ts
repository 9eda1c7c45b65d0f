import type { RequestListener } from 'node:http';
import type { Services } from '@openward/application/services';
import { createMetrics, type Metrics } from '../metrics/index.ts';
import { answerHealth, type HealthAnswer, type HealthSettings } from './answers.ts';

export interface Health {
  readonly metrics: Metrics;
  /** For a Node http server: answers the three paths, and 404 to anything else. */
  readonly listener: RequestListener;
  /** For a Next route handler. */
  handle(request: Request): Promise<Response>;
}

const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } as const;
const missing: HealthAnswer = { status: 404, type: 'text/plain; charset=utf-8', body: 'not found\n' };

/** /healthz (alive), /readyz (database reachable, migrations current) and /metrics of a process. */
export function createHealth(
  services: Services,
  env: HealthSettings,
  metrics: Metrics = createMetrics('openward'),
): Health {
  const sources = { services, env, metrics };
  const answer = async (url: string, authorization: string | null): Promise<HealthAnswer> =>
    (await answerHealth(sources, URL.parse(url, 'http://localhost')?.pathname ?? '', authorization)) ?? missing;
  return {
    metrics,
    listener: (request, response) => {
      void answer(request.url ?? '/', request.headers.authorization ?? null).then(
        ({ status, type, body }) => response.writeHead(status, { ...headers, 'content-type': type }).end(body),
        (error: unknown) => {
          services.log.error('health failed', error);
          response.writeHead(500, headers).end();
        },
      );
    },
    handle: async (request) => {
      const { status, type, body } = await answer(request.url, request.headers.get('authorization'));
      return new Response(body, { status, headers: { ...headers, 'content-type': type } });
    },
  };
}
