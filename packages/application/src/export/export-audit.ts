import { authorize, type Actor } from '@openward/domain/access';
import type { AuditQuestion } from '@openward/domain/audit';
import { csvLine, csvStart } from '@openward/domain/export';
import { auditPage, recordRead } from '../audit/index.ts';
import { requireFreshFactor } from '../identity/index.ts';
import type { Services } from '../services/index.ts';

const batch = 500;
const header = [
  'id',
  'at',
  'actor',
  'actor_latin',
  'action',
  'entity',
  'entity_id',
  'patient_record_number',
  'details',
] as const;

/**
 * The audit trail as the actor may see it, as CSV, newest first, page after page. That it left is written down first.
 * @throws AppError SECOND_FACTOR_REQUIRED without a factor of the last five minutes
 */
export async function exportAudit(
  services: Services,
  actor: Actor,
  question: AuditQuestion,
): Promise<AsyncGenerator<string, void>> {
  authorize(actor, 'audit.read');
  authorize(actor, 'export.open');
  await requireFreshFactor(services, actor, undefined);
  await recordRead(services, actor, { action: 'audit.export', entity: 'audit', details: { action: question.action } });
  return lines(services, actor, question);
}

async function* lines(services: Services, actor: Actor, question: AuditQuestion): AsyncGenerator<string, void> {
  yield csvStart + csvLine(header);
  let cursor: string | undefined;
  for (;;) {
    const rows = await auditPage(services, actor, { ...question, cursor, take: batch });
    yield rows
      .map(({ id, at, actor: who, action, entity, entityId, patientRecordNumber, details }) =>
        csvLine([
          id,
          at,
          who?.name ?? null,
          who?.latinName ?? null,
          action,
          entity,
          entityId,
          patientRecordNumber,
          JSON.stringify(details),
        ]),
      )
      .join('');
    cursor = rows.at(-1)?.id;
    if (rows.length < batch || cursor === undefined) return;
  }
}
