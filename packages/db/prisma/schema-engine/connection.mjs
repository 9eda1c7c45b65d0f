import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';

const CHAR_OID = 18;
const BPCHAR_OID = 1042;

/**
 * Makes a connection of @prisma/adapter-pg fit for the schema engine, and registers it in `open` so that it is
 * closed exactly once, whoever closes it.
 */
export function fitForMigrations(connection, open) {
  readInternalChars(connection);
  runScriptsWhole(connection);

  const startTransaction = connection.startTransaction?.bind(connection);
  if (startTransaction) {
    connection.startTransaction = async (...options) => fitForMigrations(await startTransaction(...options), open);
  }
  const dispose = connection.dispose.bind(connection);
  connection.dispose = async () => {
    if (open.delete(connection)) await dispose();
  };
  open.add(connection);
  return connection;
}

/** The adapter does not know PostgreSQL's internal one-byte "char", which the catalogue queries answer with. */
function readInternalChars(connection) {
  const performIO = connection.performIO.bind(connection);
  const queryRaw = connection.queryRaw.bind(connection);
  let charColumns = [];

  connection.performIO = async (query) => {
    const answer = await performIO(query);
    charColumns = answer.fields.flatMap((field, at) => (field.dataTypeID === CHAR_OID ? [at] : []));
    for (const at of charColumns) {
      answer.fields[at].dataTypeID = BPCHAR_OID;
      for (const row of answer.rows) if (row[at] === '') row[at] = '\0';
    }
    return answer;
  };
  connection.queryRaw = async (query) => {
    const answer = await queryRaw(query);
    for (const at of charColumns) answer.columnTypes[at] = ColumnTypeEnum.Character;
    return answer;
  };
}

/** The adapter splits a script at every semicolon, which breaks functions, DO blocks and quoted semicolons. */
function runScriptsWhole(connection) {
  connection.executeScript = async (script) => {
    try {
      await connection.client.query(script);
    } catch (error) {
      connection.onError(error);
    }
  };
}
