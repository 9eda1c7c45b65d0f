import { AppError } from '@openward/domain/errors';
import type { Services } from '../services/index.ts';

const shown = 20;

/**
 * The latest messages that the demo driver kept instead of sending.
 * @throws AppError FORBIDDEN (demo-only) outside demo mode
 */
export async function demoInbox(services: Services) {
  if (!services.demo) throw new AppError('FORBIDDEN', 'demo inbox outside demo mode', 'demo-only');
  return services.db.prisma.demoInboxItem.findMany({ orderBy: { createdAt: 'desc' }, take: shown });
}
