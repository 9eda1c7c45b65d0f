import { authorize, type Actor } from '@openward/domain/access';
import { csvLine, csvStart } from '@openward/domain/export';
import { orderNumber } from '@openward/domain/pharmacy';
import type { OverseeOrdersInput } from '@openward/domain/supervision';
import { recordListRead } from '../audit/index.ts';
import { requireFreshFactor } from '../identity/index.ts';
import type { Services } from '../services/index.ts';
import { orderPage, overseenOrder } from '../supervision/index.ts';

const batch = 500;
const header = [
  'order',
  'state',
  'placed_at',
  'ended_at',
  'pharmacy_en',
  'pharmacy_zh',
  'record_number',
  'total_minor',
  'currency',
] as const;

/**
 * The orders an admin answers for as CSV, newest first, page after page, so that memory does not grow with the list.
 * Whose orders left is written down before each page leaves.
 * @throws AppError SECOND_FACTOR_REQUIRED without a factor of the last five minutes
 */
export async function exportOrders(
  services: Services,
  actor: Actor,
  question: Omit<OverseeOrdersInput, 'cursor'>,
): Promise<AsyncGenerator<string, void>> {
  authorize(actor, 'order.oversee');
  authorize(actor, 'export.open');
  await requireFreshFactor(services, actor, undefined);
  return lines(services, actor, question);
}

async function* lines(services: Services, actor: Actor, question: OverseeOrdersInput): AsyncGenerator<string, void> {
  yield csvStart + csvLine(header);
  let cursor: number | undefined;
  for (;;) {
    const page = await orderPage(services, actor, { ...question, cursor, take: batch });
    const patientIds = page.map(({ patientId }) => patientId);
    await recordListRead(services, actor, { action: 'order.export', entity: 'order' }, patientIds);
    yield page
      .map(overseenOrder)
      .map(({ number, state, placedAt, endedAt, pharmacyName, recordNumber, totalMinor, currency }) =>
        csvLine([
          orderNumber(number),
          state,
          placedAt,
          endedAt,
          pharmacyName.en,
          pharmacyName.zh,
          recordNumber,
          totalMinor,
          currency,
        ]),
      )
      .join('');
    cursor = page.at(-1)?.number;
    if (page.length < batch || cursor === undefined) return;
  }
}
