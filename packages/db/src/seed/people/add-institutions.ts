import { departmentTable, institutionTable, serviceTable } from '../cast/institutions.ts';
import { cell, factLines } from '../facts/fact-lines.ts';
import { demoId } from '../world/demo-id.ts';
import { plusDays } from '../world/moments.ts';
import { the, type World } from '../world/world.ts';

const kinds = { HOSPITAL: 'HOSPITAL', CLINIC: 'CLINIC', PHARMACY: 'PHARMACY' } as const;
const answering = { PHARMACIST: 'PHARMACIST', DOCTOR: 'DOCTOR', NUTRITIONIST: 'NUTRITIONIST' } as const;

/** The value of a closed list, or an error that names the word nobody knows. */
export function known<T>(list: Readonly<Record<string, T>>, word: string): T {
  const found = list[word];
  if (found === undefined) throw new Error(`unknown word ${word}`);
  return found;
}

/** Institutions, the departments their services belong to, and the services. */
export function addInstitutions(world: World): void {
  const createdAt = plusDays(world.now, -400);
  for (const [place, line] of factLines(institutionTable).entries()) {
    const key = cell(line, 0);
    const institution = { id: demoId(`institution ${key}`, createdAt), key, zone: cell(line, 7) };
    world.institutions.set(key, institution);
    world.rows.institution.push({
      id: institution.id,
      nameEn: cell(line, 1),
      nameZh: cell(line, 2),
      kind: known(kinds, cell(line, 3)),
      grade: line[4] || null,
      licenceNumber: `DEMO-INS-${String(place + 1).padStart(4, '0')}`,
      province: cell(line, 5),
      city: cell(line, 6),
      contactPhone: `400-000-0${String(place + 101)}`,
      zone: institution.zone,
      createdAt,
    });
  }
  for (const line of factLines(serviceTable)) addService(world, line);
}

function addService(world: World, line: readonly string[]): void {
  const institution = the(world.institutions, cell(line, 1));
  // A millisecond apart, so that services sort by id in the order of the table.
  const createdAt = new Date(plusDays(world.now, -399).getTime() + world.services.size);
  const service = {
    id: demoId(`service ${cell(line, 0)}`, createdAt),
    institution,
    departmentId: departmentOf(world, institution.key, cell(line, 2)),
    ticketPrefix: cell(line, 3),
    priceMinor: Number(cell(line, 7)),
  };
  world.services.set(cell(line, 0), service);
  world.rows.service.push({
    id: service.id,
    institutionId: institution.id,
    departmentId: service.departmentId,
    ticketPrefix: service.ticketPrefix,
    nameEn: cell(line, 4),
    nameZh: cell(line, 5),
    role: known(answering, cell(line, 6)),
    priceMinor: service.priceMinor,
    targetSeconds: Number(cell(line, 8)),
    maxWaitSeconds: Number(cell(line, 9)),
    minAgeMonths: Number(cell(line, 10)),
    maxAgeMonths: line[11] ? Number(line[11]) : null,
  });
}

/** The department of an institution, made when first needed. */
export function departmentOf(world: World, institutionKey: string, code: string): string {
  const key = `${institutionKey} ${code}`;
  const made = world.departments.get(key);
  if (made) return made;
  const line = factLines(departmentTable).find((one) => one[0] === code);
  if (!line) throw new Error(`unknown department ${code}`);
  const id = demoId(`department ${key}`, plusDays(world.now, -400));
  const institutionId = the(world.institutions, institutionKey).id;
  world.departments.set(key, id);
  world.rows.department.push({ id, institutionId, code, nameEn: cell(line, 1), nameZh: cell(line, 2) });
  return id;
}
