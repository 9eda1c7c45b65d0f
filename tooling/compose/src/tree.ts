import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DeploymentTexts } from './deployment.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

export function readText(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

export function existsInTree(path: string): boolean {
  return existsSync(join(root, path));
}

export function deploymentTexts(): DeploymentTexts {
  return {
    compose: readText('docker-compose.yml'),
    dockerfile: readText('docker/room.Dockerfile'),
    caddyfile: readText('docker/Caddyfile'),
    envExample: readText('.env.example'),
    packageJson: readText('package.json'),
    workspace: readText('pnpm-workspace.yaml'),
  };
}
