-- A task knows whether an emergency was among the answers; the sweeper finds waiting tasks by age alone.
ALTER TABLE "follow_up_task" ADD COLUMN "urgent" BOOLEAN NOT NULL DEFAULT false;

CREATE INDEX follow_up_task_waiting ON follow_up_task (created_at) WHERE done_at IS NULL AND escalated_at IS NULL;
CREATE INDEX follow_up_due_to_remind ON follow_up (due_at) WHERE state = 'DUE';
