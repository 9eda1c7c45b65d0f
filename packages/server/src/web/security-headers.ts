/** What a page of one of the web apps may load and talk to. */
export interface PageOrigins {
  /** The public address of the app itself. */
  readonly publicUrl: string;
  /** The public address of the gateway, for the live connection. */
  readonly gatewayUrl: string;
  /** True only for the development server: React evaluates code to show stacks, Next reloads through a socket. */
  readonly development: boolean;
}

/**
 * The headers of every page. Scripts run only with this response's nonce; Mantine sets inline styles, so styles
 * may be inline (a style cannot run code).
 */
export function securityHeaders(
  nonce: string,
  { publicUrl, gatewayUrl, development }: PageOrigins,
): Record<string, string> {
  const secure = new URL(publicUrl).protocol === 'https:';
  const gateway = new URL(gatewayUrl);
  const socket = `${gateway.protocol === 'https:' ? 'wss:' : 'ws:'}//${gateway.host}`;
  const policy = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self' ${gateway.origin} ${socket}${development ? ' ws:' : ''}`,
    "manifest-src 'self'",
    "worker-src 'self' blob:",
    "media-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    ...(secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
  return {
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    ...(secure ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  };
}
