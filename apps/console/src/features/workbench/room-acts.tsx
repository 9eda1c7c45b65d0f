'use client';

import { Popover } from '@mantine/core';
import { type ClinicianRoom, consultationMachine } from '@openward/domain/consultation';
import { nextCommands } from '@openward/domain/machine';
import { Button } from '@openward/ui/button';
import { IconAmbulance, IconArrowBackUp, IconArrowGuide, IconDots } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import styles from './room.module.css';

/** What can be done with a visit beside writing: each asks at the foot of the conversation before it happens. */
export type RoomAct = 'refer' | 'end-unsuitable' | 'give-back';

const icons = { refer: IconArrowGuide, 'end-unsuitable': IconAmbulance, 'give-back': IconArrowBackUp } as const;

/** The acts open to this clinician now. */
function actsOf({ consultation: { state, clinician } }: ClinicianRoom): RoomAct[] {
  const commands = nextCommands(consultationMachine, state, [clinician.role]);
  const runs = state === 'OPEN' || state === 'ACTIVE';
  const acts: (RoomAct | null)[] = [
    runs ? 'refer' : null,
    commands.includes('endUnsuitable') ? 'end-unsuitable' : null,
    commands.includes('cancel') ? 'give-back' : null,
  ];
  return acts.filter((act) => act !== null);
}

interface RoomActsProps {
  readonly room: ClinicianRoom;
  readonly onAct: (act: RoomAct) => void;
}

/** The rarer acts, behind one button. */
export function RoomActs({ room, onAct }: RoomActsProps) {
  const t = useTranslations('console.workbench');
  const [open, setOpen] = useState(false);
  const acts = actsOf(room);
  if (acts.length === 0) return null;
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button look="outline" iconOnly aria-label={t('more')} aria-expanded={open} onClick={() => setOpen(!open)}>
          <IconDots size={18} stroke={1.75} aria-hidden="true" />
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={styles.acts} aria-label={t('more')}>
        {acts.map((act) => {
          const Icon = icons[act];
          return (
            <Button
              key={act}
              look="quiet"
              className={styles.act}
              onClick={() => {
                setOpen(false);
                onAct(act);
              }}
            >
              <Icon size={18} stroke={1.75} aria-hidden="true" />
              {t(`act.${act}`)}
            </Button>
          );
        })}
      </Popover.Dropdown>
    </Popover>
  );
}
