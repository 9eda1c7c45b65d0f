import { headers } from 'next/headers';
import { pathHeader } from './path-header.ts';

async function leadingBack(page: '/sign-in' | '/welcome'): Promise<string> {
  const path = (await headers()).get(pathHeader) ?? '/home';
  return `${page}?back=${encodeURIComponent(path)}`;
}

/** The sign-in page that leads back to the page asked for. */
export const signInPath = () => leadingBack('/sign-in');

/** The first questions to a new person, then on to the page asked for. */
export const welcomePath = () => leadingBack('/welcome');
