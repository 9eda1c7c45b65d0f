import { handleCourierNotice } from '@openward/server/webhooks';
import { services } from '../../../../server/services.ts';

/** Where the courier's servers tell what happened to parcels. */
export const POST = (request: Request): Promise<Response> => handleCourierNotice(services(), request);
