import { exportAudit, exportOrders } from '@openward/application/export';
import type { Actor } from '@openward/domain/access';
import { auditQuestion } from '@openward/domain/audit';
import { AppError, notFound } from '@openward/domain/errors';
import type { ExportedList } from '@openward/domain/export';
import { overseeOrdersInput } from '@openward/domain/supervision';
import { z } from 'zod';
import { answerFileRequest } from './answer-file-request.ts';
import type { RequestContext } from './handle-request.ts';

type Asked = Readonly<Record<string, string>>;
type Export = (
  services: RequestContext['services'],
  actor: Actor,
  asked: Asked,
) => Promise<AsyncGenerator<string, void>>;

/** In an address every value is a text. */
const auditAsked = auditQuestion.extend({
  patient: z.coerce.number().pipe(auditQuestion.shape.patient.unwrap()).optional(),
});

const lists: Readonly<Record<ExportedList, Export>> = {
  orders: (services, actor, asked) =>
    exportOrders(services, actor, read(overseeOrdersInput.omit({ cursor: true }), asked)),
  audit: (services, actor, asked) => exportAudit(services, actor, read(auditAsked, asked)),
};

function read<Question>(schema: z.ZodType<Question>, asked: Asked): Question {
  const question = schema.safeParse(asked);
  if (question.success) return question.data;
  throw new AppError('BAD_INPUT', 'nobody can read what the export is asked for', 'bad-input');
}

/** Hands out a list as a CSV file, row by row as it is read; what the address asks for is what the screen shows. */
export function handleExport(list: string, asked: URLSearchParams, context: RequestContext): Promise<Response> {
  return answerFileRequest(context, {
    procedure: `export.${list in lists ? list : 'unknown'}`,
    work: async (actor) => {
      const [, run] = Object.entries(lists).find(([name]) => name === list) ?? [];
      if (!run) throw notFound('list');
      const { services } = context;
      const lines = await run(services, actor, Object.fromEntries(asked));
      const day = services.now().toISOString().slice(0, 10);
      return new Response(bytesOf(lines), {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="openward-${list}-${day}.csv"`,
          'content-security-policy': "default-src 'none'; sandbox",
          'cache-control': 'private, no-store',
        },
      });
    },
  });
}

/** Reads on only when the receiver takes more; who goes away ends the reading. */
function bytesOf(lines: AsyncGenerator<string, void>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull: async (stream) => {
      const { done, value } = await lines.next();
      if (done) stream.close();
      else stream.enqueue(encoder.encode(value));
    },
    cancel: async () => {
      await lines.return(undefined);
    },
  });
}
