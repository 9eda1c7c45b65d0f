import { cookieOf } from '@openward/auth';
import { createAuthHandler } from '@openward/auth/next';
import { localeCookie, negotiateLocale } from '@openward/i18n';
import { clientAddress } from '@openward/server/web';
import { services } from '../../../../server/services.ts';
import { door, settings } from '../../../../server/settings.ts';

const handle = createAuthHandler(() => ({
  door: door(),
  services: services(),
  secret: settings().OPENWARD_SESSION_SECRET,
  addressOf: (headers) => clientAddress(headers, settings().OPENWARD_PROXY_HOPS),
  localeOf: (headers) =>
    negotiateLocale({ cookie: cookieOf(headers, localeCookie), acceptLanguage: headers.get('accept-language') }),
}));

export { handle as GET, handle as POST };
