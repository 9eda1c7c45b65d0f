'use client';

import { PanelTabs } from '@openward/ui/panel-tabs';
import { PatientBanner } from '@openward/ui/person-banner';
import { Skeleton } from '@openward/ui/skeleton';
import { useTranslations } from 'next-intl';
import { countOf } from './count-of.ts';
import { NotePane } from './note-pane.tsx';
import { PanelContent } from './panel-content.tsx';
import { type PanelTab, panelTabs } from './panel-tab.ts';
import styles from './room.module.css';
import { useNow } from '../now/index.ts';
import { useRoom } from './use-room.ts';

interface RoomPanelProps {
  readonly consultationId: string;
  readonly tab: PanelTab;
  readonly onTab: (tab: PanelTab) => void;
}

/** Beside the conversation: who this is, above everything, then the tabs. */
export function RoomPanel({ consultationId, tab, onTab }: RoomPanelProps) {
  const t = useTranslations('console.workbench.tab');
  const now = useNow();
  const { data: room, isError } = useRoom(consultationId);
  if (!room) return isError ? null : <Skeleton shape="rows" count={4} />;
  return (
    <div className={styles.panel}>
      <PatientBanner patient={{ ...room.banner, visit: room.consultation.kind }} now={now} />
      {tab === 'note' ? (
        <NotePane key={consultationId} room={room} now={now} onClose={() => onTab('intake')} />
      ) : (
        <div className={styles.tabs}>
          <PanelTabs
            label={t('label')}
            open={tab === 'chat' ? 'intake' : tab}
            onOpen={onTab}
            tabs={panelTabs.map((id) => ({ id, label: t(id), ...countOf(room, id) }))}
          >
            <PanelContent key={consultationId} room={room} tab={tab} now={now} />
          </PanelTabs>
        </div>
      )}
    </div>
  );
}
