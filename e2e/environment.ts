/** What `npm test` tells the browser tests: where everything runs. The one file here that reads process.env. */
function told(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the browser tests with npm test`);
  return value;
}

export const environment = {
  patientUrl: told('PATIENT_URL'),
  consoleUrl: told('CONSOLE_URL'),
  gatewayUrl: told('GATEWAY_URL'),
  databaseUrl: told('DATABASE_URL'),
  chromiumPath: told('CHROMIUM_PATH'),
};
