import { findDiagnoses } from '@openward/application/intake';
import { diagnosisOptionSchema, findDiagnosesInput } from '@openward/domain/intake';
import { z } from 'zod';
import { procedure } from '../trpc/index.ts';

/** Diseases to declare as diagnosed before, by name, pinyin initials or code. */
export const diagnoses = procedure
  .meta({ permission: 'queue.join' })
  .input(findDiagnosesInput)
  .output(z.array(diagnosisOptionSchema))
  .query(({ ctx, input }) => findDiagnoses(ctx.services, ctx.actor, input));
