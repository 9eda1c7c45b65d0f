import { useState } from 'react';
import { EvidenceFields, isAnswered } from '../evidence/index.ts';
import type { StepProps } from './step.ts';
import { StepButtons } from './step-bar-buttons.tsx';
import { StepPage } from './step-page.tsx';

interface EvidenceStepProps extends StepProps {
  readonly patientId: string;
  readonly patientName: string;
}

/** The prior diagnosis, for doctors' services. */
export function EvidenceStep({ draft, change, frame, patientId, patientName, onBack, onNext }: EvidenceStepProps) {
  const [tried, setTried] = useState(false);
  const next = () => {
    setTried(true);
    if (isAnswered(draft.evidence)) onNext();
  };
  return (
    <StepPage {...frame} buttons={<StepButtons onBack={onBack} onNext={next} />}>
      <EvidenceFields
        evidence={draft.evidence}
        onChange={(follow) => change((now) => ({ evidence: follow(now.evidence) }))}
        tried={tried}
        patientId={patientId}
        patientName={patientName}
      />
    </StepPage>
  );
}
