import { isDemoCharge } from '../../../../server/demo-charge.ts';
import { services } from '../../../../server/services.ts';

interface DemoPayContext {
  readonly params: Promise<{ readonly ref: string }>;
}

/** The payer's answer on the demo provider's page; leads back to where the payer came from. */
export async function POST(request: Request, { params }: DemoPayContext): Promise<Response> {
  const { ref } = await params;
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return new Response(null, { status: 403 });
  const provider = services().demoPayments;
  if (!provider || !isDemoCharge(ref)) return new Response(null, { status: 404 });
  const answer = await request
    .formData()
    .then((form) => form.get('answer'))
    .catch(() => null);
  if (answer !== 'pay' && answer !== 'fail') return new Response(null, { status: 400 });
  const location = await provider.answerCharge(ref, answer);
  return location === null
    ? new Response(null, { status: 404 })
    : new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}
