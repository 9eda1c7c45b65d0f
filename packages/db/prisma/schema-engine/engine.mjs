import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { MigrationAdapterFactory } from './adapter-factory.mjs';

/** Loads the schema engine's WebAssembly. The package is made for bundlers, so Node is handed its parts. */
export async function loadEngine() {
  const glue = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const wasm = readFileSync(path.join(path.dirname(glue), 'schema_engine_bg.wasm'));
  const bindings = await import(glue);
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return bindings.SchemaEngine;
}

/**
 * Carries out one request on an engine of its own: a used engine refuses a second shadow database ("must be provided
 * through an external factory").
 */
export async function callEngine(SchemaEngine, { url, datamodels }, { method, params }) {
  const open = new Set();
  try {
    const factory = bindMigrationAwareSqlAdapterFactory(new MigrationAdapterFactory(url, open));
    const given = { datamodels: datamodels.length > 0 ? datamodels : undefined };
    const engine = await SchemaEngine.new(given, () => {}, factory);
    if (method === 'getDatabaseVersion') return await engine.version(params);
    if (method === 'evaluateDataLoss' || method === 'createMigration') {
      // These two find the factory of shadow databases only after a devDiagnostic on the same engine.
      const { migrationsList, filters } = params;
      await engine.devDiagnostic({ migrationsList, filters });
    }
    return await engine[method](params);
  } finally {
    for (const connection of open) await connection.dispose().catch(() => {});
  }
}
