/** What the scripts tell a benchmark: where everything runs. The one file here that reads process.env. */
function told(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the benchmark with its npm script`);
  return value;
}

export const environment = {
  patientUrl: told('PATIENT_URL'),
  chromiumPath: told('CHROMIUM_PATH'),
};
