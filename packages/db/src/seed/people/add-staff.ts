import { englishKeys, paediatricKeys, staffTable } from '../cast/staff.ts';
import { lives, system, type Actor } from '../care/life.ts';
import { cell, factLines } from '../facts/fact-lines.ts';
import { demoId } from '../world/demo-id.ts';
import { dayAt, plusDays, plusMinutes } from '../world/moments.ts';
import type { PersonRow } from '../world/rows.ts';
import { sealedColumns } from '../world/sealed-columns.ts';
import { the, type Staff, type World } from '../world/world.ts';
import { departmentOf, known } from './add-institutions.ts';
import { demoStaffEmail, demoTotpSecret } from './demo-secrets.ts';

const roles = {
  PHARMACIST: 'PHARMACIST',
  DOCTOR: 'DOCTOR',
  NUTRITIONIST: 'NUTRITIONIST',
  DISPENSER: 'DISPENSER',
  INSTITUTION_ADMIN: 'INSTITUTION_ADMIN',
  PLATFORM_ADMIN: 'PLATFORM_ADMIN',
  AUDITOR: 'AUDITOR',
} as const;
const sexes = { FEMALE: 'FEMALE', MALE: 'MALE' } as const;
const credentials = { VERIFIED: 'VERIFIED', EXPIRED: 'EXPIRED', SUSPENDED: 'SUSPENDED' } as const;
const licencePrefix: Partial<Record<Staff['role'], string>> = { PHARMACIST: 'PHA', DOCTOR: 'DOC', NUTRITIONIST: 'NUT' };

/** Everybody who works: person, sign-in, roles with licence, departments and the history of each credential. */
export function addStaff(world: World, passwordHash: string): void {
  for (const line of factLines(staffTable)) {
    const person = staffPerson(world, line, passwordHash);
    addRole(world, line, person);
  }
  for (const [place, line] of factLines(staffTable).entries()) addCredentialHistory(world, line, place);
}

function staffPerson(world: World, line: readonly string[], passwordHash: string): PersonRow {
  const key = cell(line, 0);
  const made = world.staff.get(key)?.person;
  if (made) return made;
  const createdAt = plusDays(world.now, -390);
  const id = demoId(`person ${key}`, createdAt);
  const email = demoStaffEmail(key);
  const person = {
    id,
    name: cell(line, 1),
    latinName: cell(line, 2),
    sex: known(sexes, cell(line, 3)),
    locale: englishKeys.includes(key) ? 'en' : 'zh-CN',
    emailSealed: world.vault.seal(email, id, sealedColumns.email),
    emailIndex: world.vault.index(email),
    isDemo: true,
    createdAt,
  };
  world.rows.person.push(person);
  world.rows.staff_login.push({
    personId: id,
    passwordHash,
    totpSealed: world.vault.seal(demoTotpSecret(key), id, sealedColumns.totp),
  });
  return person;
}

function addRole(world: World, line: readonly string[], person: PersonRow): void {
  const key = cell(line, 0);
  const role = known(roles, cell(line, 5));
  const institutionKey = line[6] || null;
  const institutionId = institutionKey ? the(world.institutions, institutionKey).id : null;
  const practiceRoleId = demoId(`practice ${key} ${role}`, plusDays(world.now, -389));
  const prefix = licencePrefix[role];
  const dutyMinutes = line[12];
  world.rows.practice_role.push({
    id: practiceRoleId,
    personId: person.id,
    institutionId,
    role,
    title: line[8] || null,
    licenceNumber: prefix ? `DEMO-${prefix}-${String(world.rows.practice_role.length + 1).padStart(4, '0')}` : null,
    licenceValidUntil: line[10] ? dayAt('UTC', plusDays(world.now, Number(line[10]))) : null,
    practisingSince: line[9] || null,
    languages: cell(line, 4).split(','),
    paediatricScope: paediatricKeys.includes(key),
    credential: known(credentials, cell(line, 11)),
    institutionConsent: institutionId !== null,
    practiceRegistered: institutionId !== null,
    onDutySince: dutyMinutes ? plusMinutes(world.now, -Number(dutyMinutes)) : null,
  });
  if (institutionKey && line[7]) {
    world.rows.practice_role_department.push({
      practiceRoleId,
      departmentId: departmentOf(world, institutionKey, line[7]),
    });
  }
  // The first line of a person is the role the demo knows them by.
  if (!world.staff.has(key)) world.staff.set(key, { person, practiceRoleId, role, institutionId });
}

function addCredentialHistory(world: World, line: readonly string[], place: number): void {
  const row = world.rows.practice_role[place];
  if (!row?.id || row.credential === undefined) throw new Error(`no role of ${cell(line, 0)}`);
  const subject = { id: row.id, state: row.credential };
  const platformAdmin: Actor = the(world.staff, 'tong-wei');
  const submitter = { person: { id: row.personId }, practiceRoleId: row.id, role: row.role };
  lives.credential.replay(world, subject, [
    { command: 'create', by: submitter, at: plusDays(world.now, -388) },
    { command: 'verify', by: platformAdmin, at: plusDays(world.now, -380) },
    ...(row.credential === 'EXPIRED' ? [{ command: 'expire' as const, by: system, at: plusDays(world.now, -11) }] : []),
    ...(row.credential === 'SUSPENDED'
      ? [
          {
            command: 'suspend' as const,
            by: the(world.staff, 'gao-ping'),
            at: plusDays(world.now, -6),
            reason: '执业注册信息待核实（演示）',
          },
        ]
      : []),
  ]);
}
