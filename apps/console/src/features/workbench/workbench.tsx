'use client';

import { Columns } from '@openward/ui/shell';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslations } from 'next-intl';
import { useParams } from 'next/navigation';
import { useState } from 'react';
import { BenchList } from './bench-list.tsx';
import { OpenPrescribing } from '../prescribing/index.ts';
import { drawers } from './drawers.ts';
import { NothingOpen } from './nothing-open.tsx';
import { Room } from './room.tsx';
import { RoomPanel } from './room-panel.tsx';
import type { PanelTab } from './panel-tab.ts';
import { useBench } from './use-bench.ts';
import { WaitingPatient } from './waiting-patient.tsx';
import styles from './workbench.module.css';

const idOf = (param: string | string[] | undefined) => (typeof param === 'string' ? param : null);

/**
 * Everything a clinician works with. The rooms of all running consultations stay laid out, one visible: switching
 * keeps each draft and scroll, and messages arrive in all of them.
 */
export function Workbench() {
  const t = useTranslations('console.workbench');
  const params = useParams();
  const bench = useBench();
  const wide = useMediaQuery('(min-width: 75em)') ?? false;
  const [tab, setTab] = useState<PanelTab>('chat');
  /** The consultation whose drawer stands open. */
  const [prescribing, setPrescribing] = useState<string | null>(null);
  const Prescribe = drawers.prescribe;
  const consultationId = idOf(params.consultationId);
  const ticketId = idOf(params.ticketId);
  const running = bench.mine.data?.active.map((row) => row.consultationId) ?? [];
  const rooms = consultationId && !running.includes(consultationId) ? [...running, consultationId] : running;
  return (
    <OpenPrescribing value={Prescribe ? setPrescribing : null}>
      <h1 className={styles.spoken}>{t('title')}</h1>
      <Columns
        listLabel={t('list')}
        list={<BenchList bench={bench} openId={consultationId ?? ticketId} />}
        side={
          wide && consultationId ? <RoomPanel consultationId={consultationId} tab={tab} onTab={setTab} /> : undefined
        }
        sideLabel={t('panel')}
        drawer={
          Prescribe && consultationId && prescribing === consultationId ? (
            <Prescribe key={consultationId} consultationId={consultationId} onClose={() => setPrescribing(null)} />
          ) : undefined
        }
        drawerLabel={t('prescribe')}
        focus={consultationId || ticketId ? 'work' : 'list'}
      >
        <div className={styles.rooms}>
          {rooms.map((id) => (
            <div
              key={id}
              className={styles.room}
              inert={id !== consultationId}
              data-open={id === consultationId || undefined}
            >
              <Room
                consultationId={id}
                open={id === consultationId}
                wide={wide}
                tab={tab}
                onTab={setTab}
                onPrescribe={Prescribe ? () => setPrescribing(id) : null}
              />
            </div>
          ))}
          {consultationId ? null : ticketId ? (
            <div className={styles.room} data-open>
              <WaitingPatient ticketId={ticketId} bench={bench} />
            </div>
          ) : (
            <div className={styles.room} data-open>
              <NothingOpen />
            </div>
          )}
        </div>
      </Columns>
    </OpenPrescribing>
  );
}
