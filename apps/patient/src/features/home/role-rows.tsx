import type { ServiceCard } from '@openward/domain/institution';
import { ServiceList, ServiceRow } from '@openward/ui/service-row';
import { useTranslations } from 'next-intl';
import { RoleIcon, toneOf } from './role-icon.tsx';
import { leadsToOne, roleHref } from './role-href.ts';
import { servicesByRole } from './services-by-role.ts';
import { useServiceWords } from './use-service-words.ts';

/** Pharmacist, doctor, nutritionist: what each is for, from which price, and how long it takes now. */
export function RoleRows({ services }: { readonly services: readonly ServiceCard[] }) {
  const t = useTranslations('patient.home.roles');
  const words = useServiceWords();
  return (
    <ServiceList>
      {servicesByRole(services).map((care) => (
        <ServiceRow
          prefetch={false}
          key={care.role}
          href={roleHref(care)}
          icon={<RoleIcon role={care.role} />}
          tone={toneOf(care.role)}
          name={t(`${care.role}.name`)}
          detail={t(`${care.role}.for`)}
          price={
            leadsToOne(care)
              ? words.price(care.first)
              : t('from', { price: words.price(care.services[0] ?? care.first) })
          }
          wait={words.wait(care.first)}
          open={words.isSoon(care.first)}
        />
      ))}
    </ServiceList>
  );
}
