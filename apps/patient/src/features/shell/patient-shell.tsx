import { PhoneShell } from '@openward/ui/shell';
import { IconClipboardHeart, IconHome, IconHomeFilled, IconMessages, IconUser } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

const stroke = { size: 24, stroke: 1.75 } as const;

/** The four places of the signed-in app. */
export function PatientShell({ children }: { readonly children: ReactNode }) {
  const t = useTranslations('patient.shell');
  return (
    <PhoneShell
      nav={[
        { href: '/home', label: t('home'), icon: <IconHome {...stroke} />, activeIcon: <IconHomeFilled size={24} /> },
        { href: '/care', label: t('care'), icon: <IconMessages {...stroke} /> },
        { href: '/records', label: t('records'), icon: <IconClipboardHeart {...stroke} /> },
        { href: '/me', label: t('me'), icon: <IconUser {...stroke} /> },
      ]}
    >
      {children}
    </PhoneShell>
  );
}
