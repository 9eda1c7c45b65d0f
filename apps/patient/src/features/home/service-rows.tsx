import type { ServiceCard } from '@openward/domain/institution';
import { useFormat } from '@openward/i18n/react';
import { ServiceList, ServiceRow } from '@openward/ui/service-row';
import { useTranslations } from 'next-intl';
import { RoleIcon, toneOf } from './role-icon.tsx';
import { useServiceWords } from './use-service-words.ts';

/** Services with who answers, price and honest wait; each leads to get care. */
export function ServiceRows({ services }: { readonly services: readonly ServiceCard[] }) {
  const t = useTranslations('patient.home');
  const words = useServiceWords();
  const format = useFormat();
  return (
    <ServiceList>
      {services.map((service) => (
        <ServiceRow
          key={service.id}
          href={`/care/${service.id}`}
          icon={<RoleIcon role={service.role} />}
          tone={toneOf(service.role)}
          name={format.localized(service.name)}
          detail={format.facts([
            format.localized(service.institutionName),
            service.cliniciansOnDuty > 0 ? t('on-duty', { count: service.cliniciansOnDuty }) : null,
          ])}
          price={words.price(service)}
          wait={words.wait(service)}
          open={words.isSoon(service)}
        />
      ))}
    </ServiceList>
  );
}
