import { protectPage } from '@openward/server/web';
import { type NextRequest, NextResponse } from 'next/server';
import { pathHeader } from './server/path-header.ts';
import { settings } from './server/settings.ts';

/** Gives every response its security headers, and every page a nonce of its own for the scripts Next writes. */
export function proxy(request: NextRequest): NextResponse {
  const { PATIENT_URL, GATEWAY_URL, NODE_ENV } = settings();
  const page = protectPage(request.headers, {
    publicUrl: PATIENT_URL,
    gatewayUrl: GATEWAY_URL,
    development: NODE_ENV === 'development',
  });
  // Layouts are not told the path; the way back after sign-in needs it.
  page.requestHeaders.set(pathHeader, request.nextUrl.pathname);
  const response = NextResponse.next({ request: { headers: page.requestHeaders } });
  for (const [name, value] of Object.entries(page.responseHeaders)) response.headers.set(name, value);
  return response;
}

export const config = { matcher: '/((?!_next/static|_next/image|favicon.ico).*)' };
