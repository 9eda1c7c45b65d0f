import { z } from 'zod';
import { sexSchema } from '../identity/index.ts';
import { clinicianCardSchema, emergencySchema, roleSchema } from '../institution/index.ts';
import { allergySchema, conditionSchema, takenMedicineSchema } from '../intake/index.ts';
import {
  concernSchema,
  followUpAnswersSchema,
  followUpPlanInput,
  followUpPlanSchema,
  limitsSchema,
  planWordsSchema,
} from './plan.schema.ts';

export const followUpStateSchema = z.enum(['PLANNED', 'DUE', 'COMPLETED', 'MISSED', 'CANCELLED']);
export const followUpTaskKindSchema = z.enum(['ABNORMAL', 'MISSED']);

export const abnormalItemSchema = z.object({
  key: z.string(),
  concern: concernSchema.exclude(['none']),
  why: z.enum(['answer', 'words', 'low', 'high']),
});

/** A follow-up with its plan and what was answered, as both sides see it. */
export const followUpViewSchema = z.object({
  followUpId: z.uuid(),
  journeyId: z.uuid(),
  consultationId: z.uuid(),
  state: followUpStateSchema,
  patientName: z.string(),
  patientLatinName: z.string(),
  plannedBy: clinicianCardSchema,
  dueAt: z.date(),
  /** Until when it can be answered; afterwards it counts as missed. */
  answerBy: z.date(),
  /** When it was answered, missed or cancelled. */
  closedAt: z.date().nullable(),
  plan: followUpPlanSchema,
  answers: followUpAnswersSchema.nullable(),
  abnormal: z.array(abnormalItemSchema),
  /** What decides which words name an emergency: age in months (null: not known) and pregnancy. */
  who: z.object({ ageInMonths: z.int().nullable(), isPregnant: z.boolean() }),
  /** null: nobody has to look at it. */
  task: z.object({ kind: followUpTaskKindSchema, doneAt: z.date().nullable() }).nullable(),
  /** Whether the viewer may cancel it now. */
  mayCancel: z.boolean(),
  emergency: emergencySchema,
});
export type FollowUpView = z.infer<typeof followUpViewSchema>;

/** A line of the patient's list. */
export const followUpRowSchema = z.object({
  followUpId: z.uuid(),
  journeyId: z.uuid(),
  state: followUpStateSchema,
  concern: z.string(),
  patientName: z.string(),
  patientLatinName: z.string(),
  clinicianName: z.string(),
  clinicianLatinName: z.string(),
  dueAt: z.date(),
  answerBy: z.date(),
  closedAt: z.date().nullable(),
  questions: z.int(),
  measurements: z.int(),
});
export type FollowUpRow = z.infer<typeof followUpRowSchema>;
/** What is due first, then what comes, then the latest that are over. */
export const followUpListSchema = z.object({
  due: z.array(followUpRowSchema),
  planned: z.array(followUpRowSchema),
  past: z.array(followUpRowSchema),
});
export type FollowUpList = z.infer<typeof followUpListSchema>;

export const followUpInput = z.object({ followUpId: z.uuid() });
export const answerFollowUpInput = z.object({
  key: z.uuid(),
  followUpId: z.uuid(),
  answers: followUpAnswersSchema,
});
export type AnswerFollowUpInput = z.infer<typeof answerFollowUpInput>;
export const planFollowUpInput = z.object({
  key: z.uuid(),
  consultationId: z.uuid(),
  plan: followUpPlanInput,
});
export type PlanFollowUpInput = z.infer<typeof planFollowUpInput>;
export const planFollowUpResult = z.object({ followUpId: z.uuid() });
/** The reason stays in the history. */
export const cancelFollowUpInput = z.object({ followUpId: z.uuid(), reason: z.string().trim().min(3).max(500) });

const personName = z.object({ name: z.string(), latinName: z.string() });

/** A line of the task board. It tells no answer, so that an admin may see it. */
export const followUpTaskRowSchema = z.object({
  taskId: z.uuid(),
  followUpId: z.uuid(),
  kind: followUpTaskKindSchema,
  urgent: z.boolean(),
  createdAt: z.date(),
  /** When the institution's admins will see it, unless it is done before. */
  escalatesAt: z.date(),
  escalatedAt: z.date().nullable(),
  doneAt: z.date().nullable(),
  doneBy: personName.nullable(),
  outcome: z.string().nullable(),
  assignedTo: personName.extend({ practiceRoleId: z.uuid(), role: roleSchema }),
  isMine: z.boolean(),
  patient: personName.extend({
    personId: z.uuid(),
    recordNumber: z.int(),
    sex: sexSchema,
    birthDate: z.date().nullable(),
  }),
});
export type FollowUpTaskRow = z.infer<typeof followUpTaskRowSchema>;
export const followUpTasksSchema = z.object({
  /** What the viewer has to do, most urgent first. */
  mine: z.array(followUpTaskRowSchema),
  /** Escalated ones of the institutions the viewer administers. */
  escalated: z.array(followUpTaskRowSchema),
  /** The latest ones done. */
  done: z.array(followUpTaskRowSchema),
});
export type FollowUpTasks = z.infer<typeof followUpTasksSchema>;

/** One patient's values of one measure, oldest first. */
export const trendSchema = z.object({
  measure: z.string(),
  words: planWordsSchema,
  unit: planWordsSchema,
  decimals: z.int(),
  normal: limitsSchema,
  points: z.array(z.object({ at: z.date(), value: z.number() })),
});
export type Trend = z.infer<typeof trendSchema>;

export const followUpTaskViewSchema = followUpTaskRowSchema.extend({
  /** What only a clinician reads; null for an admin. */
  clinical: z
    .object({
      followUp: followUpViewSchema,
      concern: z.string(),
      summary: z.string().nullable(),
      banner: z.object({
        weightGrams: z.int().nullable(),
        pregnancy: z.enum(['NOT_KNOWN', 'NOT_APPLICABLE', 'NOT_PREGNANT', 'PREGNANT', 'BREASTFEEDING']),
        identityVerifiedAt: z.date().nullable(),
        allergies: z.array(allergySchema).nullable(),
        visit: z.enum(['ADVICE', 'FOLLOW_UP']),
      }),
      conditions: z.array(conditionSchema).nullable(),
      medicines: z.array(takenMedicineSchema).nullable(),
      trends: z.array(trendSchema),
    })
    .nullable(),
  /** Whom it can be given to: verified clinicians of the institution but for the present one. */
  colleagues: z.array(personName.extend({ practiceRoleId: z.uuid(), role: roleSchema, onDuty: z.boolean() })),
});
export type FollowUpTaskView = z.infer<typeof followUpTaskViewSchema>;

export const followUpTaskInput = z.object({ taskId: z.uuid() });
export const completeTaskInput = z.object({ taskId: z.uuid(), outcome: z.string().trim().min(3).max(2000) });
export const reassignTaskInput = z.object({ taskId: z.uuid(), practiceRoleId: z.uuid() });
