import { readCompose } from '../compose-file.ts';
import type { Check } from '../deployment.ts';
import { references } from '../interpolate.ts';

/** Variables of the platform, not of Openward. */
const ofThePlatform = new Set(['NODE_ENV', 'NODE_OPTIONS', 'NEXT_TELEMETRY_DISABLED']);

/** Each process gets every setting its schema requires, no other, and values the schema accepts. */
export const settingsFitSchemas: Check = ({ composed, schemas }) =>
  Object.entries(schemas).flatMap(([name, schema]) => {
    const service = composed.services[name];
    if (!service) return [`${name} has settings in the code but is no service`];
    const unknown = Object.keys(service.environment)
      .filter((key) => !ofThePlatform.has(key) && !Object.hasOwn(schema.shape, key))
      .map((key) => `${name} sets ${key}, which its code does not read`);
    const refused = schema.safeParse(service.environment).error?.issues ?? [];
    return [...unknown, ...refused.map((issue) => `${name} is refused for ${issue.path.join('.')}: ${issue.message}`)];
  });

/** Public addresses are the same for everyone who names them. */
export const publicUrlsAgree: Check = ({ composed }) =>
  ['PATIENT_URL', 'CONSOLE_URL', 'GATEWAY_URL'].flatMap((key) => {
    const values = Object.values(composed.services).flatMap(({ environment }) => environment[key] ?? []);
    return new Set(values).size > 1 ? [`${key} has ${new Set(values).size} values`] : [];
  });

/** No secret stands in the file, and none has a default. */
export const secretsComeFromOutside: Check = ({ compose }) => {
  const named = /^\s*([A-Z0-9_]*(?:SECRET|KEY|PASSWORD)[A-Z0-9_]*):\s*(.*)$/gm;
  return [...compose.matchAll(named)]
    .filter(([, , value = '']) => !/^\$\{[A-Z0-9_]+:\?/.test(value))
    .map(([, name]) => `${name} must come from outside and has no default`);
};

/** .env.example explains what the file takes from outside, and nothing else. */
export const exampleIsComplete: Check = ({ compose, envExample }) => {
  const taken = new Set(references(compose).map(({ name }) => name));
  const explained = new Set([...envExample.matchAll(/^([A-Z0-9_]+)=/gm)].map(([, name]) => name ?? ''));
  return [
    ...[...taken].filter((name) => !explained.has(name)).map((name) => `.env.example does not explain ${name}`),
    ...[...explained]
      .filter((name) => !taken.has(name))
      .map((name) => `.env.example explains ${name}, which nobody takes`),
  ];
};

/** A file without its secrets is refused before anything starts. */
export const refusesToStartOpen: Check = ({ compose }) => {
  try {
    readCompose(compose, {});
    return ['the file starts without any secret'];
  } catch {
    return [];
  }
};
