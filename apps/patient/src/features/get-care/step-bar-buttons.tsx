import { Button } from '@openward/ui/button';
import { StickyBar } from '@openward/ui/shell';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';

interface StepButtonsProps {
  readonly label?: string;
  readonly busy?: boolean;
  readonly onBack: (() => void) | null;
  readonly onNext: () => void;
}

/** Back at the left, one main action. */
export function StepButtons({ label, busy = false, onBack, onNext }: StepButtonsProps) {
  const t = useTranslations('patient.get-care');
  const back = onBack ? (
    <Button look="outline" iconOnly aria-label={t('back')} onClick={onBack}>
      <IconArrowLeft size={24} stroke={1.75} aria-hidden="true" />
    </Button>
  ) : undefined;
  return (
    <StickyBar before={back}>
      <Button wide busy={busy} onClick={onNext}>
        {label ?? t('continue')}
      </Button>
    </StickyBar>
  );
}
