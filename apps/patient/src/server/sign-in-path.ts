import { headers } from 'next/headers';
import { pathHeader } from './path-header.ts';

/** The sign-in page that leads back to the page asked for. */
export async function signInPath(): Promise<string> {
  const path = (await headers()).get(pathHeader) ?? '/home';
  return `/sign-in?back=${encodeURIComponent(path)}`;
}
