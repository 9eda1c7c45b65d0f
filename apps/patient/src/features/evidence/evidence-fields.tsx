import { Banner } from '@openward/ui/banner';
import { ChoiceList } from '@openward/ui/choice';
import { TextField } from '@openward/ui/field';
import { useTranslations } from 'next-intl';
import { VerifyIdentity } from '../identity/index.ts';
import { FileField } from '../uploads/index.ts';
import { DiseaseField } from './disease-field.tsx';
import { type EvidenceDraft, readEvidence } from './evidence-draft.ts';

interface EvidenceFieldsProps {
  readonly evidence: EvidenceDraft;
  /** How it follows from what stands now: several uploads end at the same moment. */
  readonly onChange: (change: (now: EvidenceDraft) => EvidenceDraft) => void;
  /** The person wanted to go on: what is missing is said. */
  readonly tried: boolean;
  readonly patientId: string;
  readonly patientName: string;
}

/** Rule 1: without a prior diagnosis the visit is advice, and the screen says what that means. */
export function EvidenceFields({ evidence, onChange, tried, patientId, patientName }: EvidenceFieldsProps) {
  const t = useTranslations('patient.get-care.evidence');
  const set = (part: Partial<EvidenceDraft>) => onChange((now) => ({ ...now, ...part }));
  const wrong = new Set(tried ? readEvidence(evidence).error?.issues.map(({ path }) => path[0]) : []);
  return (
    <>
      <ChoiceList
        legend={t('question')}
        name="evidence"
        value={evidence.wanted === null ? null : evidence.wanted ? 'yes' : 'no'}
        error={tried && evidence.wanted === null ? t('missing.answer') : null}
        onChange={(answer) => set({ wanted: answer === 'yes' })}
        options={[
          { value: 'yes', label: t('yes'), detail: t('yes-detail') },
          { value: 'no', label: t('no'), detail: t('no-detail') },
        ]}
      />
      {evidence.wanted === false ? (
        <Banner tone="facts" title={t('advice')}>
          {t('advice-detail')}
        </Banner>
      ) : null}
      {evidence.wanted ? (
        <>
          <DiseaseField
            code={evidence.code}
            name={evidence.name}
            error={wrong.has('diagnosisCode') ? t('missing.disease') : null}
            onChoose={(disease) => set(disease)}
          />
          <TextField
            label={t('institution')}
            maxLength={200}
            value={evidence.institutionName}
            error={wrong.has('institutionName') ? t('missing.institution') : null}
            onChange={(event) => set({ institutionName: event.currentTarget.value })}
          />
          <TextField
            label={t('date')}
            hint={t('date-hint')}
            type="date"
            value={evidence.diagnosedOn}
            error={wrong.has('diagnosedOn') ? t('missing.date') : null}
            onChange={(event) => set({ diagnosedOn: event.currentTarget.value })}
          />
          <FileField
            label={t('files')}
            hint={t('files-hint')}
            error={wrong.has('attachmentIds') ? t('missing.files') : null}
            patientId={patientId}
            purpose="EVIDENCE"
            files={evidence.files}
            onKept={(file) => onChange((now) => ({ ...now, files: [...now.files, file] }))}
            onRemoved={(id) => onChange((now) => ({ ...now, files: now.files.filter((file) => file.id !== id) }))}
          />
          <VerifyIdentity patientId={patientId} patientName={patientName} />
        </>
      ) : null}
    </>
  );
}
