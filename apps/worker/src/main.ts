import { createServer } from 'node:http';
import { connectBackplane, createPublisher } from '@openward/realtime/server';
import { createServices } from '@openward/server';
import { readEnv, workerEnv } from '@openward/server/config';
import { createHealth } from '@openward/server/health';
import { createMetrics } from '@openward/server/metrics';
import { startWorker } from './worker.ts';

const env = readEnv(workerEnv);
const services = createServices(env, 'worker');
const backplane = await connectBackplane({
  pool: services.db.pool,
  redisUrl: env.REDIS_URL,
  onError: (error) => services.log.error('backplane failed', error),
});
const worker = startWorker(services, createPublisher(backplane));
const http = createServer(createHealth(services, env, createMetrics('worker')).listener).listen(env.WORKER_PORT);

const stop = async () => {
  http.close();
  await worker.stop();
  await services.db.close();
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
