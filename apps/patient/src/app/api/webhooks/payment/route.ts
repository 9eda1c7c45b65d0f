import { handlePaymentNotice } from '@openward/server/webhooks';
import { services } from '../../../../server/services.ts';

/** Where the payment provider's servers tell what became of charges and refunds. */
export const POST = (request: Request): Promise<Response> => handlePaymentNotice(services(), request);
