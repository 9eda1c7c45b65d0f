import { health } from '../../server/services.ts';

export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return health().handle(request);
}
