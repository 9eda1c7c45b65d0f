import { type Transaction, violatedConstraint } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import { AppError, notFound } from '@openward/domain/errors';
import { type createClinicianResult, mayAppoint, type CreateClinicianInput } from '@openward/domain/institution';
import { z } from 'zod';
import { writeAudit } from '../audit/index.ts';
import { withIdempotency } from '../idempotency/index.ts';
import { newStaffLogin, requireFreshFactor, sealedColumns, type NewStaffLogin } from '../identity/index.ts';
import { beginState } from '../lifecycle/index.ts';
import type { Services } from '../services/index.ts';
import { actingPractice, administeredInstitutions } from './administered.ts';
import { answersForLogin } from './answers-for-login.ts';
import { placeInDepartments, practiceColumns, refuseApplicationFaults } from './practice-data.ts';

const answer = z.object({ practiceRoleId: z.uuid() });

/**
 * Submits somebody for work at an institution; the platform verifies. A person known by this email gets a further role,
 * which gives the institution no power over a login that opens roles of others.
 * The first way in is in the answer once and is stored only hashed and sealed: a repetition of the key has none.
 * @throws AppError SECOND_FACTOR_REQUIRED; NOT_FOUND for another's institution; FORBIDDEN for a role the actor may not
 * give; BAD_INPUT with `field`; CONFLICT `role-held` or `licence-taken`
 */
export async function createClinician(
  services: Services,
  actor: Actor,
  { code, ...input }: CreateClinicianInput,
): Promise<z.output<typeof createClinicianResult>> {
  authorize(actor, 'clinician.write');
  await requireFreshFactor(services, actor, code);
  const { key, ...decided } = input;
  const first: { handover: NewStaffLogin | null } = { handover: null };
  const command = { name: 'clinician.create', key, input: decided, answer };
  try {
    const created = await withIdempotency(services, actor, {
      command,
      work: async (tx) => {
        const made = await create(services, tx, { actor, input });
        first.handover = made.handover;
        return { practiceRoleId: made.practiceRoleId };
      },
    });
    return { ...created, ...first };
  } catch (error) {
    throw refusalOf(error) ?? error;
  }
}

function refusalOf(error: unknown): AppError | null {
  const broken = violatedConstraint(error);
  if (broken === 'practice_role_licence_number_key')
    return new AppError('CONFLICT', 'licence number in use', 'licence-taken', { field: 'licenceNumber' });
  if (broken === 'practice_role_person_id_institution_id_role_key')
    return new AppError('CONFLICT', 'role held already', 'role-held', { field: 'role' });
  return null;
}

async function create(
  services: Services,
  tx: Transaction,
  { actor, input }: { readonly actor: Actor; readonly input: Omit<CreateClinicianInput, 'code'> },
) {
  const { institutionId, role } = input;
  const institution = await tx.institution.findFirst({
    where: { AND: [{ id: institutionId }, administeredInstitutions(actor)] },
    select: { zone: true },
  });
  const acting = institution && actingPractice(actor, institutionId);
  if (!institution || !acting) throw notFound('institution');
  if (!mayAppoint(acting.role === 'PLATFORM_ADMIN' ? 'PLATFORM_ADMIN' : 'INSTITUTION_ADMIN', role))
    throw new AppError('FORBIDDEN', `may not appoint ${role}`, 'forbidden');
  refuseApplicationFaults(input, { role, zone: institution.zone, now: services.now() });
  const { personId, hasLogin } = await personBehind(services, tx, input);
  const givesWayIn = !hasLogin && (await answersForLogin(tx, actor, personId));
  const { id } = await tx.practiceRole.create({
    data: { personId, institutionId, role, ...practiceColumns(input) },
    select: { id: true },
  });
  await placeInDepartments(tx, id, input);
  await beginState(tx, { lifecycle: 'CREDENTIAL', id, actor, practiceRoleId: acting.practiceRoleId });
  await writeAudit(tx, actor, {
    action: 'clinician.create',
    entity: 'clinician',
    entityId: id,
    details: { role, institutionId },
  });
  const handover = givesWayIn ? await newStaffLogin(services, tx, { personId, account: input.email }) : null;
  return { practiceRoleId: id, handover };
}

/** The person with this email; somebody new otherwise. Who is known only as a patient has no login of staff yet. */
async function personBehind(
  { vault }: Services,
  tx: Transaction,
  { email, name, latinName }: Pick<CreateClinicianInput, 'email' | 'name' | 'latinName'>,
): Promise<{ personId: string; hasLogin: boolean }> {
  const address = email.toLowerCase();
  const known = await tx.person.findUnique({
    where: { emailIndex: vault.index(address) },
    select: { id: true, staffLogin: { select: { personId: true } } },
  });
  if (known) return { personId: known.id, hasLogin: known.staffLogin !== null };
  const { id } = await tx.person.create({ data: { name, latinName, locale: 'zh-CN' }, select: { id: true } });
  await tx.person.update({
    where: { id },
    data: { emailSealed: vault.seal(address, id, sealedColumns.email), emailIndex: vault.index(address) },
  });
  return { personId: id, hasLogin: false };
}
