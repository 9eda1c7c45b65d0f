import type { ClinicianRoom } from '@openward/domain/consultation';
import { IntakeTab } from './intake-tab.tsx';
import { JourneyTab } from './journey-tab.tsx';
import { NoteTab } from './note-tab.tsx';
import type { PanelTab } from './panel-tab.ts';
import { RecordTab } from './record-tab.tsx';
import { SignedNote } from './signed-note.tsx';

interface PanelContentProps {
  readonly room: ClinicianRoom;
  readonly tab: PanelTab;
  readonly now: Date;
}

/** The open tab of the panel. */
export function PanelContent({ room, tab, now }: PanelContentProps) {
  switch (tab) {
    case 'chat':
    case 'intake':
      return <IntakeTab room={room} now={now} />;
    case 'record':
      return <RecordTab banner={room.banner} />;
    case 'journey':
      return <JourneyTab room={room} now={now} />;
    case 'note':
      return room.consultation.endedAt ? <SignedNote room={room} now={now} /> : <NoteTab room={room} now={now} />;
  }
}
