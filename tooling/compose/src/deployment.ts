import type { z } from 'zod';
import { type ComposeFile, readCompose } from './compose-file.ts';
import { readDockerfile, type Stage } from './dockerfile.ts';
import type { Variables } from './interpolate.ts';

/** The texts that say how Openward is deployed, and the tree they speak of. */
export interface DeploymentTexts {
  readonly compose: string;
  readonly dockerfile: string;
  readonly caddyfile: string;
  readonly envExample: string;
  readonly packageJson: string;
  readonly workspace: string;
}

export interface Deployment extends DeploymentTexts {
  readonly composed: ComposeFile;
  readonly stages: readonly Stage[];
  readonly schemas: Readonly<Record<string, z.ZodObject>>;
  readonly exists: (path: string) => boolean;
}

/** Says in one sentence each what is wrong; nothing when all is well. */
export type Check = (deployment: Deployment) => string[];

const secret = Buffer.alloc(32, 7).toString('base64');

/** What an operator who followed .env.example would have set. */
export const filledIn: Variables = {
  PATIENT_URL: 'https://care.example.org',
  CONSOLE_URL: 'https://console.example.org',
  GATEWAY_URL: 'https://live.example.org',
  OPENWARD_SESSION_SECRET: secret,
  OPENWARD_VAULT_KEY: secret,
  OPENWARD_INDEX_KEY: secret,
  POSTGRES_PASSWORD: 'a1b2c3d4',
  S3_ACCESS_KEY: 'a1b2c3d4',
  S3_SECRET_KEY: 'a1b2c3d4',
  TURN_SECRET: 'a1b2c3d4',
};

export function readDeployment(
  texts: DeploymentTexts,
  { schemas, exists }: Pick<Deployment, 'schemas' | 'exists'>,
): Deployment {
  const composed = readCompose(texts.compose, filledIn);
  return { ...texts, composed, stages: readDockerfile(texts.dockerfile), schemas, exists };
}
