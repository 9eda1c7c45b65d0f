'use client';

import type { HealthProfile, PregnancyFacts } from '@openward/domain/intake';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import {
  answersOf,
  healthAnswersSchema,
  readAnswers,
  type HealthAnswers,
  type HealthProblem,
} from './health-answers.ts';

function restore(key: string): HealthAnswers | null {
  try {
    return healthAnswersSchema.safeParse(JSON.parse(sessionStorage.getItem(key) ?? 'null')).data ?? null;
  } catch {
    return null;
  }
}

interface FormOf {
  /** Who types: one tab may see several people sign in. */
  readonly owner: string;
  readonly profile: HealthProfile;
  readonly facts: PregnancyFacts;
}

/** The health profile while it is looked at and changed; kept in this tab until it is confirmed. */
export function useHealthForm({ owner, profile, facts }: FormOf) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const key = `openward.health.${owner}.${profile.patientId}`;
  const [answers, setAnswers] = useState<HealthAnswers>(() => answersOf(profile));
  const [problems, setProblems] = useState<readonly HealthProblem[]>([]);
  const save = useMutation(trpc.intake.confirmHealth.mutationOptions());
  useEffect(() => {
    const kept = restore(key);
    if (kept) setAnswers(kept);
  }, [key]);
  const change = (part: Partial<HealthAnswers>) => {
    const next = { ...answers, ...part };
    setAnswers(next);
    sessionStorage.setItem(key, JSON.stringify(next));
  };
  /** @param onConfirmed called once the server has it */
  const confirm = (onConfirmed: () => void) => {
    const read = readAnswers(answers, { patientId: profile.patientId, facts, known: profile });
    if ('problems' in read) {
      setProblems(read.problems);
      if (!answers.editing) change({ editing: true });
      return;
    }
    setProblems([]);
    save.mutate(read.input, {
      onSuccess: (saved) => {
        sessionStorage.removeItem(key);
        queries.setQueryData(trpc.intake.health.queryKey({ patientId: profile.patientId }), saved);
        setAnswers({ ...answersOf(saved), editing: false });
        onConfirmed();
      },
    });
  };
  return { answers, change, problems, confirm, saving: save.isPending, error: save.error };
}
export type HealthFormState = ReturnType<typeof useHealthForm>;
