import type { ServiceCard } from '@openward/domain/institution';
import { useFormat } from '@openward/i18n/react';
import { ServiceList, ServiceRow } from '@openward/ui/service-row';
import { IconPill, IconSalad, IconStethoscope } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';

const icons = { PHARMACIST: IconPill, DOCTOR: IconStethoscope, NUTRITIONIST: IconSalad } as const;

function iconOf(role: ServiceCard['role']) {
  return role === 'PHARMACIST' || role === 'NUTRITIONIST' ? icons[role] : icons.DOCTOR;
}

/** Every service with its price and its honest wait; each leads to get care. */
export function ServiceRows({ services }: { readonly services: readonly ServiceCard[] }) {
  const t = useTranslations('patient.home');
  const format = useFormat();
  const waitOf = ({ wait, cliniciansOnDuty }: ServiceCard) => {
    if (cliniciansOnDuty === 0) return t('closed');
    return wait.kind === 'range' ? t('wait', { range: format.waitRange(wait) }) : t('wait-unknown');
  };
  return (
    <ServiceList>
      {services.map((service) => {
        const Icon = iconOf(service.role);
        return (
          <ServiceRow
            key={service.id}
            href={`/care/${service.id}`}
            icon={<Icon size={22} stroke={1.75} />}
            tone={service.role === 'NUTRITIONIST' ? 'sand' : 'teal'}
            name={format.localized(service.name)}
            detail={format.localized(service.departmentName ?? service.institutionName)}
            price={service.priceMinor === 0 ? t('free') : format.money(service.priceMinor, service.currency)}
            wait={waitOf(service)}
            open={service.cliniciansOnDuty > 0}
          />
        );
      })}
    </ServiceList>
  );
}
