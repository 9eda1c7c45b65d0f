import type { SeedRows } from './world/rows.ts';

type Row = Readonly<Record<string, unknown>>;

/** What is needed of a connection. */
interface Asks {
  query(statement: string, values: unknown[]): Promise<unknown>;
}

const columnName = (property: string): string => property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** What jsonb_populate_recordset turns back into the column's own type; bytes travel in PostgreSQL's hex form. */
function cellValue(value: unknown): unknown {
  return value instanceof Uint8Array ? `\\x${Buffer.from(value).toString('hex')}` : value;
}

const given = (row: Row): string[] =>
  Object.keys(row)
    .filter((property) => row[property] !== undefined)
    .toSorted();

/** One statement for rows that name the same columns; those they leave out take their default. */
async function writeAlike(client: Asks, table: string, rows: readonly Row[]): Promise<void> {
  const properties = given(rows[0] ?? {});
  const records = rows.map((row) =>
    Object.fromEntries(properties.map((property) => [columnName(property), cellValue(row[property])])),
  );
  const columns = properties.map((property) => `"${columnName(property)}"`).join(', ');
  await client.query(
    `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(null::"${table}", $1::jsonb)`,
    [JSON.stringify(records)],
  );
}

const tablesOf = (rows: SeedRows): [table: string, rows: readonly Row[]][] =>
  Object.entries<readonly Row[]>({ ...rows });

export const countRows = (rows: SeedRows): number => tablesOf(rows).reduce((sum, [, list]) => sum + list.length, 0);

/** The tables in the order of `SeedRows`, each in as many statements as there are sets of columns among its rows. */
export async function writeRows(client: Asks, rows: SeedRows): Promise<void> {
  for (const [table, list] of tablesOf(rows)) {
    for (const alike of Map.groupBy(list, (row) => given(row).join()).values()) await writeAlike(client, table, alike);
  }
}
