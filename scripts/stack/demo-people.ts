import { createDatabase } from '@openward/db';

/** A person to try Openward as. */
export type DemoPerson = { as: string; name: string; latinName: string; at: string };

const PER_KIND = 2;

/** A few demo people of each kind: those of the console by role, then patients. */
export async function demoPeople(url: string): Promise<DemoPerson[]> {
  const { prisma, close } = createDatabase({ url, max: 1 });
  try {
    const people = await prisma.person.findMany({
      where: { isDemo: true },
      select: {
        name: true,
        latinName: true,
        practiceRoles: {
          where: { credential: 'VERIFIED' },
          select: { role: true, institution: { select: { nameEn: true } } },
          orderBy: { id: 'asc' },
          take: 1,
        },
        staffLogin: { select: { personId: true } },
      },
      orderBy: { id: 'asc' },
    });
    return takeOfEach(
      people.flatMap(({ name, latinName, practiceRoles: [practice], staffLogin }) => {
        if (!staffLogin) return [{ as: 'patient', name, latinName, at: '' }];
        if (!practice) return [];
        const as = practice.role.toLowerCase().replaceAll('_', ' ');
        return [{ as, name, latinName, at: practice.institution?.nameEn ?? '' }];
      }),
    );
  } finally {
    await close();
  }
}

function takeOfEach(people: DemoPerson[]): DemoPerson[] {
  const kinds = Map.groupBy(people, (person) => person.as);
  return [...kinds.keys()].toSorted().flatMap((kind) => kinds.get(kind)?.slice(0, PER_KIND) ?? []);
}

/** Lines of a table; Chinese characters take two columns of a terminal. */
export function tableOf(people: DemoPerson[]): string[] {
  const rows = people.map(({ as, name, latinName, at }) => [as, name, latinName, at]);
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => widthOf(row[column] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(cell))))
      .join('  ')
      .trimEnd(),
  );
}

function widthOf(text: string): number {
  return text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0);
}
