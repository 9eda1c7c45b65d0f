import type { ClinicianRoom } from '@openward/domain/consultation';
import { DocumentsTab } from './documents-tab.tsx';
import { IntakeTab } from './intake-tab.tsx';
import { JourneyTab } from './journey-tab.tsx';
import { MedicinesTab } from './medicines-tab.tsx';
import type { PanelTab } from './panel-tab.ts';
import { RecordTab } from './record-tab.tsx';

interface PanelContentProps {
  readonly room: ClinicianRoom;
  readonly tab: Exclude<PanelTab, 'note'>;
  readonly now: Date;
}

/** The open tab of the panel. */
export function PanelContent({ room, tab, now }: PanelContentProps) {
  switch (tab) {
    case 'chat':
    case 'intake':
      return <IntakeTab room={room} now={now} />;
    case 'record':
      return <RecordTab room={room} now={now} />;
    case 'medicines':
      return <MedicinesTab room={room} />;
    case 'documents':
      return <DocumentsTab room={room} now={now} />;
    case 'journey':
      return <JourneyTab room={room} now={now} />;
  }
}
