'use client';

import { useTimeZone } from 'next-intl';
import { useEffect } from 'react';
import { zoneCookie } from '../locale/locales.ts';
import { writeCookie } from './write-cookie.ts';

/** Tells the server the browser's zone, so that the next page is rendered in it. */
export function ZoneCookie() {
  const known = useTimeZone();
  useEffect(() => {
    const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (own && own !== known) writeCookie(zoneCookie, own);
  }, [known]);
  return null;
}
