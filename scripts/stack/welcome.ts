import { demoPeople, tableOf } from './demo-people.ts';
import type { Settings } from './settings.ts';

/** What a person needs once everything runs. */
export async function welcome({ urls, ports, dataDir }: Settings, databaseUrl: string): Promise<void> {
  const people = tableOf(await demoPeople(databaseUrl));
  console.log(`
  Patient app   ${urls.PATIENT_URL}
  Console       ${urls.CONSOLE_URL}
  Gateway       ${urls.GATEWAY_URL}
  Worker        http://localhost:${ports.WORKER_PORT}/readyz
  Data, logs    ${dataDir}
`);
  if (people.length > 0) {
    console.log('  Demo people, signed in with one tap on either sign-in page:\n');
    for (const line of people) console.log(`    ${line}`);
  }
  console.log('\n  Ctrl-C stops everything.\n');
}
